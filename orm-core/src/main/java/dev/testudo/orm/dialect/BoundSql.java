package dev.testudo.orm.dialect;

import org.jspecify.annotations.Nullable;

/**
 * A statement with the values of its placeholders.
 *
 * @param sql the text
 * @param values one value per placeholder, in the form that its type's kind names
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and the hot path needs the array
public record BoundSql(SqlText sql, @Nullable Object[] values) {}
