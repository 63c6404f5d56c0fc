package dev.testudo.orm.exec.vertx;

import dev.testudo.orm.dialect.DriverFailure;
import dev.testudo.orm.dialect.DriverFailure.Trouble;
import dev.testudo.orm.exec.RowFailure;
import io.vertx.core.file.FileSystemException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.List;

/** Reads failures that arose on this side: in the network, the pool, or with a value. */
final class ClientFailures {
  private static final String CLOSED = "Connection was closed";
  private static final List<String> LOST =
      List.of(
          CLOSED,
          "Connection is not active now",
          "Pending requests failed",
          "Pool closed",
          "Postgres Server does not handle SSL connection",
          "Invalid SSL connection message",
          "SSL handshake failed");
  private static final String UNFIT = "Parameter at position[";

  private ClientFailures() {}

  static DriverFailure describe(Throwable failure, SessionSetup setup, ServerDriver driver) {
    String message = message(failure);
    Throwable cause = setup.failure();
    if (message.equals(CLOSED) && cause != null) {
      return failedSetup(cause, driver);
    }
    if (failure instanceof StatementExpired) {
      return DriverFailure.of(Trouble.TIMEOUT, message);
    }
    if (failure instanceof RowFailure || failure instanceof IllegalArgumentException) {
      return DriverFailure.of(Trouble.VALUE, message);
    }
    if (isBusyPool(failure, message)) {
      return DriverFailure.of(Trouble.POOL, message);
    }
    if (isLost(failure, message)) {
      return DriverFailure.of(Trouble.CONNECTION, message);
    }
    if (message.startsWith(UNFIT)) {
      return DriverFailure.of(Trouble.VALUE, unfit(message));
    }
    return DriverFailure.of(Trouble.OTHER, message);
  }

  private static DriverFailure failedSetup(Throwable cause, ServerDriver driver) {
    DriverFailure said = driver.describe(cause);
    String message = "a new connection could not be set up: " + message(cause);
    return said == null
        ? DriverFailure.of(Trouble.CONNECTION, message)
        : new DriverFailure(
            Trouble.CONNECTION, said.sqlState(), said.code(), message, null, null, null);
  }

  private static boolean isBusyPool(Throwable failure, String message) {
    // The pool has two ways to say that the time is up, and no class for either.
    return failure instanceof ConnectionPoolTooBusyException
        || message.equals("Timeout")
        || message.equals("Timeout waiting for connection");
  }

  private static boolean isLost(Throwable failure, String message) {
    return failure instanceof IOException
        || failure instanceof ClosedConnectionException
        || failure instanceof FileSystemException
        || LOST.stream().anyMatch(message::startsWith);
  }

  /** What the driver says about a parameter that it cannot encode, without the value in it. */
  private static String unfit(String message) {
    int value = message.indexOf(" and value = [");
    return value < 0 ? message : message.substring(0, value) + " does not fit the statement";
  }

  private static String message(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
