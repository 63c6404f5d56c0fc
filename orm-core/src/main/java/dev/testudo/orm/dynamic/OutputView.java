package dev.testudo.orm.dynamic;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * A view that is written to answers. Immutable, for use by any thread.
 *
 * @param <M> the model class
 * @param <V> the record of the view
 */
public final class OutputView<M, V extends ViewObject> implements ViewType<V> {
  private final String name;
  private final Function<M, V> make;
  private final List<ViewMember<?>> members;

  private OutputView(String name, Function<M, V> make, List<ViewMember<?>> members) {
    this.name = name;
    this.make = make;
    this.members = members;
  }

  /** A view with what makes a record of an object. For generated code. */
  public static <M, V extends ViewObject> OutputView<M, V> of(
      String name, Function<M, V> make, ViewMember<?>... members) {
    return new OutputView<>(name, make, List.of(members));
  }

  /**
   * What is told of an object.
   *
   * @throws dev.testudo.orm.error.RelationNotLoadedException if a relation of the view was not
   *     loaded
   */
  public V of(M object) {
    return make.apply(object);
  }

  /** What is told of some objects, in their order. */
  public List<V> list(Collection<? extends M> objects) {
    return objects.stream().<V>map(make).toList();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<ViewMember<?>> members() {
    return members;
  }

  @Override
  public boolean isInput() {
    return false;
  }

  @Override
  public String toString() {
    return "output view " + name;
  }
}
