/**
 * Jakarta Validation in front of the database: on the class path it is found by itself. May import
 * {@code metamodel} and {@code error} of the runtime, and the validation API.
 */
@NullMarked
package dev.testudo.orm.validation;

import org.jspecify.annotations.NullMarked;
