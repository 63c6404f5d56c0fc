package dev.testudo.orm.manager;

import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Moment;
import dev.testudo.orm.tx.Route;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Calls the methods that a model has for the moments of storing and deleting, and then those who
 * listen to them.
 */
final class Hooks<M> {
  // Asked for before every write, and values() makes an array each time.
  private static final List<Moment> MOMENTS = List.of(Moment.values());

  private final ModelType<M, ?, ?> model;

  Hooks(ModelType<M, ?, ?> model) {
    this.model = model;
  }

  /** Whether there is any, so that writing needs a transaction around it. */
  boolean any(Route route) {
    for (Moment moment : MOMENTS) {
      if (hears(route, moment)) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is any that an INSERT or UPDATE calls. */
  boolean aroundSaves(Route route) {
    return hears(route, Moment.BEFORE_CREATE)
        || hears(route, Moment.BEFORE_SAVE)
        || hears(route, Moment.AFTER_SAVE);
  }

  private boolean hears(Route route, Moment moment) {
    return model.hears(moment) || route.listeners().hear(model, moment);
  }

  Future<Void> beforeInsert(Route route, M object, boolean isNew) {
    Future<Void> created =
        isNew ? call(route, Moment.BEFORE_CREATE, object) : Future.succeededFuture();
    return created.compose(done -> call(route, Moment.BEFORE_SAVE, object));
  }

  Future<M> afterSave(Route route, M object) {
    return call(route, Moment.AFTER_SAVE, object).map(done -> object);
  }

  Future<M> aroundSave(Route route, M object, Supplier<Future<M>> save) {
    if (!aroundSaves(route)) {
      return save.get();
    }
    return call(route, Moment.BEFORE_SAVE, object)
        .compose(ready -> save.get())
        .compose(stored -> afterSave(route, stored));
  }

  Future<Boolean> aroundDelete(Route route, M object, Supplier<Future<Boolean>> delete) {
    if (!hears(route, Moment.BEFORE_DELETE) && !hears(route, Moment.AFTER_DELETE)) {
      return delete.get();
    }
    return call(route, Moment.BEFORE_DELETE, object)
        .compose(ready -> delete.get())
        .compose(
            there ->
                there
                    ? call(route, Moment.AFTER_DELETE, object).map(done -> there)
                    : Future.succeededFuture(there));
  }

  /** One object after the other. */
  Future<Void> each(Collection<? extends M> objects, Function<M, Future<?>> call) {
    Future<Void> all = Future.succeededFuture();
    for (M object : objects) {
      all = all.compose(before -> call.apply(object).mapEmpty());
    }
    return all;
  }

  Future<Void> call(Route route, Moment moment, M object) {
    Future<Void> own = model.hears(moment) ? model.call(moment, object) : Future.succeededFuture();
    return route.listeners().hear(model, moment)
        ? own.compose(done -> route.listeners().tell(model, moment, object))
        : own;
  }
}
