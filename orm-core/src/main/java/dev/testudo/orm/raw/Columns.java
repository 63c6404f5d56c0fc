package dev.testudo.orm.raw;

import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.error.Suggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The columns of one result by name. Letter case counts only where it tells two columns apart,
 * since engines differ in what they make of names without quotes.
 */
final class Columns {
  private static final int AMBIGUOUS = -1;

  private final String sql;
  private final List<String> names;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<String, Integer> folded = new HashMap<>();

  Columns(String sql, List<String> names) {
    this.sql = sql;
    this.names = names;
    for (int i = 0; i < names.size(); i++) {
      positions.merge(names.get(i), i, (one, other) -> AMBIGUOUS);
      folded.merge(names.get(i).toLowerCase(Locale.ROOT), i, (one, other) -> AMBIGUOUS);
    }
    if (names.isEmpty()) {
      throw wrong(
          "The statement gave no rows, not even none: it is no query.",
          "Run it with execute(…), or let it return rows.");
    }
  }

  List<String> names() {
    return names;
  }

  /** The position of a column (0-based), for what is to be read from it. */
  int of(String name, String what) {
    Integer at = positions.get(name);
    if (at == null) {
      at = folded.get(name.toLowerCase(Locale.ROOT));
    }
    if (at == null) {
      throw wrong(
          "The result has no column \"" + name + "\"" + what + ".",
          "Select it. " + Suggestion.didYouMean(name, names));
    }
    if (at == AMBIGUOUS) {
      throw twice(name);
    }
    return at;
  }

  /** Fails if two columns have the same name. */
  Columns checkDistinct() {
    for (String name : names) {
      if (positions.get(name) == AMBIGUOUS) {
        throw twice(name);
      }
    }
    return this;
  }

  private DataException twice(String name) {
    return wrong(
        "The result has more than one column \"" + name + "\".",
        "Give each a name of its own with AS, or select the one that is meant.");
  }

  DataException wrong(String what, String wayOut) {
    return new DataException(Report.of(what).sql(sql).wayOut(wayOut), null);
  }
}
