package dev.testudo.orm.exec;

import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.metamodel.RowReader;
import io.vertx.core.Future;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements: on any connection of a pool, or all on one connection and then in the order of
 * the calls, without waiting between them.
 */
public interface Client extends Runner {
  /**
   * Opens a cursor on a statement that gives rows. On a connection it lives in the transaction that
   * is open, which some engines need; on a pool it has a connection of its own until it is closed.
   */
  <T extends @Nullable Object> Future<Cursor<T>> open(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader);
}
