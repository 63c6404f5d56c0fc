package dev.testudo.orm.dynamic;

import dev.testudo.orm.metamodel.ToMany;
import dev.testudo.orm.metamodel.ToOne;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What output views take from relations. For generated code. */
public final class ViewParts {
  private ViewParts() {}

  /** What a foreign key refers to, which is never NULL in a stored object. */
  public static <M, K> K key(ToOne<M, ?, K> link, M object) {
    K key = link.key(object);
    if (key == null) {
      throw new IllegalStateException(link.label() + " of an object that was not stored");
    }
    return key;
  }

  /**
   * The view of a related object; null if there is none.
   *
   * @throws dev.testudo.orm.error.RelationNotLoadedException if it was not loaded
   */
  public static <M, T, V> @Nullable V one(
      ToOne<M, T, ?> link, M object, Function<? super T, V> view) {
    var one = link.get(object);
    return one == null || one.isNone() ? null : view.apply(one.get());
  }

  /**
   * The views of related objects; empty of an object that was not stored.
   *
   * @throws dev.testudo.orm.error.RelationNotLoadedException if they were not loaded
   */
  public static <M, T, V> List<V> many(
      ToMany<M, T, ?> link, M object, Function<? super T, V> view) {
    var many = link.get(object);
    return many == null ? List.of() : many.list().stream().<V>map(view).toList();
  }
}
