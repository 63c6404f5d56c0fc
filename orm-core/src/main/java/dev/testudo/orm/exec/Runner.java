package dev.testudo.orm.exec;

import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.metamodel.RowReader;
import io.vertx.core.Future;
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

  /** Runs a statement without values that gives nothing: DDL, or the bounds of a transaction. */
  Future<Void> execute(String sql);
}
