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
  private final @Nullable Guard guard;
  private final Object identity;

  /** One more occurrence of a table. */
  public Source(@Nullable String schema, String table) {
    this(schema, table, null);
  }

  /** A table that is joined to another source; null for one more occurrence by itself. */
  public Source(@Nullable String schema, String table, @Nullable Via via) {
    this(schema, table, via, null);
  }

  /** The same of a table of which only some rows may be seen. */
  public Source(@Nullable String schema, String table, @Nullable Via via, @Nullable Guard guard) {
    this.schema = schema;
    this.table = table;
    this.via = via;
    this.guard = guard;
    this.identity = new Object();
  }

  private Source(Source same, @Nullable Guard guard) {
    this.schema = same.schema;
    this.table = same.table;
    this.via = same.via;
    this.guard = guard;
    this.identity = same.identity;
  }

  /** The same occurrence, equal to this one, of which deleted rows are seen too. */
  public Source withDeleted() {
    return guard == null ? this : new Source(this, guard.withDeleted());
  }

  /** Which of its rows may be seen; null for all. */
  public @Nullable Guard guard() {
    return guard;
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
    return via != null && (via.optional() || guard != null || via.parent().optional());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof Source source)) {
      return false;
    }
    return identity == source.identity
        || (via != null
            && via.equals(source.via)
            && table.equals(source.table)
            && Objects.equals(schema, source.schema));
  }

  @Override
  public int hashCode() {
    return via == null ? System.identityHashCode(identity) : via.hashCode();
  }
}
