/**
 * The only package that writes SQL text: statements, schema definitions, and what errors mean, with
 * a small class per database. May import {@code ast}, {@code schema}, {@code type} and {@code
 * error}.
 */
@NullMarked
package dev.testudo.orm.dialect;

import org.jspecify.annotations.NullMarked;
