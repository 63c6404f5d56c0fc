package dev.testudo.orm.manager;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.type.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keys that a program gives without saying their type. */
final class RelatedKeys {
  private RelatedKeys() {}

  /** The parts of each key as they are sent. */
  static <M, K> List<@Nullable Object[]> parts(
      ModelType<M, K, ?> model, Collection<? extends @Nullable Object> keys) {
    List<@Nullable Object[]> all = new ArrayList<>(keys.size());
    for (Object key : keys) {
      all.add(parts(model, key));
    }
    return all;
  }

  // A key of another type is told apart by the first use that the facts of the model make of it.
  @SuppressWarnings("unchecked")
  private static <M, K> @Nullable Object[] parts(ModelType<M, K, ?> model, @Nullable Object key) {
    List<Field<?>> fields = model.table().key();
    if (key == null) {
      throw unfit(model, key);
    }
    var parts = new @Nullable Object[fields.size()];
    try {
      for (int i = 0; i < parts.length; i++) {
        parts[i] = model.keyValue((K) widened(fields, key), i);
      }
    } catch (ClassCastException e) {
      throw unfit(model, key);
    }
    return parts;
  }

  /** An int literal is meant as the key that it equals. */
  private static Object widened(List<Field<?>> fields, Object key) {
    boolean one = fields.size() == 1 && fields.get(0).type().kind() == Kind.LONG;
    return one && key instanceof Integer number ? (Object) number.longValue() : key;
  }

  private static OrmException unfit(ModelType<?, ?, ?> model, @Nullable Object key) {
    String given = key == null ? "null" : "an object of " + key.getClass().getName();
    return new OrmException(
        Report.of(given + " is no key of " + model.table().model() + ".")
            .wayOut("Give keys of the type that its manager takes in get(…)."));
  }
}
