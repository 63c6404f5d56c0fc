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

  /**
   * The same scope with somebody who acts in it, for the fields that are {@code @CreatedBy} and
   * {@code @UpdatedBy}: {@code new UserManager(orm.actor("ada"))}. Of the type of these fields.
   */
  default Scope actor(Object actor) {
    return new BoundScope(this, Binding.ofActor(actor));
  }

  /**
   * The same scope for one tenant: of models with a {@code @Tenant} field its managers see, change
   * and delete the rows of this tenant only, also where they are joined, counted or looked into,
   * and store new ones as its own. Such models cannot be used without. Of the type of these fields.
   */
  default Scope tenant(Object tenant) {
    return new BoundScope(this, Binding.ofTenant(tenant));
  }

  /**
   * The same scope in a schema of its own: the tables of models that name no schema are those of
   * this one. On MySQL and MariaDB a schema is a database. For programs that give each tenant its
   * own; {@code Orm.generateSchemas(schema)} creates the tables there.
   *
   * @throws dev.testudo.orm.error.OrmException when it is used on SQLite, which has no schemas
   */
  default Scope schema(String schema) {
    return new BoundScope(this, Binding.ofSchema(schema));
  }

  /** Where statements about a model go that may change rows. */
  default Route route(ModelType<?, ?, ?> model) {
    return route(model, Access.WRITE);
  }
}
