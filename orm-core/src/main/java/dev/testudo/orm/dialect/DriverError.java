package dev.testudo.orm.dialect;

/**
 * Stands for a driver's exception whose own message may repeat values of rows: says which class and
 * codes it had, and keeps the stack.
 */
public final class DriverError extends Exception {
  private static final long serialVersionUID = 1L;

  DriverError(Throwable original, String cleanMessage) {
    super(original.getClass().getName() + ": " + cleanMessage, null, false, true);
    setStackTrace(original.getStackTrace());
  }
}
