package dev.testudo.orm.error;

import org.jspecify.annotations.Nullable;

/** The database does not understand the statement, or a table or column is missing. */
public final class SqlSyntaxException extends DatabaseException {
  private static final long serialVersionUID = 1L;

  /** An exception with this report, what the database said, and the driver's own failure. */
  public SqlSyntaxException(Report report, DatabaseFacts facts, @Nullable Throwable cause) {
    super(report, facts, cause);
  }
}
