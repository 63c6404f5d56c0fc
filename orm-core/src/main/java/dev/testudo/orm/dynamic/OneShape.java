package dev.testudo.orm.dynamic;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An object of a nested view, which is asked for only when it is needed. */
record OneShape<V>(Supplier<? extends ViewType<V>> view) implements Shape<V> {
  @Override
  public @Nullable V read(Object input, String place, InputProblems problems) {
    Map<?, ? extends @Nullable Object> object = JsonForms.object(input);
    if (object == null) {
      problems.add(place, "the value is not an object");
      return null;
    }
    if (view.get() instanceof InputView<V> known) {
      return known.read(object, place + ".", problems);
    }
    throw new IllegalStateException(view.get() + " is not read");
  }

  @Override
  public Object write(V value) {
    if (value instanceof ViewObject object) {
      return object.toJson();
    }
    throw new IllegalStateException(view.get() + " is not written");
  }

  @Override
  public JsonObject schema(Function<ViewType<?>, JsonObject> nested) {
    return nested.apply(view.get());
  }
}
