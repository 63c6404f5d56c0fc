package dev.testudo.orm.tx;

import dev.testudo.orm.metamodel.ModelType;
import io.vertx.core.Future;
import java.util.function.Function;

/** Where statements go: an Orm, one of its connections, or a transaction. */
public interface Scope {
  /**
   * Where statements about a model go at this moment; asked once per operation, never kept.
   *
   * @throws dev.testudo.orm.error.ConfigurationException if no app of the configuration has the
   *     model's package
   * @throws dev.testudo.orm.error.TransactionException if the transaction has ended, or is one of
   *     another connection and the operation writes
   */
  Route route(ModelType<?, ?, ?> model, Access access);

  /**
   * Runs work on a model's database in a transaction that all code joins which the work calls: a
   * nested one if the caller is in one already.
   */
  <T> Future<T> inTransaction(ModelType<?, ?, ?> model, Function<Route, Future<T>> work);

  /** Where statements about a model go that may change rows. */
  default Route route(ModelType<?, ?, ?> model) {
    return route(model, Access.WRITE);
  }
}
