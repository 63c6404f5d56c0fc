package dev.testudo.orm.metamodel;

import java.util.List;

/**
 * A relation that can be loaded with the objects that have it: a path to one other object, or to
 * many.
 *
 * @param <R> the model on the other side
 * @param <P> its path
 */
public sealed interface Relation<R, P> permits OnePath, ManyPath {
  /** The relations on the way here from the start of the query, this one last. */
  List<Link<?, ?>> way();

  /** The model on the other side. */
  ModelType<R, ?, P> model();

  /** What is to be loaded together with the objects on the other side. */
  List<Relation<?, ?>> nested();
}
