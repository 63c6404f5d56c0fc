/**
 * Untrusted input: conditions and orders of a query string against a list of what is allowed, forms
 * and views that say which fields a request may set, and what of a model is told. May import {@code
 * relation}, {@code metamodel}, {@code ast}, {@code type} and {@code error}.
 */
@NullMarked
package dev.testudo.orm.dynamic;

import org.jspecify.annotations.NullMarked;
