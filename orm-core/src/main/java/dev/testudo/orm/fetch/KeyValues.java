package dev.testudo.orm.fetch;

import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Row;
import dev.testudo.orm.type.ValuesRow;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values of a key as they are sent, equal by content: those of a row and those of an object can
 * be looked up in one map. There is one for each row that is read, so a single value has no list.
 */
public final class KeyValues {
  private final @Nullable Object values;
  private final boolean several;

  private KeyValues(@Nullable Object values, boolean several) {
    this.values = values;
    this.several = several;
  }

  /** One value. */
  static KeyValues single(@Nullable Object sent) {
    return new KeyValues(comparable(sent), false);
  }

  /** The values as one. */
  public static KeyValues of(@Nullable Object... sent) {
    if (sent.length == 1) {
      return single(sent[0]);
    }
    List<@Nullable Object> values = new ArrayList<>(sent.length);
    for (Object value : sent) {
      values.add(comparable(value));
    }
    return new KeyValues(values, true);
  }

  /** The first values of those that were sent. */
  public static KeyValues first(@Nullable Object[] sent, int parts) {
    return parts == 1 ? single(sent[0]) : of(Arrays.copyOf(sent, parts));
  }

  /** The first values of a row that was kept. */
  public static KeyValues first(ValuesRow row, int parts) {
    if (parts == 1) {
      return single(row.stored(0));
    }
    var sent = new @Nullable Object[parts];
    for (int i = 0; i < parts; i++) {
      sent[i] = row.stored(i);
    }
    return of(sent);
  }

  /** The values of fields that stand side by side in a row from a position (0-based). */
  public static KeyValues read(List<? extends Field<?>> fields, Row row, int at) {
    if (fields.size() == 1) {
      return single(value(fields.get(0).type(), row, at));
    }
    var sent = new @Nullable Object[fields.size()];
    for (int i = 0; i < sent.length; i++) {
      sent[i] = value(fields.get(i).type(), row, at + i);
    }
    return of(sent);
  }

  static <T> @Nullable Object value(ColumnType<T> type, Row row, int at) {
    return type.toDatabase(type.get(row, at));
  }

  /** A value of a key as it is equal by content, for maps of keys of one value. */
  static @Nullable Object comparable(@Nullable Object value) {
    if (value instanceof byte[] bytes) {
      return ByteBuffer.wrap(bytes);
    }
    return value instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : value;
  }

  /** Whether a value is missing, so that no row is meant. */
  public boolean hasNull() {
    return several ? ((List<?>) Objects.requireNonNull(values)).contains(null) : values == null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof KeyValues that && Objects.equals(values, that.values));
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(values);
  }

  @Override
  public String toString() {
    return String.valueOf(values);
  }

  /**
   * Reads them from rows.
   *
   * @param fields the fields
   * @param at the position of the first
   */
  public record Reader(List<Field<?>> fields, int at) implements RowReader<KeyValues> {
    @Override
    public KeyValues read(Row row) {
      return KeyValues.read(fields, row, at);
    }

    @Override
    public String describe(int index) {
      return fields.get(index - at).name();
    }
  }
}
