package dev.testudo.orm.fetch;

import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.type.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The objects that one call has read, so that each row becomes one object however often it is
 * related. For one call, one statement at a time.
 */
final class Instances {
  private final Map<ModelType<?, ?, ?>, Map<Object, Object>> objects = new HashMap<>();
  private @Nullable ModelType<?, ?, ?> lastModel;
  private Map<Object, Object> last = Map.of();

  /** Objects that were read before: rows of theirs become these, where they can be changed. */
  <T> void add(ModelType<T, ?, ?> model, List<? extends T> read) {
    if (!model.isMutable()) {
      return;
    }
    Map<Object, Object> known = objects.computeIfAbsent(model, each -> new HashMap<>());
    List<Field<?>> key = model.keyFields();
    for (T object : read) {
      var values = key.stream().map(field -> model.value(object, field.index())).toArray();
      known.putIfAbsent(key(values), object);
    }
  }

  /**
   * The object of the row that starts at a position: the one that was read before, or a new one.
   */
  // What was put under a model is an object of this model.
  @SuppressWarnings("unchecked")
  <T> T read(ModelType<T, ?, ?> model, Row row, int at) {
    Object key = key(model, row, at);
    Map<Object, Object> known = of(model);
    Object before = known.get(key);
    if (before != null) {
      return (T) before;
    }
    T object = model.read(row, at);
    known.put(key, object);
    return object;
  }

  private Map<Object, Object> of(ModelType<?, ?, ?> model) {
    if (model != lastModel) {
      lastModel = model;
      last = objects.computeIfAbsent(model, each -> new HashMap<>());
    }
    return last;
  }

  /** A single value stands for itself: there is a key for each row that is read. */
  private static Object key(@Nullable Object... values) {
    return values.length == 1
        ? Objects.requireNonNull(KeyValues.comparable(values[0]))
        : KeyValues.of(values);
  }

  private static Object key(ModelType<?, ?, ?> model, Row row, int at) {
    var key = model.keyFields();
    if (key.size() == 1) {
      Object value = KeyValues.value(key.get(0).type(), row, at + key.get(0).index());
      return Objects.requireNonNull(KeyValues.comparable(value));
    }
    var values = new Object[key.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = KeyValues.value(key.get(i).type(), row, at + key.get(i).index());
    }
    return KeyValues.of(values);
  }
}
