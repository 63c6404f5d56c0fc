package dev.testudo.orm.config;

import dev.testudo.orm.error.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Collects connections and apps with the words of the JSON form. Each method checks what it is
 * given at once and throws a {@link dev.testudo.orm.error.ConfigurationException} that names the
 * path; {@link #build} checks what belongs together. Not for use by several threads at a time.
 */
public final class ConfigBuilder {
  static final String DEFAULT_CONNECTION = "default";

  private static final int SHORTEST_KEY = 16;

  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]{0,59}");

  private final Place place;
  private final Environment environment;
  private final Map<String, ConnectionConfig> connections = new LinkedHashMap<>();
  private final Map<String, AppConfig> apps = new LinkedHashMap<>();
  private final List<String> routers = new ArrayList<>();
  private Secret cursorKey = Secret.none();
  private List<Secret> encryptionKeys = List.of();

  ConfigBuilder(Place place, Environment environment) {
    this.place = place;
    this.environment = environment;
  }

  /** Adds a connection with this URL and otherwise defaults. */
  public ConfigBuilder connection(String name, String url) {
    return connection(name, connection -> connection.url(url));
  }

  /** Adds a connection; the function fills in the builder it is given and returns it. */
  public ConfigBuilder connection(String name, UnaryOperator<ConnectionBuilder> settings) {
    var at = member("connections", name, connections);
    var builder = new ConnectionBuilder(at, environment, name);
    connections.put(name, at.same(builder, settings).build());
    return this;
  }

  /** Adds a group of models; the function fills in the builder it is given and returns it. */
  public ConfigBuilder app(String label, UnaryOperator<AppBuilder> settings) {
    var at = member("apps", label, apps);
    var builder = new AppBuilder(at, label);
    apps.put(label, at.same(builder, settings).build());
    return this;
  }

  /** Adds services that choose connections, by their names; asked in this order. */
  public ConfigBuilder routers(String... names) {
    var at = place.key("routers");
    for (String name : at.given(names)) {
      if (routers.contains(at.given(name))) {
        throw at.item(routers.size()).problem("is there twice.", "Name each router once.");
      }
      routers.add(name);
    }
    return this;
  }

  /** The key that signs the cursors of pages; placeholders stand for environment variables. */
  public ConfigBuilder cursorKey(String key) {
    var at = place.key("cursor_key");
    String resolved = environment.resolve(at, at.given(key));
    if (resolved.length() < SHORTEST_KEY) {
      throw at.problem(
          "has " + resolved.length() + " characters.",
          "a short key can be found by trying all.",
          "Give " + SHORTEST_KEY + " random characters or more.");
    }
    cursorKey = Secret.of(resolved);
    return this;
  }

  /**
   * The keys of encrypted columns, the present one first; placeholders stand for environment
   * variables.
   */
  public ConfigBuilder encryptionKeys(String... keys) {
    var at = place.key("encryption_keys");
    List<String> resolved = new ArrayList<>();
    for (String key : at.given(keys)) {
      var item = at.item(resolved.size());
      resolved.add(environment.resolve(item, item.given(key)));
    }
    encryptionKeys = EncryptionKeys.checked(at, resolved);
    return this;
  }

  /**
   * The configuration, if it is complete and consistent.
   *
   * @throws dev.testudo.orm.error.ConfigurationException if a connection or an app is missing, an
   *     app names an unknown connection, or two apps claim the same package
   */
  public DatabaseConfig build() {
    if (connections.isEmpty()) {
      throw place
          .key("connections")
          .problem("has no connection.", "Add one, such as \"default\": \"sqlite://db.sqlite3\".");
    }
    if (apps.isEmpty()) {
      throw place
          .key("apps")
          .problem("has no app.", "Add one: \"blog\": {\"models\": [\"com.example.blog\"]}.");
    }
    var owners = new LinkedHashMap<String, String>();
    for (var app : apps.values()) {
      var at = place.key("apps").key(app.label());
      checkConnection(at, app);
      checkReadConnections(at.key("read_connections"), app);
      checkModels(at, app, owners);
    }
    return new DatabaseConfig(connections, apps, routers, cursorKey, encryptionKeys);
  }

  private void checkConnection(Place at, AppConfig app) {
    String wanted = app.defaultConnection();
    if (!connections.containsKey(wanted)) {
      throw at.key("default_connection")
          .problem(
              "is " + Place.quoted(wanted) + ", but there is no such connection.",
              wanted.equals(DEFAULT_CONNECTION)
                  ? "\"default\" is meant where no connection is named."
                  : null,
              Suggestion.didYouMean(wanted, connections.keySet()));
    }
  }

  private void checkReadConnections(Place at, AppConfig app) {
    ConnectionConfig main = connections.get(app.defaultConnection());
    for (int i = 0; i < app.readConnections().size(); i++) {
      String name = app.readConnections().get(i);
      ConnectionConfig copy = connections.get(name);
      if (copy == null) {
        throw at.item(i)
            .problem(
                "is " + Place.quoted(name) + ", but there is no such connection.",
                Suggestion.didYouMean(name, connections.keySet()));
      }
      if (name.equals(main.name())) {
        throw at.item(i)
            .problem(
                "is the default_connection of the app.",
                "Leave read_connections out to read where is written.");
      }
      if (copy.engine() != main.engine()) {
        throw at.item(i)
            .problem(
                "leads to "
                    + copy.engine().scheme()
                    + ", but the app writes to "
                    + main.engine().scheme()
                    + ".",
                "Name a connection to a copy of the database that is written to.");
      }
    }
  }

  private static void checkModels(Place at, AppConfig app, Map<String, String> owners) {
    for (int i = 0; i < app.models().size(); i++) {
      String owner = owners.put(app.models().get(i), app.label());
      if (owner != null) {
        throw at.key("models")
            .item(i)
            .problem(
                "is " + app.models().get(i) + ", which app \"" + owner + "\" has already.",
                "Name each package once.");
      }
    }
  }

  private Place member(String group, String name, Map<String, ?> taken) {
    var at = place.key(group).key(place.key(group).given(name));
    if (!NAME.matcher(name).matches()) {
      throw at.problem(
          "is not a usable name.",
          "Start with a letter, go on with letters, digits, _, - and . (60 at most).");
    }
    if (taken.containsKey(name)) {
      throw at.problem("is there twice.", "Give each its own name.");
    }
    return at;
  }
}
