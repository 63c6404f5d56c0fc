package dev.testudo.orm.tx;

import dev.testudo.orm.metamodel.ModelType;

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

  /** Where statements about a model go that may change rows. */
  default Route route(ModelType<?, ?, ?> model) {
    return route(model, Access.WRITE);
  }
}
