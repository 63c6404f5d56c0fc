package dev.testudo.orm.exec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The elements of a JSON array as a row: what {@link JsonElements} writes. */
final class JsonElementRow implements Row {
  private final ArrayNode array;
  private int last = -1;

  JsonElementRow(ArrayNode array) {
    this.array = array;
  }

  @Override
  public int lastIndex() {
    return last;
  }

  @Override
  public boolean isNull(int index) {
    last = index;
    return array.get(index).isNull();
  }

  @Override
  public boolean getBoolean(int index) {
    JsonNode node = present(index);
    if (!node.isBoolean()) {
      throw misfit("true or false");
    }
    return node.booleanValue();
  }

  @Override
  public short getShort(int index) {
    int value = getInt(index);
    if (value != (short) value) {
      throw misfit("a 16-bit integer");
    }
    return (short) value;
  }

  @Override
  public int getInt(int index) {
    JsonNode node = present(index);
    if (!node.canConvertToExactIntegral() || !node.canConvertToInt()) {
      throw misfit("a 32-bit integer");
    }
    return node.intValue();
  }

  @Override
  public long getLong(int index) {
    JsonNode node = present(index);
    if (!node.canConvertToExactIntegral() || !node.canConvertToLong()) {
      throw misfit("a 64-bit integer");
    }
    return node.longValue();
  }

  @Override
  public float getFloat(int index) {
    float value = (float) getDouble(index);
    if (Float.isInfinite(value)) {
      throw misfit("a 32-bit float");
    }
    return value;
  }

  @Override
  public double getDouble(int index) {
    JsonNode node = present(index);
    if (!node.isNumber() || Double.isInfinite(node.doubleValue())) {
      throw misfit("a 64-bit float");
    }
    return node.doubleValue();
  }

  @Override
  public @Nullable BigDecimal getDecimal(int index) {
    return parsed(index, "a decimal", BigDecimal::new);
  }

  @Override
  public @Nullable String getString(int index) {
    return parsed(index, "text", Function.identity());
  }

  @Override
  public byte @Nullable [] getBytes(int index) {
    return parsed(index, "bytes", Base64.getDecoder()::decode);
  }

  @Override
  public @Nullable Instant getInstant(int index) {
    return parsed(index, "an instant", Instant::parse);
  }

  @Override
  public @Nullable LocalDate getDate(int index) {
    return parsed(index, "a date", LocalDate::parse);
  }

  @Override
  public @Nullable LocalTime getTime(int index) {
    return parsed(index, "a time of day", LocalTime::parse);
  }

  @Override
  public @Nullable LocalDateTime getDateTime(int index) {
    return parsed(index, "a date with a time", LocalDateTime::parse);
  }

  @Override
  public @Nullable UUID getUuid(int index) {
    return parsed(index, "a UUID", UUID::fromString);
  }

  @Override
  public @Nullable Object getValue(int index) {
    JsonNode node = array.get(index);
    last = index;
    if (node.isNull()) {
      return null;
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    return node.isNumber() ? node.numberValue() : node.asText();
  }

  @Override
  public <E> @Nullable List<@Nullable E> getList(int index, ColumnType<E> element) {
    last = index;
    throw new IllegalArgumentException("an element of a stored list cannot be a list");
  }

  private JsonNode present(int index) {
    last = index;
    JsonNode node = array.get(index);
    if (node.isNull()) {
      throw new IllegalArgumentException("an element of the stored list is NULL");
    }
    return node;
  }

  private <T> @Nullable T parsed(int index, String what, Function<String, T> parser) {
    last = index;
    JsonNode node = array.get(index);
    if (node.isNull()) {
      return null;
    }
    if (!node.isTextual()) {
      throw misfit(what);
    }
    try {
      return parser.apply(node.textValue());
    } catch (RuntimeException e) {
      // Not as the cause: parsers quote the value.
      throw misfit(what);
    }
  }

  private static IllegalArgumentException misfit(String what) {
    return new IllegalArgumentException("an element of the stored list is not " + what);
  }
}
