package dev.testudo.orm.config;

import dev.testudo.orm.error.Suggestion;
import java.util.List;
import java.util.Map;

/** The driver options of each engine. What is not listed is refused, never silently dropped. */
final class OptionRules {
  private static final OptionRule CONNECT_TIMEOUT = new OptionRule.Span("connect_timeout");
  private static final OptionRule PIPELINING = new OptionRule.Count("pipelining_limit", 1, 1024);
  private static final OptionRule LOOPS = new OptionRule.Count("event_loops", 0, 1024);
  private static final OptionRule ROOT_CERTIFICATE = new OptionRule.Line("sslrootcert");

  private static final OptionRule CALLER_RUNS = word("caller_runs", "never", "quick", "always");

  private static final List<OptionRule> POSTGRESQL =
      List.of(
          word("sslmode", "disable", "allow", "prefer", "require", "verify-ca", "verify-full"),
          ROOT_CERTIFICATE,
          CONNECT_TIMEOUT,
          new OptionRule.Line("application_name"),
          new OptionRule.Line("search_path"),
          word("pooler", "none", "transaction"),
          PIPELINING,
          LOOPS);
  private static final List<OptionRule> MYSQL =
      List.of(
          word("sslmode", "disable", "prefer", "require", "verify-ca", "verify-full"),
          ROOT_CERTIFICATE,
          CONNECT_TIMEOUT,
          PIPELINING,
          LOOPS);
  private static final List<OptionRule> H2 =
      List.of(
          new OptionRule.Span("lock_timeout"),
          new OptionRule.Span("write_delay"),
          new OptionRule.Count("cache_size", 0, Integer.MAX_VALUE),
          CALLER_RUNS);
  private static final List<OptionRule> SQLITE =
      List.of(
          new OptionRule.Span("busy_timeout"),
          word("journal_mode", "wal", "delete", "truncate", "persist", "memory"),
          word("synchronous", "off", "normal", "full", "extra"),
          new OptionRule.Count("cache_size", Integer.MIN_VALUE, Integer.MAX_VALUE),
          CALLER_RUNS);

  private OptionRules() {}

  static List<OptionRule> of(Engine engine) {
    return switch (engine) {
      case POSTGRESQL -> POSTGRESQL;
      case MYSQL, MARIADB -> MYSQL;
      case H2 -> H2;
      case SQLITE -> SQLITE;
    };
  }

  /** Adds one option to those found so far. */
  static void add(
      Map<String, String> found, Engine engine, Place place, String name, String value) {
    var rules = of(engine);
    var rule =
        rules.stream()
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    place.problem(
                        "has the option "
                            + Place.quoted(name)
                            + ", which is not known for "
                            + engine.scheme()
                            + ".",
                        Suggestion.didYouMean(name, names(rules))));
    if (found.put(name, rule.check(place, value)) != null) {
      throw place.problem("has the option \"" + name + "\" twice.", "Keep one of them.");
    }
  }

  /** Refuses an option that another one makes useless. */
  static void checkTogether(Map<String, String> found, Place place) {
    String mode = found.getOrDefault("sslmode", "disable");
    boolean verifies = mode.equals("require") || mode.startsWith("verify-");
    if (found.containsKey("sslrootcert") && !verifies) {
      throw place.problem(
          "has sslrootcert, but does not verify the server.",
          "Set sslmode to verify-full, verify-ca or require, or leave sslrootcert out.");
    }
  }

  private static List<String> names(List<OptionRule> rules) {
    return rules.stream().map(OptionRule::name).toList();
  }

  private static OptionRule word(String name, String... words) {
    return new OptionRule.Word(name, List.of(words));
  }
}
