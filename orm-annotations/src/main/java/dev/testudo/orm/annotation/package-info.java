/**
 * The words that describe a model. They are read while the model is compiled, never at run time.
 * Imports nothing but the JDK.
 */
@NullMarked
package dev.testudo.orm.annotation;

import org.jspecify.annotations.NullMarked;
