package dev.testudo.orm.testing.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A server for one test alone, which may kill it and start it again: to see what a program does
 * while its database is away. What the server has confirmed survives the kill. PostgreSQL, MariaDB
 * and MySQL, from the artifacts on the class path; its methods block.
 */
public final class OwnServer implements AutoCloseable {
  private final EmbeddedInstance instance;

  private OwnServer(EmbeddedInstance instance) {
    this.instance = instance;
  }

  /**
   * Starts a server.
   *
   * @throws org.opentest4j.TestAbortedException if there is none for this machine, which JUnit
   *     reports as a skipped test
   * @throws org.opentest4j.AssertionFailedError if there is none and {@code orm.test.require} names
   *     the engine
   * @throws IllegalArgumentException if the engine runs inside the JVM
   */
  public static OwnServer start(Engine engine) {
    return start(engine, List.of());
  }

  /**
   * Starts a server with settings of its own; see {@link #start(Engine)}.
   *
   * @param more what to add to its command line: {@code -c}, {@code ssl=on} or {@code --ssl}
   */
  public static OwnServer start(Engine engine, List<String> more) {
    EmbeddedServer kind = kind(engine);
    try {
      List<String> all = new ArrayList<>(kind.durable());
      all.addAll(more);
      return new OwnServer(EmbeddedInstance.start(kind, all));
    } catch (UnavailableException e) {
      var refusal = EmbeddedInstance.name(kind) + ": " + e.getMessage();
      var required = Settings.ofJvm().required().contains(engine);
      SearchResult.nothing(engine, List.of(refusal), List.of(e)).get(required);
      throw new IllegalStateException(e);
    }
  }

  private static EmbeddedServer kind(Engine engine) {
    return switch (engine) {
      case POSTGRES -> new EmbeddedPostgres();
      case MARIADB -> new EmbeddedMariaDb();
      case MYSQL -> new EmbeddedMySql();
      case H2, SQLITE ->
          throw new IllegalArgumentException(
              engine.label() + " has no server that could be killed");
    };
  }

  /** Where it is, and its databases; the same before and after a restart. */
  public TestServer server() {
    return instance.server();
  }

  /** Kills all processes of the server at once, as if they had crashed; returns when it is gone. */
  public void kill() {
    instance.kill();
  }

  /**
   * Starts the server again, on the same port with the same data; returns when one can log in.
   *
   * @throws IllegalStateException if it does not start
   */
  public void startAgain() {
    try {
      instance.startAgain();
    } catch (IOException | UnavailableException e) {
      throw new IllegalStateException("The server did not start again: " + e.getMessage(), e);
    }
  }

  /** Stops it and removes its data. */
  @Override
  public void close() throws IOException {
    instance.end();
  }
}
