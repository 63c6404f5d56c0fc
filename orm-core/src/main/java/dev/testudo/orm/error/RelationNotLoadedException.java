package dev.testudo.orm.error;

/**
 * A relation was read that no query loaded. Relations are never loaded by reading them; the message
 * names the call that loads this one.
 */
public final class RelationNotLoadedException extends OrmException {
  private static final long serialVersionUID = 1L;

  /** An exception with this report. */
  public RelationNotLoadedException(Report report) {
    super(report, null);
  }
}
