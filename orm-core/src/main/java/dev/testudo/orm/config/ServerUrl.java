package dev.testudo.orm.config;

import dev.testudo.orm.error.ConfigurationException;
import java.util.regex.Pattern;

/** Reads {@code //user:password@host:port/database?options}. */
final class ServerUrl {
  private static final Pattern IPV6 =
      Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*(%[A-Za-z0-9_.-]+)?");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
  private static final String PASSWORDS =
      "In a password write %40 for @, %3A for :, %2F for /, %3F for ?, %23 for # and %25 for %, "
          + "or take it from the environment, where nothing needs encoding: ${DB_PASSWORD}.";

  private final Place place;
  private final Engine engine;

  private ServerUrl(Place place, Engine engine) {
    this.place = place;
    this.engine = engine;
  }

  static Url read(Place place, Engine engine, String rest) {
    return new ServerUrl(place, engine).read(rest);
  }

  private Url read(String rest) {
    if (!rest.startsWith("//")) {
      throw wrong("must have // after its scheme.");
    }
    String[] pathAndQuery = split(rest.substring(2), '?');
    String[] authorityAndPath = split(pathAndQuery[0], '/');
    String authority = authorityAndPath[0];
    int at = authority.indexOf('@');
    boolean ambiguous = at != rest.substring(2).lastIndexOf('@') || rest.indexOf('#') >= 0;
    if (ambiguous) {
      throw place.problem("has a character that must be encoded: @, /, ? or #.", PASSWORDS);
    }
    if (at < 1) {
      throw wrong("must name a user before its host.");
    }
    String[] login = split(authority.substring(0, at), ':');
    String user = line("user", login[0]);
    var password = Secret.of(Url.decode(place, "password", login[1]));
    if (authorityAndPath[1].indexOf('/') >= 0) {
      throw wrong("must have nothing but a database after its host; a / in a name is %2F.");
    }
    String database = line("database", authorityAndPath[1]);
    String hostAndPort = authority.substring(at + 1);
    int colon = portColon(hostAndPort);
    String host = host(colon < 0 ? hostAndPort : hostAndPort.substring(0, colon));
    int port = colon < 0 ? defaultPort() : port(hostAndPort.substring(colon + 1));
    var target = new Server(engine, host, port, database, user, password);
    return new Url(target, UrlQuery.read(place, pathAndQuery[1]));
  }

  private String line(String part, String text) {
    String decoded = Url.decode(place, part, text);
    if (decoded.isBlank()) {
      throw wrong("must name a " + part + ".");
    }
    if (decoded.chars().anyMatch(Character::isISOControl)) {
      throw wrong("must not have control characters in its " + part + ".");
    }
    return decoded;
  }

  private static int portColon(String hostAndPort) {
    return hostAndPort.indexOf(':', Math.max(0, hostAndPort.lastIndexOf(']')));
  }

  private String host(String text) {
    boolean bracketed = text.startsWith("[") && text.endsWith("]");
    String inner = bracketed ? text.substring(1, text.length() - 1) : text;
    String host = Url.decode(place, "host", inner);
    if (host.startsWith("[") && host.endsWith("]")) {
      // A value of the environment may bring the brackets with it.
      host = host.substring(1, host.length() - 1);
    }
    if (!IPV6.matcher(host).matches() && (bracketed || !NAME.matcher(host).matches())) {
      throw wrong("must have one host name or address; an IPv6 address in [ ].");
    }
    return host;
  }

  private int port(String text) {
    String port = Url.decode(place, "port", text);
    int number = PORT.matcher(port).matches() ? Integer.parseInt(port) : 0;
    if (number < 1 || number > 65535) {
      throw wrong("must have a port from 1 to 65535 after the colon behind its host.");
    }
    return number;
  }

  private int defaultPort() {
    return engine == Engine.POSTGRESQL ? 5432 : 3306;
  }

  private ConfigurationException wrong(String predicate) {
    return place.problem(
        predicate,
        "The form is "
            + engine.scheme()
            + "://user:password@host:"
            + defaultPort()
            + "/database, each part percent-encoded.");
  }

  /** What is before and after the first such character; nothing after it if there is none. */
  private static String[] split(String text, char separator) {
    int at = text.indexOf(separator);
    return at < 0
        ? new String[] {text, ""}
        : new String[] {text.substring(0, at), text.substring(at + 1)};
  }
}
