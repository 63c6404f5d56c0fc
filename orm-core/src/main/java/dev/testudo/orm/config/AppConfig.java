package dev.testudo.orm.config;

import dev.testudo.orm.metamodel.ModelPackage;
import java.time.Duration;
import java.util.List;

/**
 * A group of models that live in one database.
 *
 * @param label the key under {@code apps}
 * @param models names of the packages that hold the models, at least one
 * @param given those of the packages that were handed over as objects
 * @param defaultConnection the name of the connection that they are read from and written to
 * @param readConnections names of connections to copies of that database, which are read from
 *     instead outside of transactions; empty for none
 * @param readAfterWrite how long after a write the default connection is read from; zero for never
 */
public record AppConfig(
    String label,
    List<String> models,
    List<ModelPackage> given,
    String defaultConnection,
    List<String> readConnections,
    Duration readAfterWrite) {

  /** An app with copies of these lists. */
  public AppConfig {
    models = List.copyOf(models);
    given = List.copyOf(given);
    readConnections = List.copyOf(readConnections);
  }
}
