package dev.testudo.orm.config;

import dev.testudo.orm.metamodel.ModelPackage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Collects the settings of one group of models. Each method checks at once and throws a {@link
 * dev.testudo.orm.error.ConfigurationException} that names the path.
 */
public final class AppBuilder {
  private static final Pattern PACKAGE =
      Pattern.compile(
          "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*"
              + "(\\.\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)*");

  private final Place place;
  private final String label;
  private final List<String> models = new ArrayList<>();
  private final List<ModelPackage> given = new ArrayList<>();
  private final List<String> readConnections = new ArrayList<>();
  private Duration readAfterWrite = Duration.ZERO;
  private String defaultConnection = ConfigBuilder.DEFAULT_CONNECTION;

  AppBuilder(Place place, String label) {
    this.place = place;
    this.label = label;
  }

  /** Adds packages that hold models; there must be at least one. */
  public AppBuilder models(String... packages) {
    for (String name : place.key("models").given(packages)) {
      var at = place.key("models").item(models.size());
      if (!PACKAGE.matcher(at.given(name)).matches()) {
        throw at.problem(
            "must be the name of a Java package.", "Write it as in Java: com.example.blog.");
      }
      models.add(name);
    }
    return this;
  }

  /**
   * Adds packages by what the processor wrote for them, {@code BlogModels.INSTANCE}: for named
   * modules, whose services this one need not see.
   */
  public AppBuilder models(ModelPackage... packages) {
    for (ModelPackage each : place.key("models").given(packages)) {
      models(place.key("models").item(models.size()).given(each).name());
      given.add(each);
    }
    return this;
  }

  /** The connection that the models are read from and written to; default {@code default}. */
  public AppBuilder defaultConnection(String name) {
    defaultConnection = place.key("default_connection").given(name);
    return this;
  }

  /**
   * Adds connections to copies of the database, which must be of the same engine: reads outside of
   * transactions go to them in turn. A copy may be behind, and shows a write a little later.
   */
  public AppBuilder readConnections(String... names) {
    for (String name : place.key("read_connections").given(names)) {
      var at = place.key("read_connections").item(readConnections.size());
      if (readConnections.contains(at.given(name))) {
        throw at.problem("is there twice.", "Name each connection once.");
      }
      readConnections.add(name);
    }
    return this;
  }

  /**
   * Reads the default connection, too, for so long after something was written to it through the
   * same Orm, so that a program sees what it has written; as long as a copy may be behind. Up to 24
   * days; default zero, never.
   */
  public AppBuilder readAfterWrite(Duration span) {
    readAfterWrite = Durations.bounded(place.key("read_after_write"), span);
    return this;
  }

  AppConfig build() {
    if (models.isEmpty()) {
      throw place
          .key("models")
          .problem("names no package.", "List the packages of the models: [\"com.example.blog\"].");
    }
    if (!readAfterWrite.isZero() && readConnections.isEmpty()) {
      throw place
          .key("read_after_write")
          .problem("is of no use without read_connections.", "Leave it out, or name copies.");
    }
    return new AppConfig(label, models, given, defaultConnection, readConnections, readAfterWrite);
  }
}
