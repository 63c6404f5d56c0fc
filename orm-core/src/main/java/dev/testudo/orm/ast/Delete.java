package dev.testudo.orm.ast;

import org.jspecify.annotations.Nullable;

/**
 * A DELETE from one table.
 *
 * @param table the table
 * @param where which rows; null for all
 */
public record Delete(Source table, @Nullable Term where) implements Statement {}
