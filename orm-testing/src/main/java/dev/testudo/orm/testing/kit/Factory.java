package dev.testudo.orm.testing.kit;

import dev.testudo.orm.manager.Manager;
import dev.testudo.orm.metamodel.OnePath;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;

/**
 * Makes objects for tests, each with a number of its own, so that what must be unique is. For use
 * by any thread.
 *
 * <pre>{@code
 * static final Factory<Member> MEMBERS =
 *     Factory.of(n -> new Member("member" + n, "member" + n + "@example.com"));
 * }</pre>
 */
public final class Factory<M> {
  private final LongFunction<? extends M> maker;
  private final UnaryOperator<M> change;
  private final AtomicLong sequence;

  private Factory(LongFunction<? extends M> maker, UnaryOperator<M> change, AtomicLong sequence) {
    this.maker = maker;
    this.change = change;
    this.sequence = sequence;
  }

  /**
   * A factory.
   *
   * @param maker makes a new object of a number, which counts from 1
   */
  public static <M> Factory<M> of(LongFunction<? extends M> maker) {
    return new Factory<>(maker, UnaryOperator.identity(), new AtomicLong());
  }

  /** A factory whose objects differ from those of this one; they share the numbers. */
  public Factory<M> with(Consumer<? super M> change) {
    return changed(
        object -> {
          change.accept(object);
          return object;
        });
  }

  /** The same for objects that cannot be changed, such as records. */
  public Factory<M> changed(UnaryOperator<M> further) {
    return new Factory<>(maker, object -> further.apply(change.apply(object)), sequence);
  }

  /** A new object, which is not stored. */
  public M build() {
    return change.apply(maker.apply(sequence.incrementAndGet()));
  }

  /** So many new objects, which are not stored. */
  public List<M> build(int count) {
    List<M> objects = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      objects.add(build());
    }
    return objects;
  }

  /** Stores a new object. */
  public <P extends OnePath<M, P>> Future<M> create(Manager<M, ?, P> manager) {
    return manager.create(build());
  }

  /** Stores so many new objects at once; the methods of the model are called for each. */
  public <P extends OnePath<M, P>> Future<List<M>> create(Manager<M, ?, P> manager, int count) {
    return manager.bulkCreate(build(count), o -> o.callHooks());
  }
}
