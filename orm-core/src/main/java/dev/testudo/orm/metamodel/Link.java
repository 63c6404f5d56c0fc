package dev.testudo.orm.metamodel;

import dev.testudo.orm.relation.Label;

/**
 * The facts of a relation from one model to another, or to itself. Immutable. Its models are looked
 * up when they are asked for, so that two models can refer to each other.
 *
 * @param <M> the model that has the relation
 * @param <T> the model on the other side
 */
public sealed interface Link<M, T> permits ToOne, ToMany {
  /** The relation's Java name. */
  String name();

  /** The model that has the relation. */
  ModelType<M, ?, ?> owner();

  /** The model on the other side. */
  ModelType<T, ?, ?> target();

  /** What messages call the relation. */
  Label label();

  /** The object without a null here, as it is once a manager has seen it: itself, or a copy. */
  M seen(M object);

  /** The object with the relation as it is before it was loaded: itself, or a copy. */
  M unload(M object);
}
