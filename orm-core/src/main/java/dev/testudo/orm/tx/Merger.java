package dev.testudo.orm.tx;

import io.vertx.core.Future;
import java.util.List;
import java.util.Set;

/**
 * How statements of one shape are sent: each by itself, or several as one.
 *
 * @param <P> what there is to one of them; its values are taken over when it is made
 * @param <T> what one of them gives
 */
public interface Merger<P, T> {
  /**
   * What is done to which model, with equality by content: mergers that agree in it send each
   * other's pieces.
   */
  Object about();

  /** Sends one by itself; the first statement before the method returns. */
  Future<T> alone(Route route, P piece);

  /**
   * Sends several as one, in their order; the first statement before the method returns. Fails if
   * one of them would not give by itself just what it gives so, whatever the reason: then all is
   * undone, and each is sent by itself.
   */
  Future<List<T>> together(Route route, List<P> pieces);

  /** Whether the statements change nothing, so that there is nothing to undo. */
  default boolean reads() {
    return false;
  }

  /** How many can be sent as one; values are kept in memory until then. */
  default int most() {
    return 1000;
  }

  /**
   * Whether a piece must not be sent as one with those before, because its outcome depends on
   * theirs.
   *
   * @param seen what {@link #note} has put there for those before
   */
  default boolean meets(P piece, Set<Object> seen) {
    return false;
  }

  /** Notes of a piece what others must not meet. */
  default void note(P piece, Set<Object> seen) {}
}
