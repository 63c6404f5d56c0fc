package dev.testudo.orm.type;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The value of an encrypted column on its way between an object and the database, where it is
 * sealed. Equal by content; its text form shows nothing.
 */
public final class Clear {
  private final byte[] bytes;
  private final String column;
  private final boolean repeatable;
  private final int key;

  /**
   * A value to be sealed with the present key.
   *
   * @param bytes the value; the array is not copied
   * @param column where it belongs; it cannot be opened as the value of another column
   * @param repeatable whether equal values are sealed alike, so that they can be found
   */
  public Clear(byte[] bytes, String column, boolean repeatable) {
    this(bytes, column, repeatable, 0);
  }

  private Clear(byte[] bytes, String column, boolean repeatable, int key) {
    this.bytes = bytes;
    this.column = column;
    this.repeatable = repeatable;
    this.key = key;
  }

  /** The same value as an older key would seal it (1 is the one before the present one). */
  public Clear withKey(int older) {
    return new Clear(bytes, column, repeatable, older);
  }

  /** How many bytes are to be sealed. */
  public int length() {
    return bytes.length;
  }

  byte[] bytes() {
    return bytes;
  }

  String column() {
    return column;
  }

  boolean isRepeatable() {
    return repeatable;
  }

  int key() {
    return key;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Clear clear
        && column.equals(clear.column)
        && Arrays.equals(bytes, clear.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "(encrypted)";
  }
}
