package dev.testudo.orm.dynamic;

import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.type.ValuesRow;
import io.vertx.core.json.JsonObject;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The value of a field in one column, in the form in which it is stored. */
record FieldShape<T>(Field<T> field) implements Shape<T> {
  @Override
  public @Nullable T read(Object input, String place, InputProblems problems) {
    try {
      JsonForms.check(field.type(), input);
      Object stored = Inputs.stored(field, input);
      return field.type().get(new ValuesRow(new @Nullable Object[] {stored}), 0);
    } catch (IllegalArgumentException e) {
      problems.add(place, String.valueOf(e.getMessage()));
      return null;
    }
  }

  @Override
  public @Nullable Object write(T value) {
    return JsonForms.written(field.type(), field.encode(value));
  }

  @Override
  public JsonObject schema(Function<ViewType<?>, JsonObject> nested) {
    JsonObject schema = ViewSchema.of(field.type());
    return field.comment() == null ? schema : schema.put("description", field.comment());
  }
}
