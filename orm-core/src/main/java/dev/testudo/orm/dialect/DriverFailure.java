package dev.testudo.orm.dialect;

import org.jspecify.annotations.Nullable;

/**
 * What a driver said when something failed, before anybody knows what it means.
 *
 * @param trouble where it failed, as far as the transport can tell
 * @param sqlState the SQL standard's state, where the driver gives one
 * @param code the engine's own number or result code, 0 for none
 * @param message the engine's own message
 * @param constraint the violated constraint, where the driver gives it apart from the message
 * @param table its table, likewise
 * @param column its column, likewise
 */
public record DriverFailure(
    Trouble trouble,
    @Nullable String sqlState,
    int code,
    String message,
    @Nullable String constraint,
    @Nullable String table,
    @Nullable String column) {

  /** A failure of which there is only a message. */
  public static DriverFailure of(Trouble trouble, String message) {
    return new DriverFailure(trouble, null, 0, message, null, null, null);
  }

  /** Where a failure arose. */
  public enum Trouble {
    /** The database answered with an error: codes and message say which. */
    STATEMENT,
    /** The server could not be reached, refused the login, or the connection broke. */
    CONNECTION,
    /** No connection became free in time, or too many callers wait already. */
    POOL,
    /** The transport stopped the statement because it took too long. */
    TIMEOUT,
    /** A value could not be sent, or a received one could not be read. */
    VALUE,
    /** Something else, such as a defect of a driver. */
    OTHER
  }
}
