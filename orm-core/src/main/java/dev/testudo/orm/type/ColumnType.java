package dev.testudo.orm.type;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column as Java code sees it: which {@link Kind} is stored, with which limits, and
 * how a value is read from a row by position.
 *
 * @param <T> the Java type of the field
 */
public abstract class ColumnType<T> {
  private final Kind kind;
  private final int length;
  private final int precision;
  private final int scale;

  ColumnType(Kind kind, int length, int precision, int scale) {
    this.kind = kind;
    this.length = length;
    this.precision = precision;
    this.scale = scale;
  }

  ColumnType(Kind kind) {
    this(kind, 0, 0, 0);
  }

  /** What is stored. */
  public final Kind kind() {
    return kind;
  }

  /** The most characters (text) or bytes (binary) that fit; 0 means unlimited. */
  public final int length() {
    return length;
  }

  /** The most decimal digits of a decimal; 0 for other kinds. */
  public final int precision() {
    return precision;
  }

  /** The digits after the point of a decimal; 0 for other kinds. */
  public final int scale() {
    return scale;
  }

  /** The type of the elements of an array; null for other kinds. */
  public @Nullable ColumnType<?> element() {
    return null;
  }

  /** The value at a position of a row (0-based), null for NULL. */
  public abstract @Nullable T get(Row row, int index);

  /**
   * The value to send: of the class that {@link Kind} names.
   *
   * @throws IllegalArgumentException if the value is outside of what the type can store; the
   *     message does not hold the value
   */
  public abstract @Nullable Object toDatabase(@Nullable T value);

  /** The type of the values themselves, where they are stored encrypted; else this one. */
  public ColumnType<T> plain() {
    return this;
  }

  /** Whether values are sealed on their way to the database. */
  public boolean isEncrypted() {
    return false;
  }

  /**
   * {@link #toDatabase} for a value of which only the program knows the class.
   *
   * @throws ClassCastException if it is of another class than the type's
   * @throws IllegalArgumentException if it is outside of what the type can store
   */
  // The type itself casts the value, so that one of another class is found out.
  @SuppressWarnings("unchecked")
  public final @Nullable Object stored(Object value) {
    return fitting(toDatabase((T) value));
  }

  /**
   * A value that was made ready to be sent, if the column has room for it. Not every engine says
   * which field it was, and some cut off trailing spaces without a word.
   *
   * @throws IllegalArgumentException if it is too long; the message does not hold the value
   */
  public final @Nullable Object fitting(@Nullable Object stored) {
    if (length > 0 && stored instanceof String text) {
      if (text.length() > length && text.codePointCount(0, text.length()) > length) {
        throw new IllegalArgumentException("the text has more than " + length + " characters");
      }
    } else if (length > 0 && stored instanceof byte[] bytes && bytes.length > length) {
      throw new IllegalArgumentException("there are more than " + length + " bytes");
    }
    return stored;
  }

  /**
   * The type of a value that is compared with a column of this type: the same kind without the
   * column's limits, since asking for rows above 9.999 is no mistake where 2 digits are stored.
   */
  public ColumnType<T> operand() {
    return this;
  }

  /** How the only values are written that there are, such as those of an enum; else empty. */
  public List<String> choices() {
    return List.of();
  }

  /** A list of values of this type, stored as an array where the engine has them, else as JSON. */
  public final ColumnType<List<T>> list() {
    return new ListType<>(this);
  }
}
