package dev.testudo.orm.exec;

import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.metamodel.RowReader;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements that are over when their future completes.
 *
 * <p>Every method returns at once and never throws; the future completes on the caller's Vert.x
 * context, and on one of the transport's choice for a caller without. Values are taken over before
 * the method returns: the caller may change its objects right after.
 */
public interface Runner {
  /** Runs a statement that gives rows; each row becomes one element, in the rows' order. */
  <T extends @Nullable Object> Future<List<T>> query(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader);

  /** Runs a statement that changes rows. */
  Future<Outcome> update(SqlText sql, @Nullable Object[] values);

  /**
   * Runs a statement that changes rows once for each of several sets of values, in their order;
   * gives for each how many rows it found. Only on a connection are they sure to run in their order
   * and to succeed or fail together, by its transaction.
   */
  default Future<int[]> batch(SqlText sql, List<@Nullable Object[]> rows) {
    List<Future<Outcome>> all = new ArrayList<>(rows.size());
    rows.forEach(values -> all.add(update(sql, values)));
    return Future.join(all)
        .map(done -> all.stream().mapToInt(future -> future.result().rows()).toArray());
  }

  /** Runs a statement without values that gives nothing: DDL, or the bounds of a transaction. */
  Future<Void> execute(String sql);
}
