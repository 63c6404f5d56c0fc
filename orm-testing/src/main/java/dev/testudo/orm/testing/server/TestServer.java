package dev.testudo.orm.testing.server;

/**
 * A running database engine on which tests create their databases. Shared by all tests of the JVM
 * and stopped when the JVM ends. Safe for use by several threads; its methods block, so they must
 * not be called on an event loop.
 */
public interface TestServer {

  /** The engine that runs here. */
  Engine engine();

  /** Where the server comes from, for example {@code embedded PostgreSQL}, to show to people. */
  String origin();

  /**
   * Creates a fresh, empty database.
   *
   * @param prefix the beginning of the database's name: a lower-case letter followed by at most 30
   *     lower-case letters, digits or underscores
   * @return the URL of the new database, for example {@code
   *     postgresql://testudo:secret@127.0.0.1:41234/blog_1_5f3a9c0e}; no two calls give the same
   * @throws IllegalArgumentException if the prefix has another form
   * @throws IllegalStateException if the server refuses
   */
  String newDatabase(String prefix);

  /**
   * Host, port and credentials of the server.
   *
   * @throws IllegalStateException if the engine runs inside the JVM and has none
   */
  ServerAddress address();

  /** The host of {@link #address()}. */
  default String host() {
    return address().host();
  }

  /** The port of {@link #address()}. */
  default int port() {
    return address().port();
  }

  /** The user of {@link #address()}: a real account, with the right to create databases. */
  default String user() {
    return address().user();
  }

  /** The password of {@link #address()}; the server refuses any other. */
  default String password() {
    return address().password();
  }
}
