package dev.testudo.orm.fetch;

import dev.testudo.orm.ast.Term;
import dev.testudo.orm.type.ColumnType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Many keys that are whole numbers without gaps, or with few, as they are where rows are numbered
 * by the database and most are asked for. They are exactly the numbers of a few ranges, which a
 * server compares with less work than a long list: MariaDB takes that for forty values and looks
 * into the index for each, PostgreSQL searches it for each row.
 */
final class KeyRuns {
  /** A list of so many values is short on every engine. */
  private static final int FEW = 1_000;

  private static final int MOST = 8;

  private KeyRuns() {}

  /** That a column has one of the values, by ranges; null if a list says it better. */
  static @Nullable Term among(Term.Column column, ColumnType<?> type, List<Object> values) {
    if (values.size() <= FEW || !values.stream().allMatch(KeyRuns::isWhole)) {
      return null;
    }
    Number[] sorted = values.toArray(new Number[0]);
    Arrays.sort(sorted, Comparator.comparingLong(Number::longValue));
    List<Term> runs = new ArrayList<>(MOST);
    int first = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || !isNext(sorted[i - 1].longValue(), sorted[i].longValue())) {
        if (runs.size() == MOST) {
          return null;
        }
        runs.add(
            new Term.Between(
                column,
                new Term.Parameter(type, sorted[first]),
                new Term.Parameter(type, sorted[i - 1])));
        first = i;
      }
    }
    return Term.Junction.of(false, runs);
  }

  private static boolean isWhole(Object value) {
    return value instanceof Long || value instanceof Integer || value instanceof Short;
  }

  /** No more than one above; the largest number has none above it. */
  private static boolean isNext(long number, long next) {
    return next == number || (number != Long.MAX_VALUE && next == number + 1);
  }
}
