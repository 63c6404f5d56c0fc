package dev.testudo.orm.relation;

import org.jspecify.annotations.Nullable;

/**
 * Knows the model of an object and reads its key, so that a relation made of an object can tell its
 * key. The runtime brings the only one along, as a service.
 */
public interface ObjectKeys {
  /**
   * The model class of an object: its own, or the one that its class extends.
   *
   * @throws dev.testudo.orm.error.OrmException if no model is known for it
   */
  Class<?> model(Object object);

  /**
   * The key of an object; null if it has none yet.
   *
   * @throws dev.testudo.orm.error.OrmException if no model is known for it
   */
  @Nullable Object key(Object object);
}
