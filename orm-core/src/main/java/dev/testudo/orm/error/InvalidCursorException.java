package dev.testudo.orm.error;

import org.jspecify.annotations.Nullable;

/**
 * The cursor of a page cannot be used: it was changed, comes from another Orm or another query, or
 * is no cursor at all. Cursors come from users, so a service answers this with 400, not with 500.
 */
public final class InvalidCursorException extends OrmException {
  private static final long serialVersionUID = 1L;

  /** An exception with this report and, if there was one, the failure that it translates. */
  public InvalidCursorException(Report report, @Nullable Throwable cause) {
    super(report, cause);
  }

  /** An exception with this report. */
  public InvalidCursorException(Report report) {
    super(report, null);
  }
}
