package dev.testudo.orm.metamodel;

import dev.testudo.orm.type.Row;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes one value of each row of a result. Runs on a driver's thread, so it must not block.
 *
 * @param <T> what a row becomes
 */
public interface RowReader<T extends @Nullable Object> {
  /** The value of the row; the row must not be kept. */
  T read(Row row);

  /**
   * The reader for a result of these columns; asked once for each result, before its rows. What
   * reads by position, as generated code does, is the reader itself.
   *
   * @param names gives the names in order, and has to be asked only where names matter
   * @throws RuntimeException if the result cannot be read; the query fails with it
   */
  default RowReader<T> forColumns(Supplier<List<String>> names) {
    return this;
  }

  /** What stands at a position of the row (0-based), for messages: {@code User.email}. */
  String describe(int index);
}
