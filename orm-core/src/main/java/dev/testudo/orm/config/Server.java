package dev.testudo.orm.config;

/**
 * A database behind a host and a port.
 *
 * @param engine PostgreSQL, MySQL or MariaDB
 * @param host a name or an address; an IPv6 address without brackets
 * @param port from 1 to 65535
 * @param database the name of the database
 * @param user who logs in
 * @param password empty if the URL has none
 */
public record Server(
    Engine engine, String host, int port, String database, String user, Secret password)
    implements Target {

  @Override
  public String address() {
    String shownHost = host.indexOf(':') < 0 ? host : "[" + host + "]";
    return engine.scheme() + "://" + user + "@" + shownHost + ":" + port + "/" + database;
  }
}
