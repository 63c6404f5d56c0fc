package dev.testudo.orm.config;

import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A database URL, taken apart. No problem ever repeats a part of the URL but its scheme and names
 * of options: a mistake may have moved the border between password and the rest.
 *
 * @param target where it leads
 * @param query its query parameters in their order, decoded, not yet checked
 */
record Url(Target target, Map<String, String> query) {
  private static final Pattern SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9.-]*)(\\+[A-Za-z0-9_.-]+)?:(.*)", Pattern.DOTALL);
  private static final List<String> SCHEMES =
      List.of("postgresql", "postgres", "mysql", "mariadb", "h2", "sqlite");
  private static final String FORMS =
      "Known forms: postgresql://user:password@host:5432/database, mysql://…, mariadb://…, "
          + "sqlite://file, sqlite://:memory:, h2:mem:name, h2:file:path.";

  static Url read(Place place, String text) {
    Matcher matcher = SCHEME.matcher(text.strip());
    if (!matcher.matches()) {
      throw place.problem("must be a database URL, but has no scheme.", FORMS);
    }
    String rest = matcher.group(3);
    String scheme = matcher.group(1).toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "postgresql", "postgres" -> ServerUrl.read(place, Engine.POSTGRESQL, rest);
      case "mysql" -> ServerUrl.read(place, Engine.MYSQL, rest);
      case "mariadb" -> ServerUrl.read(place, Engine.MARIADB, rest);
      case "h2" -> EmbeddedUrl.readH2(place, rest);
      case "sqlite" -> EmbeddedUrl.readSqlite(place, rest);
      default -> throw unknownScheme(place, scheme, rest);
    };
  }

  private static ConfigurationException unknownScheme(Place place, String scheme, String rest) {
    if (scheme.equals("jdbc")) {
      return place.problem("must not start with jdbc:.", FORMS);
    }
    boolean meant = rest.startsWith("//") || Suggestion.nearest(scheme, SCHEMES).isPresent();
    return meant
        ? place.problem(
            "has the unknown scheme " + Place.quoted(scheme) + ".",
            Suggestion.didYouMean(scheme, SCHEMES))
        : place.problem("must be a database URL, but has no known scheme.", FORMS);
  }

  /** One part of a URL without its percent-encoding. */
  static String decode(Place place, String part, String text) {
    return Percent.decode(text)
        .orElseThrow(
            () ->
                place.problem(
                    "has a % in its " + part + " that does not start an encoded character.",
                    "Write %25 for a plain %, or take the value from the environment: ${NAME}."));
  }
}
