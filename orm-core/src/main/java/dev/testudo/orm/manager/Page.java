package dev.testudo.orm.manager;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some objects in the order of their query, and the way to those after and before them.
 *
 * @param items the objects, at most as many as were asked for
 * @param next the cursor of the page after this one; null if there was none
 * @param previous the cursor of the page before this one; null if there was none
 * @param <T> an object
 */
public record Page<T>(List<T> items, @Nullable String next, @Nullable String previous) {
  /** A page of a copy of these objects. */
  public Page {
    items = List.copyOf(items);
  }

  /** The same page of what is made of each object. */
  public <R> Page<R> map(Function<? super T, ? extends R> make) {
    return new Page<>(items.stream().<R>map(make).toList(), next, previous);
  }
}
