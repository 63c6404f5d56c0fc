package dev.testudo.orm.tx;

import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Moment;
import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who is told when objects are stored and deleted. For use by any thread. */
public final class ModelListeners {
  private final List<Listener<?>> listeners = new CopyOnWriteArrayList<>();

  /** Nobody listens yet. */
  public ModelListeners() {}

  /**
   * Adds a listener behind the others.
   *
   * @param type whose objects it hears of: those of this class and of the models that extend it
   * @param action what it does; the operation waits for its future, and fails if that fails
   * @return ends it when run
   */
  public <M> Runnable add(
      Class<M> type, Moment moment, Function<? super M, ? extends @Nullable Future<?>> action) {
    var listener = new Listener<M>(type, moment, action);
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Whether anybody listens to a moment of a model. */
  public boolean hear(ModelType<?, ?, ?> model, Moment moment) {
    for (Listener<?> listener : listeners) {
      if (listener.hears(model, moment)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells those who listen, one after the other; fails if one throws, its future fails, or it gives
   * null.
   */
  public Future<Void> tell(ModelType<?, ?, ?> model, Moment moment, Object object) {
    Future<Void> told = Future.succeededFuture();
    for (Listener<?> listener : listeners) {
      if (listener.hears(model, moment)) {
        told = told.compose(before -> listener.tell(object));
      }
    }
    return told;
  }

  /** One listener; each is another, whatever it does. */
  private static final class Listener<M> {
    private final Class<M> type;
    private final Moment moment;
    private final Function<? super M, ? extends @Nullable Future<?>> action;

    Listener(
        Class<M> type, Moment moment, Function<? super M, ? extends @Nullable Future<?>> action) {
      this.type = type;
      this.moment = moment;
      this.action = action;
    }

    boolean hears(ModelType<?, ?, ?> model, Moment at) {
      return moment == at && type.isAssignableFrom(model.type());
    }

    Future<Void> tell(Object object) {
      return Attempt.of(
          () -> {
            Future<?> done = action.apply(type.cast(object));
            return done == null
                ? Future.failedFuture(
                    new NullPointerException("a listener returned null, not a future"))
                : done.mapEmpty();
          });
    }
  }
}
