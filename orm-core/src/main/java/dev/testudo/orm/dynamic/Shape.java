package dev.testudo.orm.dynamic;

import io.vertx.core.json.JsonObject;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the values of a member look like in JSON. */
sealed interface Shape<T> permits FieldShape, PartsShape, OneShape, ManyShape {
  /** A value of a request; null if something is wrong with it, which is a problem then. */
  @Nullable T read(Object input, String place, InputProblems problems);

  /** A value for an answer. */
  @Nullable Object write(T value);

  /** Its schema, without null. */
  JsonObject schema(Function<ViewType<?>, JsonObject> nested);
}
