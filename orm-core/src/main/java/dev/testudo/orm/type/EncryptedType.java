package dev.testudo.orm.type;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A type whose values are stored as bytes that only the program can read. */
final class EncryptedType<T> extends ColumnType<T> {
  private static final int BYTES_OF_A_CHARACTER = 4;

  private final ColumnType<T> plain;
  private final String column;
  private final boolean repeatable;

  EncryptedType(ColumnType<T> plain, String column, boolean repeatable) {
    super(Kind.BYTES, length(plain), 0, 0);
    this.plain = plain;
    this.column = column;
    this.repeatable = repeatable;
  }

  /** The most bytes, sealed; 0 for no limit. */
  private static int length(ColumnType<?> plain) {
    return switch (plain.kind()) {
      case TEXT ->
          plain.length() == 0 ? 0 : Keyring.OVERHEAD + BYTES_OF_A_CHARACTER * plain.length();
      case BYTES -> plain.length() == 0 ? 0 : Keyring.OVERHEAD + plain.length();
      case JSON -> 0;
      case ARRAY -> throw new IllegalArgumentException("arrays cannot be encrypted");
      // The longest text of a number, a time or a UUID; a decimal has 65 digits at most.
      default -> Keyring.OVERHEAD + 72;
    };
  }

  @Override
  public ColumnType<T> plain() {
    return plain;
  }

  @Override
  public boolean isEncrypted() {
    return true;
  }

  @Override
  public @Nullable T get(Row row, int index) {
    if (row.isNull(index)) {
      return null;
    }
    byte[] bytes = row.opened(index, column);
    Object value = plain.kind() == Kind.BYTES ? bytes : value(new String(bytes, UTF_8));
    return plain.get(new ValuesRow(value), 0);
  }

  /** The value as a row has it that was not sealed. */
  Clear clear(Row row, int index) {
    return new Clear(row.opened(index, column), column, repeatable);
  }

  @Override
  public @Nullable Object toDatabase(@Nullable T value) {
    Object stored = plain.fitting(plain.toDatabase(value));
    if (stored == null) {
      return null;
    }
    byte[] bytes = stored instanceof byte[] raw ? raw.clone() : text(stored).getBytes(UTF_8);
    return new Clear(bytes, column, repeatable);
  }

  /** Equal numbers have one text, however many zeros they end in. */
  private static String text(Object stored) {
    return stored instanceof BigDecimal decimal
        ? decimal.stripTrailingZeros().toPlainString()
        : stored.toString();
  }

  private Object value(String text) {
    return switch (plain.kind()) {
      case BOOLEAN -> Boolean.valueOf(text);
      case SHORT -> Short.valueOf(text);
      case INTEGER -> Integer.valueOf(text);
      case LONG -> Long.valueOf(text);
      case FLOAT -> Float.valueOf(text);
      case DOUBLE -> Double.valueOf(text);
      case DECIMAL -> new BigDecimal(text);
      case TEXT, JSON -> text;
      case INSTANT -> Instant.parse(text);
      case DATE -> LocalDate.parse(text);
      case TIME -> LocalTime.parse(text);
      case DATE_TIME -> LocalDateTime.parse(text);
      case UUID -> UUID.fromString(text);
      case BYTES, ARRAY -> throw new IllegalStateException("not stored as text: " + plain.kind());
    };
  }
}
