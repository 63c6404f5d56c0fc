package dev.testudo.orm.manager;

import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.fetch.KeyValues;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Role;
import dev.testudo.orm.query.BulkWrites;
import dev.testudo.orm.tx.Route;
import dev.testudo.orm.type.ValuesRow;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Updates many rows, each with values of its own, by one statement with a CASE for each column. */
final class CaseUpdate<M, K> {
  /**
   * Each row is looked for in every CASE, so that a statement's time grows with the square of its
   * rows: MariaDB 11.4 took 20 µs for a row of 35 columns by 16 rows at a time and 35 by 114, next
   * to 40 for a statement of its own; for one of 8 columns 10 by 16 to 64 and 16 by 250.
   */
  private static final int MOST_BRANCHES = 600;

  /** The same where each statement is waited for: it is 25 µs by 64 rows of 35 columns. */
  private static final int MOST_AWAITED = 2_400;

  private static final int MOST_ROWS = 128;

  /** So many rows have a text for each number of them, more have one for each power of two. */
  private static final int FEW = 16;

  private final ModelType<M, K, ?> model;
  private final Route route;
  private final Change<M, K> change;
  private final List<Field<?>> match;

  CaseUpdate(ModelType<M, K, ?> model, Route route, Change<M, K> change) {
    this.model = model;
    this.route = route;
    this.change = change;
    this.match = Edit.matched(model);
  }

  /** The most rows of one statement that writes so many fields. */
  static int mostRows(ModelType<?, ?, ?> model, Route route, int fields) {
    int keys = model.table().key().size();
    int width = fields * (keys + 1) + Edit.matched(model).size();
    int most = Math.min(MOST_ROWS, route.dialect().rowLimits().parameters() / width);
    int branches = model.table().withRole(Role.VERSION) == null ? MOST_BRANCHES : MOST_AWAITED;
    return usual(Math.min(most, branches / Math.max(1, fields)));
  }

  /**
   * How many of some rows go into the next statement: numbers that come again, so that its text is
   * known, here and to the server.
   */
  static int usual(int rows) {
    return rows <= FEW ? Math.max(1, rows) : Integer.highestOneBit(rows);
  }

  /**
   * Updates rows of a {@link #usual} number; fails if one of them is gone or has another version.
   */
  Future<?> update(List<Edit<M>> edits, BitSet written, List<Field<?>> set) {
    SqlText text = text(edits.size(), written, set, false);
    @Nullable Field<?> version = model.table().withRole(Role.VERSION);
    Future<?> done =
        version == null
            ? write(route, text, edits, set)
            // Undone before it is asked which row it was: what it wrote may be the very version
            // that another row had before.
            : route.harmlessly(own -> write(own, text, edits, set));
    return done.recover(
        failure ->
            failure instanceof Missed
                ? missing(edits, version, text)
                : Future.failedFuture(failure));
  }

  /** The same where a failure undoes all, so that nobody needs to know which row it was. */
  Future<Integer> updateUndone(List<Edit<M>> edits, BitSet written, List<Field<?>> set) {
    return write(route, text(edits.size(), written, set, true), edits, set);
  }

  private SqlText text(int rows, BitSet written, List<Field<?>> set, boolean looksUp) {
    return route.text(
        new Shape(model, written, rows, looksUp),
        () -> BulkWrites.updateCases(model.table(), set, match, rows, looksUp));
  }

  private Future<Integer> write(Route own, SqlText text, List<Edit<M>> edits, List<Field<?>> set) {
    return own.client()
        .update(text, values(edits, set))
        .map(
            outcome -> {
              Missed.unless(outcome.rows() == edits.size());
              return outcome.rows();
            });
  }

  private @Nullable Object[] values(List<Edit<M>> edits, List<Field<?>> set) {
    int parts = model.table().key().size();
    int rows = edits.size();
    var values = new @Nullable Object[rows * (set.size() * (parts + 1) + match.size())];
    int next = 0;
    for (Field<?> field : set) {
      for (Edit<M> edit : edits) {
        System.arraycopy(edit.match(), 0, values, next, parts);
        values[next + parts] = edit.item().draft().value(field);
        next += parts + 1;
      }
    }
    for (Edit<M> edit : edits) {
      System.arraycopy(edit.match(), 0, values, next, match.size());
      next += match.size();
    }
    return values;
  }

  /** Finds the first row that is not there, or not of the version that was read. */
  private <T> Future<T> missing(List<Edit<M>> edits, @Nullable Field<?> version, SqlText text) {
    List<Field<?>> read = new ArrayList<>(model.table().key());
    int parts = read.size();
    if (version != null) {
      read.add(version);
    }
    List<@Nullable Object[]> wanted =
        edits.stream().map(edit -> Arrays.copyOf(edit.match(), parts)).toList();
    return new ReadBack<>(model)
        .readThere(route, route.client(), wanted, read)
        .map(
            found -> {
              throw change.gone("Update", first(edits, found, read.size()), text.text());
            });
  }

  private K first(List<Edit<M>> edits, List<ValuesRow> found, int parts) {
    Set<KeyValues> there = new HashSet<>();
    found.forEach(row -> there.add(KeyValues.first(row, parts)));
    for (Edit<M> edit : edits) {
      if (!there.contains(edit.key(parts))) {
        return Objects.requireNonNull(model.key(edit.item().object()));
      }
    }
    // Changed and changed back in between: any of them tells what happened.
    return Objects.requireNonNull(model.key(edits.get(0).item().object()));
  }

  private record Shape(ModelType<?, ?, ?> model, BitSet set, int rows, boolean looksUp) {}
}
