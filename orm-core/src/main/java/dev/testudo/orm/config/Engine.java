package dev.testudo.orm.config;

/** The databases that a connection can lead to. */
public enum Engine {
  /** PostgreSQL, reached over the network. */
  POSTGRESQL("postgresql"),
  /** MySQL, reached over the network. */
  MYSQL("mysql"),
  /** MariaDB, reached over the network. */
  MARIADB("mariadb"),
  /** H2 inside this process. */
  H2("h2"),
  /** SQLite inside this process. */
  SQLITE("sqlite");

  private final String scheme;

  Engine(String scheme) {
    this.scheme = scheme;
  }

  /** The word that URLs of this engine start with, such as {@code postgresql}. */
  public String scheme() {
    return scheme;
  }
}
