package dev.testudo.orm.dynamic;

import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.type.ColumnType;
import io.vertx.core.json.JsonObject;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The value of a field in one column, in the form in which it is stored, but never encrypted. */
record FieldShape<T>(Field<T> field) implements Shape<T> {
  @Override
  public @Nullable T read(Object input, String place, InputProblems problems) {
    try {
      JsonForms.check(field.type().plain(), input);
      // Whether it could be stored, too.
      Inputs.stored(field, input);
      return Inputs.value(field.type(), input);
    } catch (IllegalArgumentException e) {
      problems.add(place, String.valueOf(e.getMessage()));
      return null;
    }
  }

  @Override
  public @Nullable Object write(T value) {
    ColumnType<T> plain = field.type().plain();
    return JsonForms.written(plain, plain.toDatabase(value));
  }

  @Override
  public JsonObject schema(Function<ViewType<?>, JsonObject> nested) {
    JsonObject schema = ViewSchema.of(field.type().plain());
    return field.comment() == null ? schema : schema.put("description", field.comment());
  }
}
