/**
 * Conditions and orders from untrusted input, such as the query string of a request, against a list
 * of what is allowed. May import {@code metamodel}, {@code ast}, {@code type} and {@code error}.
 */
@NullMarked
package dev.testudo.orm.dynamic;

import org.jspecify.annotations.NullMarked;
