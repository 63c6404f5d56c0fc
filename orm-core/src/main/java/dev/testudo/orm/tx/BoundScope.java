package dev.testudo.orm.tx;

import dev.testudo.orm.metamodel.ModelType;
import io.vertx.core.Future;
import java.util.function.Function;

/** A scope that knows more than the one that it was made from. */
final class BoundScope implements Scope {
  private final Scope outer;
  private final Binding binding;

  BoundScope(Scope outer, Binding binding) {
    this.outer = outer;
    this.binding = binding;
  }

  @Override
  public Route route(ModelType<?, ?, ?> model, Access access) {
    return new BoundRoute(outer.route(model, access), binding);
  }

  @Override
  public <T> Future<T> inTransaction(ModelType<?, ?, ?> model, Function<Route, Future<T>> work) {
    return outer.inTransaction(model, route -> work.apply(new BoundRoute(route, binding)));
  }
}
