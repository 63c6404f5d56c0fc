package dev.testudo.orm.error;

import org.jspecify.annotations.Nullable;

/** The database, or the way to it, refused or failed a statement. */
public class DatabaseException extends OrmException {
  private static final long serialVersionUID = 1L;

  private final transient DatabaseFacts facts;

  /** An exception with this report, what the database said, and the driver's own failure. */
  public DatabaseException(Report report, DatabaseFacts facts, @Nullable Throwable cause) {
    super(report, cause);
    this.facts = facts;
  }

  /** Codes, constraint, table, columns and fields, as far as they are known. */
  public final DatabaseFacts facts() {
    return facts;
  }
}
