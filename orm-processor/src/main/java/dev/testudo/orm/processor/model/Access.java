package dev.testudo.orm.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * How generated code reaches a field of an object.
 *
 * @param read {@code name} or {@code getName()}; null if it cannot be read
 * @param write {@code name} or {@code setName()}; null if it cannot be set
 */
public record Access(@Nullable String read, @Nullable String write) {

  /** The expression that reads the field of an object. */
  public String of(String object) {
    return object + "." + read;
  }

  /** The statement, without semicolon, that sets the field of an object. */
  public String set(String object, String value) {
    if (write == null) {
      throw new IllegalStateException("not settable");
    }
    return write.endsWith("()")
        ? object + "." + write.substring(0, write.length() - 1) + value + ")"
        : object + "." + write + " = " + value;
  }
}
