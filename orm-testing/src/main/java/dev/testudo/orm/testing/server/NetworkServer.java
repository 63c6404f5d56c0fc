package dev.testudo.orm.testing.server;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A server with an address, on which databases are created by SQL. */
final class NetworkServer implements TestServer {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Engine engine;
  private final String origin;
  private final ServerAddress address;
  private final Admin admin;
  private final String home;
  private final DatabaseNames names = new DatabaseNames();
  private final Queue<String> created = new ConcurrentLinkedQueue<>();

  /**
   * Describes a server that is up.
   *
   * @param home the database to connect to for administration; empty for none
   */
  NetworkServer(Engine engine, String origin, ServerAddress address, Admin admin, String home) {
    this.engine = engine;
    this.origin = origin;
    this.address = address;
    this.admin = admin;
    this.home = home;
  }

  @Override
  public Engine engine() {
    return engine;
  }

  @Override
  public String origin() {
    return origin;
  }

  @Override
  public ServerAddress address() {
    return address;
  }

  @Override
  public String newDatabase(String prefix) {
    var name = names.next(prefix);
    try {
      admin.execute(address, home, LIMIT, "CREATE DATABASE " + name + charset());
    } catch (Exception e) {
      throw new IllegalStateException(
          "Could not create database "
              + name
              + " on "
              + address
              + " ("
              + origin
              + "): "
              + e.getMessage()
              + "\nLikely cause: the user may not create databases, or the server"
              + " has ended.",
          e);
    }
    created.add(name);
    return address.url(name);
  }

  /** Drops every database created here, for a server that outlives the tests. */
  void dropCreated() throws Exception {
    var force = engine == Engine.POSTGRES ? " WITH (FORCE)" : "";
    var statements = created.stream().map(name -> "DROP DATABASE IF EXISTS " + name + force);
    admin.execute(address, home, LIMIT, statements.toArray(String[]::new));
  }

  private String charset() {
    // Older MySQL and MariaDB versions would make the database latin1.
    return engine == Engine.POSTGRES ? "" : " CHARACTER SET utf8mb4";
  }
}
