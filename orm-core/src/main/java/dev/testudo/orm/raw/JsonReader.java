package dev.testudo.orm.raw;

import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.type.Row;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes JSON objects of rows. */
record JsonReader(String sql) implements RowReader<JsonObject> {
  @Override
  public RowReader<JsonObject> forColumns(Supplier<List<String>> names) {
    return new Bound(new Columns(sql, names.get()).checkDistinct().names());
  }

  @Override
  public JsonObject read(Row row) {
    throw new IllegalStateException("the columns are not known yet");
  }

  @Override
  public String describe(int index) {
    return "column " + (index + 1);
  }

  private record Bound(List<String> names) implements RowReader<JsonObject> {
    @Override
    public JsonObject read(Row row) {
      var object = new JsonObject();
      for (int i = 0; i < names.size(); i++) {
        object.put(names.get(i), json(row.getValue(i)));
      }
      return object;
    }

    @Override
    public String describe(int index) {
      return "column \"" + names.get(index) + "\"";
    }

    private static @Nullable Object json(@Nullable Object value) {
      if (value instanceof List<?> list) {
        var array = new JsonArray();
        list.forEach(each -> array.add(json(each)));
        return array;
      }
      boolean known =
          value == null
              || value instanceof Number
              || value instanceof Boolean
              || value instanceof String
              || value instanceof Instant
              || value instanceof byte[]
              || value instanceof JsonObject
              || value instanceof JsonArray;
      return known ? value : value.toString();
    }
  }
}
