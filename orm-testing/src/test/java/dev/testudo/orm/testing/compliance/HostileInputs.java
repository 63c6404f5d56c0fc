package dev.testudo.orm.testing.compliance;

import java.util.ArrayList;
import java.util.List;

/**
 * What attackers send where a name, a key, a path or a sort is expected: ends of literals, names
 * and comments of every engine, their placeholders, control characters, and names that are long.
 */
final class HostileInputs {
  /** Something that must stand in no statement; part of each of these. */
  static final String MARK = "zzqmark";

  private static final List<String> ATTACKS =
      List.of(
          "%s' OR '1'='1",
          "%s\" OR \"1\"=\"1",
          "%s`; DROP TABLE `cell`; -- ",
          "%s] ; DROP TABLE cell; --",
          "%s'; DROP TABLE cell; --",
          "%s\"; DROP TABLE \"cell\"; --",
          "%s) UNION SELECT 1, 2, 3 --",
          "%s/* comment */",
          "*/ %s /*",
          "/*! %s */",
          "-- %s",
          "# %s",
          "%s\\' OR 1=1",
          "%s\\",
          "\\\"%s",
          "%s\n; SELECT 1",
          "%s\r\n--",
          "%s\u001f",
          "%s\u0085\u2028\u202e",
          "\u02bc%s\uff07",
          "%s?",
          "%s$1",
          ":%s",
          "#{%s}",
          "${%s}",
          "@@%s",
          "%s::int); --",
          "$.%s",
          "%s.a[0]",
          "%s->>'$.a'",
          "%s%%_",
          "_connector=%s",
          "$where %s",
          "t0.%s",
          "(SELECT %s)",
          "%s COLLATE nocase",
          "sleep(5)-%s",
          "%s😀漢");

  /** All of them. */
  static final List<String> ALL = all();

  private HostileInputs() {}

  private static List<String> all() {
    List<String> all = new ArrayList<>();
    ATTACKS.forEach(attack -> all.add(attack.replace("%s", MARK).replace("%%", "%")));
    // Longer than names may be on any engine.
    all.add(MARK + "x".repeat(60));
    all.add(MARK + "é".repeat(200));
    all.add(MARK + "'".repeat(1_000));
    return List.copyOf(all);
  }
}
