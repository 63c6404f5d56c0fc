package dev.testudo.orm.config;

import dev.testudo.orm.error.ConfigurationException;

/** Reads what follows {@code h2:} and {@code sqlite:}. */
final class EmbeddedUrl {
  private static final String MEMORY = ":memory:";
  private static final String H2_FORMS =
      "Known forms: h2:mem:name, h2:file:path; user, password and options follow a ?, as in"
          + " ?lock_timeout=5s.";
  private static final String SQLITE_FORMS =
      "Known forms: sqlite://file.db and sqlite:///./file.db (relative), sqlite:///absolute/file.db,"
          + " sqlite://:memory:; options follow a ?, as in ?busy_timeout=5s.";

  private EmbeddedUrl() {}

  static Url readH2(Place place, String rest) {
    boolean inMemory = rest.startsWith("mem:");
    if (!inMemory && !rest.startsWith("file:")) {
      throw place.problem("must go on with mem: or file: after h2:.", H2_FORMS);
    }
    int question = question(rest);
    String name = Url.decode(place, "path", rest.substring(rest.indexOf(':') + 1, question));
    if (name.isBlank()) {
      // An unnamed one would be another empty database for each pooled connection.
      throw place.problem("must name its database.", H2_FORMS);
    }
    if (name.indexOf(';') >= 0) {
      throw place.problem("must not have H2 settings after a ;.", H2_FORMS);
    }
    var query = UrlQuery.read(place, query(rest, question));
    return new Url(Embedded.h2(inMemory, harmless(place, name, H2_FORMS), query), query);
  }

  static Url readSqlite(Place place, String rest) {
    if (!rest.startsWith("//")) {
      throw place.problem("must have // after sqlite:.", SQLITE_FORMS);
    }
    int question = question(rest);
    String name = sqliteFile(Url.decode(place, "path", rest.substring(2, question)));
    if (name.isBlank() || name.endsWith("/")) {
      throw place.problem("must name a file, or :memory:.", SQLITE_FORMS);
    }
    boolean inMemory = name.equals(MEMORY);
    if (!inMemory && (name.startsWith(":") || name.startsWith("file:"))) {
      throw place.problem("must have a plain file name, or :memory:.", SQLITE_FORMS);
    }
    var target = new Embedded(Engine.SQLITE, inMemory, harmless(place, name, SQLITE_FORMS));
    return new Url(target, UrlQuery.read(place, query(rest, question)));
  }

  /**
   * What follows {@code sqlite://} is the path. The habits of other libraries are understood where
   * nothing else can be meant: {@code /./x} and {@code /../x} are relative, {@code //x} is {@code
   * /x}, {@code /C:/x} starts with a drive, {@code /:memory:} is {@code :memory:}.
   */
  private static String sqliteFile(String path) {
    boolean surplusSlash =
        path.startsWith("/./")
            || path.startsWith("/../")
            || path.startsWith("//")
            || path.equals("/" + MEMORY)
            || path.matches("/[A-Za-z]:[/\\\\].*");
    return surplusSlash ? path.substring(1) : path;
  }

  private static String harmless(Place place, String name, String forms) {
    boolean harmful = name.chars().anyMatch(c -> c == ';' || c == '?' || Character.isISOControl(c));
    if (harmful) {
      throw notAllowed(place, forms);
    }
    return name;
  }

  private static ConfigurationException notAllowed(Place place, String forms) {
    return place.problem("must not have ; or ? or control characters in its name.", forms);
  }

  private static int question(String rest) {
    int at = rest.indexOf('?');
    return at < 0 ? rest.length() : at;
  }

  private static String query(String rest, int question) {
    return question == rest.length() ? "" : rest.substring(question + 1);
  }
}
