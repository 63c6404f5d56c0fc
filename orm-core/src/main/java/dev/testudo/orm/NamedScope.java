package dev.testudo.orm;

import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.tx.Access;
import dev.testudo.orm.tx.Attempt;
import dev.testudo.orm.tx.DatabaseRoute;
import dev.testudo.orm.tx.Route;
import dev.testudo.orm.tx.Scope;
import dev.testudo.orm.tx.TransactionOptions;
import dev.testudo.orm.tx.Transactions;
import io.vertx.core.Future;
import java.util.function.Function;

/** An Orm's models on one of its connections. */
final class NamedScope implements Scope {
  private final Wiring wiring;
  private final Transactions transactions;
  private final DatabaseRoute route;

  NamedScope(Wiring wiring, Transactions transactions, DatabaseRoute route) {
    this.wiring = wiring;
    this.transactions = transactions;
    this.route = route;
  }

  @Override
  public Route route(ModelType<?, ?, ?> model, Access access) {
    wiring.home(model);
    return transactions.namedRoute(route, access);
  }

  @Override
  public <T> Future<T> inTransaction(ModelType<?, ?, ?> model, Function<Route, Future<T>> work) {
    return Attempt.of(
        () -> {
          wiring.home(model);
          return transactions.run(
              route, TransactionOptions.defaults(), tx -> work.apply(tx.route(model)));
        });
  }
}
