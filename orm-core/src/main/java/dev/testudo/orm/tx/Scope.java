package dev.testudo.orm.tx;

import dev.testudo.orm.metamodel.ModelType;

/** Where statements go: an Orm, or one of its connections. Managers are made with one. */
public interface Scope {
  /**
   * Where statements about a model go at this moment; asked once per operation, never kept.
   *
   * @throws dev.testudo.orm.error.ConfigurationException if no app of the configuration has the
   *     model's package
   */
  Route route(ModelType<?, ?, ?> model);
}
