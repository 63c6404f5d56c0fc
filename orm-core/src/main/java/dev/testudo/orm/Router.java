package dev.testudo.orm;

import dev.testudo.orm.metamodel.ModelType;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the connection of each operation: for models that live in several databases, tenants or
 * shards. Given to the configuration in Java, or named in it and found as a service. Asked for
 * every operation that names no connection, so it must be quick and must not block; for use by any
 * thread.
 */
public interface Router {
  /** What the configuration calls it; by default the name of its class. */
  default String name() {
    return getClass().getName();
  }

  /**
   * The connection that a model is read from outside of transactions.
   *
   * @return empty to leave it to the next router, and after the last to the app's configuration
   */
  default Optional<String> read(ModelType<?, ?, ?> model) {
    return Optional.empty();
  }

  /**
   * The connection that a model is written to, and inside of transactions read from.
   *
   * @return empty to leave it to the next router, and after the last to the app's configuration
   */
  default Optional<String> write(ModelType<?, ?, ?> model) {
    return Optional.empty();
  }

  /** Further connections on which {@code generateSchemas()} creates the tables of a model. */
  default Set<String> tables(ModelType<?, ?, ?> model) {
    return Set.of();
  }
}
