package dev.testudo.orm.manager;

import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.query.Keyset;
import dev.testudo.orm.type.Kind;
import dev.testudo.orm.type.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An object and its place in the total order of its query, as the values that are sent. */
record Placed<M>(M object, List<@Nullable Object> place) {

  /** Reads objects with their places. */
  record Reader<M>(RowReader<M> model, Keyset keyset) implements RowReader<Placed<M>> {
    @Override
    public Placed<M> read(Row row) {
      List<@Nullable Object> place = new ArrayList<>();
      for (int i = 0; i < keyset.columns().size(); i++) {
        place.add(stored(row, keyset.position(i), keyset.columns().get(i).type().kind()));
      }
      return new Placed<>(model.read(row), place);
    }

    @Override
    public RowReader<Placed<M>> forColumns(Supplier<List<String>> names) {
      return new Reader<>(model.forColumns(names), keyset);
    }

    @Override
    public String describe(int index) {
      return model.describe(index);
    }
  }

  private static @Nullable Object stored(Row row, int at, Kind kind) {
    if (row.isNull(at)) {
      return null;
    }
    return switch (kind) {
      case BOOLEAN -> row.getBoolean(at);
      case SHORT -> row.getShort(at);
      case INTEGER -> row.getInt(at);
      case LONG -> row.getLong(at);
      case FLOAT -> row.getFloat(at);
      case DOUBLE -> row.getDouble(at);
      case DECIMAL -> row.getDecimal(at);
      case TEXT -> row.getString(at);
      case BYTES -> row.getBytes(at);
      case INSTANT -> row.getInstant(at);
      case DATE -> row.getDate(at);
      case TIME -> row.getTime(at);
      case DATE_TIME -> row.getDateTime(at);
      case UUID -> row.getUuid(at);
      case JSON, ARRAY -> throw new IllegalArgumentException(kind + " has no order");
    };
  }
}
