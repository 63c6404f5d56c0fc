package dev.testudo.orm.dynamic;

import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a request says about a field that it need not say: a value, null, or nothing at all.
 *
 * @param isGiven whether it says something
 * @param value what it says; null also if it says nothing
 * @param <T> the field's type
 */
public record Given<T>(boolean isGiven, @Nullable T value) {
  /** Something that was said, which may be null. */
  public static <T> Given<T> of(@Nullable T value) {
    return new Given<>(true, value);
  }

  /** Nothing was said. */
  public static <T> Given<T> absent() {
    return new Given<>(false, null);
  }

  /**
   * The value.
   *
   * @throws NoSuchElementException if there is none, or it is null
   */
  public T get() {
    if (value == null) {
      throw new NoSuchElementException(isGiven ? "null was given" : "nothing was given");
    }
    return value;
  }

  /** The value, or another one if nothing or null was given. */
  public T orElse(T other) {
    return value == null ? other : value;
  }

  /** Does something with the value if one was given that is not null. */
  public void ifPresent(Consumer<? super T> action) {
    if (value != null) {
      action.accept(value);
    }
  }
}
