/**
 * Reads and writes as data: which rows, in which order, which columns; and the statement tree that
 * says so. May import {@code metamodel}, {@code ast}, {@code type} and {@code error}.
 */
@NullMarked
package dev.testudo.orm.query;

import org.jspecify.annotations.NullMarked;
