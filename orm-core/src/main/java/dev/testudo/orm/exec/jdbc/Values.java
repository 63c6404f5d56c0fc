package dev.testudo.orm.exec.jdbc;

import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Kind;
import org.jspecify.annotations.Nullable;

/** Takes a caller's values over, in the driver's classes. */
final class Values {
  private static final @Nullable Object[] NONE = {};

  private Values() {}

  static @Nullable Object[] take(JdbcDriver driver, SqlText sql, @Nullable Object[] values) {
    int count = sql.types().size();
    if (values.length != count) {
      throw new IllegalArgumentException(
          "the statement has "
              + count
              + " placeholders, but there are "
              + values.length
              + " values");
    }
    if (count == 0) {
      return NONE;
    }
    @Nullable Object[] taken = new Object[count];
    for (int i = 0; i < count; i++) {
      Object value = values[i];
      taken[i] = value == null ? null : encode(driver, sql.types().get(i), value, i);
    }
    return taken;
  }

  private static Object encode(JdbcDriver driver, ColumnType<?> type, Object value, int index) {
    try {
      return driver.encode(type, value);
    } catch (ClassCastException e) {
      // Not as the cause, which says the same in the words of the virtual machine.
      throw wrongClass(type.kind(), value, index);
    }
  }

  private static IllegalArgumentException wrongClass(Kind kind, Object value, int index) {
    return new IllegalArgumentException(
        "value " + (index + 1) + " of kind " + kind + " cannot be a " + value.getClass().getName());
  }
}
