package dev.testudo.orm.manager;

import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.tx.Route;
import dev.testudo.orm.type.Row;
import dev.testudo.orm.type.ValuesRow;
import org.jspecify.annotations.Nullable;

/** Writes what was stored into objects, so that it can be taken back if it does not last. */
final class WriteBack {
  private WriteBack() {}

  /** The object with one field read from a row, and as before if its transaction is undone. */
  static <M> M put(Route route, ModelType<M, ?, ?> model, M object, int field, Row row, int at) {
    if (!route.isTransaction() || !model.isMutable()) {
      return model.with(object, field, row, at);
    }
    Object before = model.value(object, field);
    M result = model.with(object, field, row, at);
    route.onUndo(() -> restore(model, result, field, before));
    return result;
  }

  private static <M> void restore(
      ModelType<M, ?, ?> model, M object, int field, @Nullable Object before) {
    if (before == null && !model.table().fields().get(field).nullable()) {
      model.clear(object, field);
    } else {
      model.with(object, field, new ValuesRow(new @Nullable Object[] {before}), 0);
    }
  }
}
