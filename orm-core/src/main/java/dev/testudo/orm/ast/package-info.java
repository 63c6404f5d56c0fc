/**
 * The immutable tree of a SQL statement: names, operators and bound values, no text. May import
 * {@code type} only.
 */
@NullMarked
package dev.testudo.orm.ast;

import org.jspecify.annotations.NullMarked;
