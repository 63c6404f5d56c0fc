package dev.testudo.orm.testing.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where a database server listens and who may log in.
 *
 * @param scheme the scheme of its URLs, for example {@code mariadb}
 * @param host a host name or address; IPv6 without brackets
 * @param port the TCP port
 * @param user the user to log in as
 * @param password the password in the clear
 * @param options the query part of its URLs without the question mark, or the empty string
 */
public record ServerAddress(
    String scheme, String host, int port, String user, String password, String options) {

  /**
   * Reads a URL such as {@code postgresql://user:pw@host:5432/name?sslmode=disable}. The database
   * name may be left out and is not kept.
   *
   * @throws IllegalArgumentException if a part is missing; the message never holds the URL, which
   *     may contain a password
   */
  static ServerAddress parse(Engine engine, String url) {
    var uri = read(url);
    var scheme = uri.getScheme() == null ? "" : uri.getScheme();
    var fits =
        scheme.equals(engine.scheme()) || (engine == Engine.POSTGRES && scheme.equals("postgres"));
    if (!fits) {
      throw new IllegalArgumentException(
          "it begins with \"" + scheme + "\" where " + engine.scheme() + "://… is expected");
    }
    if (uri.getHost() == null) {
      throw new IllegalArgumentException("it names no host, or host and port are malformed");
    }
    var login = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
    var colon = login.indexOf(':');
    var user = decode(colon < 0 ? login : login.substring(0, colon));
    if (user.isEmpty()) {
      throw new IllegalArgumentException("it names no user");
    }
    var host = uri.getHost().replaceAll("^\\[|]$", "");
    var port = uri.getPort() >= 0 ? uri.getPort() : engine == Engine.POSTGRES ? 5432 : 3306;
    var options = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    var password = colon < 0 ? "" : decode(login.substring(colon + 1));
    return new ServerAddress(engine.scheme(), host, port, user, password, options);
  }

  /** The database that a URL names, or another name if it names none. */
  static String databaseIn(String url, String otherwise) {
    var path = read(url).getRawPath();
    return path == null || path.length() < 2 ? otherwise : decode(path.substring(1));
  }

  /** The URL of a database on this server, user and password percent-encoded. */
  public String url(String database) {
    var shownHost = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    var query = options.isEmpty() ? "" : "?" + options;
    return scheme
        + "://"
        + encode(user)
        + ":"
        + encode(password)
        + "@"
        + shownHost
        + ":"
        + port
        + "/"
        + encode(database)
        + query;
  }

  /** The value of one of {@link #options()}. */
  Optional<String> option(String name) {
    return Arrays.stream(options.split("&", -1))
        .filter(option -> option.startsWith(name + "="))
        .map(option -> decode(option.substring(name.length() + 1)))
        .findFirst();
  }

  /** The same server and user with another password. */
  public ServerAddress withPassword(String other) {
    return new ServerAddress(scheme, host, port, user, other, options);
  }

  /** The address without its password. */
  @Override
  public String toString() {
    return scheme + "://" + user + "@" + host + ":" + port;
  }

  private static URI read(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      // The exception itself is not passed on: its message repeats the URL with the password.
      // Nor is its index: JDKs differ in it.
      throw new IllegalArgumentException(
          "it is not a URL ("
              + e.getReason()
              + "); special characters in user and password must be percent-encoded");
    }
  }

  private static String decode(String text) {
    // URLDecoder is for forms, where a plus sign is a space; in a URL's user part it is a plus.
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
