package dev.testudo.orm.dialect;

import dev.testudo.orm.error.DatabaseException;
import org.jspecify.annotations.Nullable;

/** Turns what a driver says into Testudo's exceptions, in the words of the models. */
public interface Translator {
  /**
   * The exception that says what a failure means.
   *
   * <p>Its message never holds bound values. Where the engine may repeat values in its own message,
   * the driver's exception as a cause would carry them into the logs: a {@link DriverError} with
   * its class, its codes and its stack stands there instead.
   *
   * @param failure what the transport read off the driver's exception
   * @param sql the statement with placeholders; null if none was running
   * @param cause the driver's exception
   */
  DatabaseException translate(DriverFailure failure, @Nullable String sql, Throwable cause);
}
