package dev.testudo.orm.config;

import java.util.List;

/**
 * A group of models that live in one database.
 *
 * @param label the key under {@code apps}
 * @param models names of the packages that hold the models, at least one
 * @param defaultConnection the name of the connection that they are read from and written to
 */
public record AppConfig(String label, List<String> models, String defaultConnection) {

  /** An app with a copy of these packages. */
  public AppConfig {
    models = List.copyOf(models);
  }
}
