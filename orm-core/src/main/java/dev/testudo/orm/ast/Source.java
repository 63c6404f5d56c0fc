package dev.testudo.orm.ast;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table as it occurs once in a statement. Two sources of the same table are two occurrences, so
 * their equality is identity: that is what keeps a self-correlated subquery from comparing a row
 * with itself. Joined sources are equal if they are joined the same way to the same source, so that
 * a path which is walked twice is one join.
 */
public final class Source implements From {
  private final @Nullable String schema;
  private final String table;
  private final @Nullable Via via;

  /** One more occurrence of a table. */
  public Source(@Nullable String schema, String table) {
    this(schema, table, null);
  }

  /** A table that is joined to another source; null for one more occurrence by itself. */
  public Source(@Nullable String schema, String table, @Nullable Via via) {
    this.schema = schema;
    this.table = table;
    this.via = via;
  }

  /** The schema, or null for the connection's own. */
  public @Nullable String schema() {
    return schema;
  }

  /** The table's name. */
  public String table() {
    return table;
  }

  /** How it is joined; null if it stands by itself. */
  public @Nullable Via via() {
    return via;
  }

  /** The source at the start of the way here; this one if it stands by itself. */
  public Source root() {
    return via == null ? this : via.parent().root();
  }

  /** Whether a row may lack here: every column is NULL then. */
  public boolean optional() {
    return via != null && (via.optional() || via.parent().optional());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (via != null
            && other instanceof Source source
            && via.equals(source.via)
            && table.equals(source.table)
            && Objects.equals(schema, source.schema));
  }

  @Override
  public int hashCode() {
    return via == null ? System.identityHashCode(this) : via.hashCode();
  }
}
