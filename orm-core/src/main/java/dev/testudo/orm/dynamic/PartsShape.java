package dev.testudo.orm.dynamic;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object that is made of several columns. */
record PartsShape<T>(
    List<ViewMember<?>> parts, Function<ViewInput, T> make, Function<T, ViewOutput> write)
    implements Shape<T> {
  @Override
  public @Nullable T read(Object input, String place, InputProblems problems) {
    Map<?, ? extends @Nullable Object> object = JsonForms.object(input);
    if (object == null) {
      problems.add(place, "the value is not an object");
      return null;
    }
    ViewInput read = ViewInput.read(parts, object, place + ".", problems);
    return read == null ? null : make.apply(read);
  }

  @Override
  public Object write(T value) {
    return write.apply(value).json();
  }

  @Override
  public JsonObject schema(Function<ViewType<?>, JsonObject> nested) {
    return ViewSchema.object(parts, nested);
  }
}
