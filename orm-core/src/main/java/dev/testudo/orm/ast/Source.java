package dev.testudo.orm.ast;

import org.jspecify.annotations.Nullable;

/**
 * A table as it occurs once in a statement. Two sources of the same table are two occurrences, so
 * equality is identity: that is what keeps a self-correlated subquery from comparing a row with
 * itself.
 */
public final class Source implements From {
  private final @Nullable String schema;
  private final String table;

  /** One more occurrence of a table. */
  public Source(@Nullable String schema, String table) {
    this.schema = schema;
    this.table = table;
  }

  /** The schema, or null for the connection's own. */
  public @Nullable String schema() {
    return schema;
  }

  /** The table's name. */
  public String table() {
    return table;
  }
}
