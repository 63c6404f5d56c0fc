package dev.testudo.orm.ast;

import org.jspecify.annotations.Nullable;

/**
 * A statement and what the scope that sends it knows.
 *
 * @param statement the statement, which is no such one itself
 * @param tenancy whose rows it is about
 * @param schema the schema of the tables that name none; null for the connection's own
 */
public record Bound(Statement statement, Tenancy tenancy, @Nullable String schema)
    implements Statement {}
