package dev.testudo.orm.exec;

import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.type.Clear;
import dev.testudo.orm.type.Keyring;
import dev.testudo.orm.type.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Seals what goes to the database and opens what comes from it. */
record Sealing(Keyring keys) {

  /** The values as they are stored; the same array if none is encrypted. */
  @Nullable Object[] seal(SqlText sql, @Nullable Object[] values) {
    if (sql.types().stream().noneMatch(type -> type.isEncrypted())) {
      return values;
    }
    @Nullable Object[] closed = values.clone();
    for (int i = 0; i < closed.length; i++) {
      closed[i] = seal(closed[i]);
    }
    return closed;
  }

  List<@Nullable Object[]> seal(SqlText sql, List<@Nullable Object[]> rows) {
    if (sql.types().stream().noneMatch(type -> type.isEncrypted())) {
      return rows;
    }
    List<@Nullable Object[]> closed = new ArrayList<>(rows.size());
    rows.forEach(row -> closed.add(seal(sql, row)));
    return closed;
  }

  private @Nullable Object seal(@Nullable Object value) {
    if (value instanceof Clear clear) {
      return keys.seal(clear);
    } else if (value instanceof List<?> list) {
      List<@Nullable Object> closed = new ArrayList<>(list.size());
      list.forEach(each -> closed.add(seal(each)));
      return closed;
    }
    return value;
  }

  <T extends @Nullable Object> RowReader<T> opening(RowReader<T> reader) {
    return new Opening<>(reader, keys);
  }

  /** Reads rows that know the keys. */
  private record Opening<T extends @Nullable Object>(RowReader<T> reader, Keyring keys)
      implements RowReader<T> {
    @Override
    public T read(Row row) {
      return reader.read(new OpenedRow(row, keys));
    }

    @Override
    public RowReader<T> forColumns(Supplier<List<String>> names) {
      RowReader<T> own = reader.forColumns(names);
      return new Opening<>(own, keys);
    }

    @Override
    public String describe(int index) {
      return reader.describe(index);
    }
  }
}
