package dev.testudo.orm.dialect;

import dev.testudo.orm.error.DatabaseException;
import org.jspecify.annotations.Nullable;

/** Turns what a driver says into Testudo's exceptions, in the words of the models. */
public interface Translator {
  /**
   * The exception that says what a failure means.
   *
   * <p>Its message never holds bound values. Where the engine puts values into its own message, the
   * driver's exception would carry them into the logs: it is then left out as a cause, and a {@link
   * DriverError} with the message shortened by the values and the same stack stands there instead.
   *
   * @param failure what the transport read off the driver's exception
   * @param sql the statement with placeholders; null if none was running
   * @param cause the driver's exception
   */
  DatabaseException translate(DriverFailure failure, @Nullable String sql, Throwable cause);
}
