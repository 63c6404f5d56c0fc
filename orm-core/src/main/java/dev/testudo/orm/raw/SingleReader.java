package dev.testudo.orm.raw;

import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.JavaTypes;
import dev.testudo.orm.type.Row;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the only column. */
record SingleReader<T>(String sql, ColumnType<T> type) implements RowReader<@Nullable T> {
  SingleReader(String sql, Class<T> javaClass) {
    this(sql, JavaTypes.of(javaClass));
  }

  @Override
  public RowReader<@Nullable T> forColumns(Supplier<List<String>> names) {
    var columns = new Columns(sql, names.get());
    if (columns.names().size() > 1) {
      throw columns.wrong(
          "The result has " + columns.names().size() + " columns instead of one.",
          "Select one, or read rows with list(…).");
    }
    return this;
  }

  @Override
  public @Nullable T read(Row row) {
    return type.get(row, 0);
  }

  @Override
  public String describe(int index) {
    return "the only column";
  }
}
