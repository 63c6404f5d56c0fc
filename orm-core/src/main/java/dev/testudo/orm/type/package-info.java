/**
 * Logical column types: how a Java value becomes one of a few database values and back. Knows no
 * SQL text and no driver. May import {@code error} only.
 */
@NullMarked
package dev.testudo.orm.type;

import org.jspecify.annotations.NullMarked;
