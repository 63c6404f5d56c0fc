package dev.testudo.orm.testing.server;

/** One way to come by a server of an engine. */
interface ServerProvider {

  /** What is tried, for example {@code embedded PostgreSQL}. */
  String name();

  /**
   * Starts or finds the server.
   *
   * @throws UnavailableException if this way is closed here, which lets the next one be tried
   * @throws IllegalStateException if the user asked for this way explicitly and it fails
   */
  TestServer start() throws UnavailableException;
}
