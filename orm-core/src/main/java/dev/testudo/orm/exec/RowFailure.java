package dev.testudo.orm.exec;

/**
 * A row could not be made into a value: a stored value does not fit, or a converter refused it.
 * Thrown by transports around the failure of a row reader.
 */
public final class RowFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String where;

  /**
   * A failure at a place of a row.
   *
   * @param where what stands at the position that was read last, as the reader describes it
   * @param cause what the reader threw
   */
  public RowFailure(String where, RuntimeException cause) {
    super(where + ": " + cause.getMessage(), cause);
    this.where = where;
  }

  /** What was being read, such as {@code User.email}. */
  public String where() {
    return where;
  }
}
