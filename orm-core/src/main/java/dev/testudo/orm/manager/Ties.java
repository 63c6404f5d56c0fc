package dev.testudo.orm.manager;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.tx.Route;
import io.vertx.core.Future;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What ties the objects of a to-many relation to one owner: their foreign key, or rows of a table
 * in between. Keys are their parts as they are sent.
 *
 * @param <T> the model on the other side
 */
sealed interface Ties<T> permits KeyTies, TableTies {
  /** Which rows of the target's table are tied to the owner. */
  Term condition(Source targets);

  /** Where statements about the ties go. */
  Route route();

  /** The object as it is stored so that it is tied from the start; the same one where it can be. */
  T tied(T object);

  /** Ties the objects of these keys; gives how many were not tied before. */
  Future<Integer> add(Route route, List<@Nullable Object[]> keys);

  /** Unties the objects of these keys; gives how many were tied. */
  Future<Integer> remove(Route route, List<@Nullable Object[]> keys);

  /** Unties all objects; gives how many there were. */
  Future<Integer> clear(Route route);

  /** Unties all objects but those of these keys; gives how many were tied. */
  Future<Integer> keep(Route route, List<@Nullable Object[]> keys);

  /**
   * Says in the objects, where they can be changed, that they are tied, or are not any more; what
   * they held before comes back if the route's statements turn out not to last.
   */
  void tell(Route route, List<? extends T> objects, boolean tied);

  /** Puts the owner's relation back to not loaded, since what was loaded is no longer so. */
  void forget();
}
