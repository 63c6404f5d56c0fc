package dev.testudo.orm.manager;

import dev.testudo.orm.fetch.KeyValues;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.tx.Merger;
import dev.testudo.orm.tx.Route;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Updates or deletes of one shape that are issued together in a transaction, as one statement.
 *
 * @param about the model, and what is done to it
 * @param parts how many columns the key has
 * @param alone sends one by itself
 * @param all does all of them, or fails
 */
record MergedChanges<M, K, T>(
    About about, int parts, BiFunction<Route, ChangedRow<M, K>, Future<T>> alone, All<M, T> all)
    implements Merger<ChangedRow<M, K>, T> {

  @Override
  public Future<T> alone(Route route, ChangedRow<M, K> row) {
    return alone.apply(route, row);
  }

  @Override
  public Future<List<T>> together(Route route, List<ChangedRow<M, K>> rows) {
    List<Edit<M>> edits = new ArrayList<>(rows.size());
    for (ChangedRow<M, K> row : rows) {
      edits.add(new Edit<>(new Item<>(edits.size(), row.object(), row.draft()), row.match()));
    }
    return all.run(route, edits, rows.get(0).set());
  }

  /** A row that is changed twice. */
  @Override
  public boolean meets(ChangedRow<M, K> row, Set<Object> seen) {
    return seen.contains(key(row));
  }

  @Override
  public void note(ChangedRow<M, K> row, Set<Object> seen) {
    seen.add(key(row));
  }

  private KeyValues key(ChangedRow<M, K> row) {
    return KeyValues.first(row.match(), parts);
  }

  /** What is done. */
  enum Act {
    UPDATE,
    DELETE,
    MARK
  }

  /** What is done to which model. */
  record About(ModelType<?, ?, ?> model, Act act) {}

  /** Does all of some changes, or fails. */
  @FunctionalInterface
  interface All<M, T> {
    /** What each of them gives. */
    Future<List<T>> run(Route route, List<Edit<M>> edits, BitSet set);
  }
}
