package dev.testudo.orm.metamodel;

import dev.testudo.orm.type.Row;
import org.jspecify.annotations.Nullable;

/**
 * Makes one value of each row of a result. Runs on a driver's thread, so it must not block.
 *
 * @param <T> what a row becomes
 */
public interface RowReader<T extends @Nullable Object> {
  /** The value of the row; the row must not be kept. */
  T read(Row row);

  /** What stands at a position of the row (0-based), for messages: {@code User.email}. */
  String describe(int index);
}
