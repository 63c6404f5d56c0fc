package dev.testudo.orm.fetch;

import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values by which objects and their related rows find each other, each once to be sent. */
final class OwnerKeys {
  private final List<@Nullable KeyValues> byPosition = new ArrayList<>();
  private final Map<KeyValues, @Nullable Object[]> distinct = new LinkedHashMap<>();

  static <M> OwnerKeys of(ModelType<M, ?, ?> model, List<Field<?>> fields, List<M> objects) {
    var keys = new OwnerKeys();
    for (M object : objects) {
      var values = new @Nullable Object[fields.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = model.value(object, fields.get(i).index());
      }
      keys.add(values);
    }
    return keys;
  }

  private void add(@Nullable Object[] values) {
    KeyValues key = KeyValues.of(values);
    byPosition.add(key.hasNull() ? null : key);
    if (!key.hasNull()) {
      distinct.putIfAbsent(key, values);
    }
  }

  /** The key of the object at a position; null if a part of it is missing. */
  @Nullable KeyValues of(int position) {
    return byPosition.get(position);
  }

  Collection<@Nullable Object[]> distinct() {
    return distinct.values();
  }
}
