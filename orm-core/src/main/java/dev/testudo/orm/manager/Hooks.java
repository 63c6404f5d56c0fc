package dev.testudo.orm.manager;

import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Moment;
import io.vertx.core.Future;
import java.util.Arrays;
import java.util.function.Supplier;

/** Calls the methods that a model has for the moments of storing and deleting. */
final class Hooks<M> {
  private final ModelType<M, ?, ?> model;

  Hooks(ModelType<M, ?, ?> model) {
    this.model = model;
  }

  /** Whether there is any, so that writing needs a transaction around it. */
  boolean any() {
    return Arrays.stream(Moment.values()).anyMatch(model::hears);
  }

  /** Whether there is any that an INSERT or UPDATE calls. */
  boolean aroundSaves() {
    return model.hears(Moment.BEFORE_CREATE)
        || model.hears(Moment.BEFORE_SAVE)
        || model.hears(Moment.AFTER_SAVE);
  }

  Future<Void> beforeInsert(M object, boolean isNew) {
    Future<Void> created = isNew ? call(Moment.BEFORE_CREATE, object) : Future.succeededFuture();
    return created.compose(done -> call(Moment.BEFORE_SAVE, object));
  }

  Future<M> afterSave(M object) {
    return call(Moment.AFTER_SAVE, object).map(done -> object);
  }

  Future<M> aroundSave(M object, Supplier<Future<M>> save) {
    if (!aroundSaves()) {
      return save.get();
    }
    return call(Moment.BEFORE_SAVE, object).compose(ready -> save.get()).compose(this::afterSave);
  }

  Future<Boolean> aroundDelete(M object, Supplier<Future<Boolean>> delete) {
    if (!model.hears(Moment.BEFORE_DELETE) && !model.hears(Moment.AFTER_DELETE)) {
      return delete.get();
    }
    return call(Moment.BEFORE_DELETE, object)
        .compose(ready -> delete.get())
        .compose(
            there ->
                there
                    ? call(Moment.AFTER_DELETE, object).map(done -> there)
                    : Future.succeededFuture(there));
  }

  private Future<Void> call(Moment moment, M object) {
    return model.hears(moment) ? model.call(moment, object) : Future.succeededFuture();
  }
}
