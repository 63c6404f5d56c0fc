package dev.testudo.orm;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes something the first time that it is asked for, and gives the same from then on. */
final class Once<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private @Nullable T made;

  Once(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    T known = made;
    if (known == null) {
      known = maker.get();
      made = known;
    }
    return known;
  }
}
