package dev.testudo.orm.raw;

import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.type.Row;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Hands rows to a function of the program. */
record NamedReader<T>(String sql, Function<? super NamedRow, ? extends T> function)
    implements RowReader<T> {
  @Override
  public RowReader<T> forColumns(Supplier<List<String>> names) {
    return new Bound<>(new Columns(sql, names.get()), function);
  }

  @Override
  public T read(Row row) {
    throw new IllegalStateException("the columns are not known yet");
  }

  @Override
  public String describe(int index) {
    return "column " + (index + 1);
  }

  private record Bound<T>(Columns columns, Function<? super NamedRow, ? extends T> function)
      implements RowReader<T> {
    @Override
    public T read(Row row) {
      return function.apply(new NamedRow(columns, row));
    }

    @Override
    public String describe(int index) {
      return "column \"" + columns.names().get(index) + "\"";
    }
  }
}
