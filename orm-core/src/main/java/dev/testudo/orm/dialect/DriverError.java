package dev.testudo.orm.dialect;

/**
 * Stands for a driver's exception whose own message repeats values of rows: says which class it was
 * and what the engine said without the values, and keeps the stack.
 */
public final class DriverError extends Exception {
  private static final long serialVersionUID = 1L;

  DriverError(Throwable original, String cleanMessage) {
    super(original.getClass().getName() + ": " + cleanMessage, null, false, true);
    setStackTrace(original.getStackTrace());
  }
}
