package dev.testudo.orm.testing.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The database engines that a test can ask {@link TestServers} for. */
public enum Engine {
  /** H2, in memory, inside the JVM of the test. */
  H2("H2", "h2"),
  /** SQLite, as a file in a temporary directory, inside the JVM of the test. */
  SQLITE("SQLite", "sqlite"),
  /** PostgreSQL, a server process. */
  POSTGRES("PostgreSQL", "postgresql"),
  /** MariaDB, a server process. */
  MARIADB("MariaDB", "mariadb"),
  /** MySQL, a server process. */
  MYSQL("MySQL", "mysql");

  private final String label;
  private final String scheme;

  Engine(String label, String scheme) {
    this.label = label;
    this.scheme = scheme;
  }

  /** The name to show to people, for example {@code PostgreSQL}. */
  public String label() {
    return label;
  }

  /** The scheme of this engine's connection URLs, for example {@code postgresql}. */
  public String scheme() {
    return scheme;
  }

  /** The word for this engine in property names and lists, for example {@code postgres}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the engine runs inside the JVM, without host, port, user and password. */
  public boolean inProcess() {
    return this == H2 || this == SQLITE;
  }

  static Optional<Engine> ofKey(String key) {
    return Arrays.stream(values()).filter(engine -> engine.key().equals(key)).findFirst();
  }
}
