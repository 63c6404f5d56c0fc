package dev.testudo.orm.type;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.core.buffer.Buffer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The column types that fields can have. Shared, immutable, for use by any thread. */
public final class Types {
  /** A boolean. */
  public static final ColumnType<Boolean> BOOLEAN = new PlainType<>(Kind.BOOLEAN, v -> v);

  /** An 8-bit integer, stored in 16 bits because not every engine has 8. */
  public static final ColumnType<Byte> BYTE =
      new ScalarType<>(Kind.SHORT, (row, i) -> toByte(row.getShort(i)), Byte::shortValue);

  /** A 16-bit integer. */
  public static final ColumnType<Short> SHORT = new PlainType<>(Kind.SHORT, v -> v);

  /** A 32-bit integer. */
  public static final ColumnType<Integer> INTEGER = new PlainType<>(Kind.INTEGER, v -> v);

  /** A 64-bit integer. */
  public static final ColumnType<Long> LONG = new PlainType<>(Kind.LONG, v -> v);

  /** A 32-bit float. */
  public static final ColumnType<Float> FLOAT = new PlainType<>(Kind.FLOAT, v -> v);

  /** A 64-bit float. */
  public static final ColumnType<Double> DOUBLE = new PlainType<>(Kind.DOUBLE, v -> v);

  /** One UTF-16 unit that is a character by itself, stored as text of length 1. */
  public static final ColumnType<Character> CHARACTER =
      new ScalarType<>(
          Kind.TEXT,
          1,
          0,
          0,
          (row, i) -> toCharacter(row.getString(i)),
          v -> Limits.text(v.toString()));

  /**
   * An exact decimal without a limit: a value to compare with, or a computed one, not a column. It
   * is read without zeros at its end, in whose number engines differ.
   */
  public static final ColumnType<BigDecimal> DECIMAL =
      new ScalarType<>(Kind.DECIMAL, (row, i) -> shortest(row.getDecimal(i)), v -> v);

  /** A whole number without a limit: a value to compare with, or a computed one. */
  public static final ColumnType<BigInteger> BIG_INTEGER =
      new ScalarType<>(
          Kind.DECIMAL, (row, i) -> toBigInteger(row.getDecimal(i)), v -> new BigDecimal(v));

  /** A computed 32-bit float: engines compute it with 64 bits, and it is read as the nearest. */
  public static final ColumnType<Float> COMPUTED_FLOAT =
      new ScalarType<>(
          Kind.DOUBLE, (row, i) -> (float) row.getDouble(i), v -> Double.valueOf(v.doubleValue()));

  private static final List<ColumnType<BigDecimal>> OPERANDS =
      IntStream.rangeClosed(0, 30).mapToObj(Types::operand).toList();

  /** Text without a limit. */
  public static final ColumnType<String> TEXT = new PlainType<>(Kind.TEXT, Limits::text);

  /** Bytes without a limit; the array is copied neither on write nor on read. */
  public static final ColumnType<byte[]> BYTES = bytes(0);

  /** Bytes as a Vert.x buffer. */
  public static final ColumnType<Buffer> BUFFER = buffer(0);

  /** A point in time, in microseconds. */
  public static final ColumnType<Instant> INSTANT = new PlainType<>(Kind.INSTANT, Limits::instant);

  /** A point in time, in microseconds; the offset is not stored and comes back as UTC. */
  public static final ColumnType<OffsetDateTime> OFFSET_DATE_TIME =
      new ScalarType<>(
          Kind.INSTANT, (row, i) -> offset(row.getInstant(i)), v -> Limits.instant(v.toInstant()));

  /** A date. */
  public static final ColumnType<LocalDate> DATE = new PlainType<>(Kind.DATE, Limits::date);

  /** A time of day, in microseconds. */
  public static final ColumnType<LocalTime> TIME = new PlainType<>(Kind.TIME, Limits::time);

  /** A date and a time without zone, in microseconds. */
  public static final ColumnType<LocalDateTime> DATE_TIME =
      new PlainType<>(Kind.DATE_TIME, Limits::dateTime);

  /** A length of time, stored as a number of microseconds. */
  public static final ColumnType<Duration> DURATION =
      new ScalarType<>(
          Kind.LONG, (row, i) -> Duration.of(row.getLong(i), ChronoUnit.MICROS), Types::micros);

  /** Any JSON document, as Jackson reads it without a type: maps, lists, texts, numbers. */
  public static final ColumnType<Object> DOCUMENT = json(new TypeReference<Object>() {});

  /** A UUID. */
  public static final ColumnType<UUID> UUID_TYPE = new PlainType<>(Kind.UUID, v -> v);

  /** An array of 16-bit integers. */
  public static final ColumnType<short[]> SHORT_ARRAY =
      new ArrayType<>(SHORT, PrimitiveArrays::shorts, PrimitiveArrays::list);

  /** An array of 32-bit integers. */
  public static final ColumnType<int[]> INT_ARRAY =
      new ArrayType<>(INTEGER, PrimitiveArrays::ints, PrimitiveArrays::list);

  /** An array of 64-bit integers. */
  public static final ColumnType<long[]> LONG_ARRAY =
      new ArrayType<>(LONG, PrimitiveArrays::longs, PrimitiveArrays::list);

  /** An array of 32-bit floats. */
  public static final ColumnType<float[]> FLOAT_ARRAY =
      new ArrayType<>(FLOAT, PrimitiveArrays::floats, PrimitiveArrays::list);

  /** An array of 64-bit floats. */
  public static final ColumnType<double[]> DOUBLE_ARRAY =
      new ArrayType<>(DOUBLE, PrimitiveArrays::doubles, PrimitiveArrays::list);

  /** An array of booleans. */
  public static final ColumnType<boolean[]> BOOLEAN_ARRAY =
      new ArrayType<>(BOOLEAN, PrimitiveArrays::booleans, PrimitiveArrays::list);

  private Types() {}

  /** Text of at most so many characters (code points); 0 means no limit. */
  public static ColumnType<String> text(int length) {
    return new PlainType<>(Kind.TEXT, length, Limits::text, TEXT);
  }

  /** At most so many bytes; 0 means no limit. */
  public static ColumnType<byte[]> bytes(int length) {
    return new ScalarType<>(Kind.BYTES, length, 0, 0, Row::getBytes, byte[]::clone);
  }

  /** At most so many bytes as a Vert.x buffer; 0 means no limit. */
  public static ColumnType<Buffer> buffer(int length) {
    return new ScalarType<>(
        Kind.BYTES, length, 0, 0, (row, i) -> Buffer.buffer(row.getBytes(i)), Buffer::getBytes);
  }

  /** An exact decimal of so many digits, of which {@code scale} stand after the point. */
  public static ColumnType<BigDecimal> decimal(int precision, int scale) {
    return new ScalarType<>(
        Kind.DECIMAL,
        0,
        precision,
        scale,
        // Engines differ in trailing zeros (and computed values in scale): keep at least ours.
        (row, i) -> withScale(row.getDecimal(i), scale),
        v -> Limits.decimal(v, precision, scale),
        DECIMAL);
  }

  /**
   * A decimal to compute with, whose digits the database is told beside the value: at most 35
   * before the point and 30 after it, which is what every engine can compute with.
   */
  public static ColumnType<BigDecimal> operand(BigDecimal value) {
    int scale = Math.max(0, value.stripTrailingZeros().scale());
    // Few digits are usual; one type for all such values makes equal terms of them.
    return scale < OPERANDS.size() ? OPERANDS.get(scale) : operand(scale);
  }

  private static ColumnType<BigDecimal> operand(int scale) {
    return new ScalarType<>(
        Kind.DECIMAL,
        0,
        65,
        scale,
        (row, i) -> shortest(row.getDecimal(i)),
        v -> Limits.operand(v, scale),
        DECIMAL);
  }

  /** A whole number of at most so many digits. */
  public static ColumnType<BigInteger> integer(int precision) {
    return new ScalarType<>(
        Kind.DECIMAL,
        0,
        precision,
        0,
        (row, i) -> toBigInteger(row.getDecimal(i)),
        v -> Limits.decimal(new BigDecimal(v), precision, 0),
        BIG_INTEGER);
  }

  /** An enum by the names of its constants. */
  public static <E extends Enum<E>> ColumnType<E> enumByName(E[] constants, int length) {
    return enumByCode(constants, Enum::name, text(length));
  }

  /** An enum by a code that each constant has. */
  public static <E extends Enum<E>, C> ColumnType<E> enumByCode(
      E[] constants, Function<E, C> code, ColumnType<C> stored) {
    return new ConvertedType<>(new EnumCodes<>(constants, code), stored);
  }

  /**
   * An array of objects, stored like a list of them.
   *
   * @param element the type of its elements
   * @param create makes an array of a length, {@code String[]::new}
   */
  public static <E> ColumnType<E[]> array(ColumnType<E> element, IntFunction<E[]> create) {
    return new ArrayType<>(element, list -> list.toArray(create), Arrays::asList);
  }

  /** A value that Jackson writes as JSON and reads back. */
  public static <T> ColumnType<T> json(TypeReference<T> type) {
    return JsonDocument.type(type);
  }

  /** A value that a converter turns into a stored one. */
  public static <J, D> ColumnType<J> converted(Converter<J, D> converter, ColumnType<D> stored) {
    return new ConvertedType<>(converter, stored);
  }

  private static byte toByte(short value) {
    if (value != (byte) value) {
      throw new IllegalArgumentException("the stored number does not fit a byte");
    }
    return (byte) value;
  }

  private static Character toCharacter(String value) {
    if (value.length() != 1) {
      throw new IllegalArgumentException("the stored text is not one character");
    }
    return value.charAt(0);
  }

  private static OffsetDateTime offset(Instant value) {
    return Utc.offset(value);
  }

  private static BigDecimal shortest(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static BigDecimal withScale(BigDecimal value, int scale) {
    return value.scale() < scale ? value.setScale(scale) : value;
  }

  private static BigInteger toBigInteger(BigDecimal value) {
    return value.toBigIntegerExact();
  }

  private static Long micros(Duration value) {
    try {
      return Math.addExact(
          Math.multiplyExact(value.getSeconds(), 1_000_000L), value.getNano() / 1_000L);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("the duration has more microseconds than fit a long", e);
    }
  }

  /**
   * Values that are stored encrypted.
   *
   * @param plain the type of the values, no array
   * @param column what they are bound to
   * @param deterministic whether equal values are stored alike
   */
  public static <T> ColumnType<T> encrypted(
      ColumnType<T> plain, String column, boolean deterministic) {
    return new EncryptedType<>(plain, column, deterministic);
  }
}
