/**
 * Statements that a program writes itself, with named parameters, and what their rows become. May
 * import {@code tx}, {@code exec}, {@code dialect}, {@code metamodel}, {@code type} and {@code
 * error}.
 */
@NullMarked
package dev.testudo.orm.raw;

import org.jspecify.annotations.NullMarked;
