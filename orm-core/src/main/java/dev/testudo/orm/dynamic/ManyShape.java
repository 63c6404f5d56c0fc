package dev.testudo.orm.dynamic;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list of objects of a nested view. */
record ManyShape<V>(OneShape<V> one) implements Shape<List<V>> {
  @Override
  public @Nullable List<V> read(Object input, String place, InputProblems problems) {
    if (!(input instanceof Iterable<?> list)) {
      problems.add(place, "the value is not a list");
      return null;
    }
    int before = problems.count();
    List<V> all = new ArrayList<>();
    int at = 0;
    for (Object each : list) {
      String where = place + "[" + at++ + "]";
      V value = each == null ? null : one.read(each, where, problems);
      if (value != null) {
        all.add(value);
      } else if (each == null) {
        problems.add(where, "must not be null");
      }
      if (problems.isFull()) {
        return null;
      }
    }
    return problems.count() > before ? null : List.copyOf(all);
  }

  @Override
  public Object write(List<V> value) {
    var all = new JsonArray();
    value.forEach(each -> all.add(one.write(each)));
    return all;
  }

  @Override
  public JsonObject schema(Function<ViewType<?>, JsonObject> nested) {
    return new JsonObject().put("type", "array").put("items", one.schema(nested));
  }
}
