package dev.testudo.orm.config;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that was configured, checked as far as that is possible without models and databases.
 * Its text form shows no password.
 *
 * @param connections by name, at least one, in the order of the configuration
 * @param apps by label, at least one, in the order of the configuration
 * @param routers names of services that choose connections, in the order in which they are asked
 * @param cursorKey signs the cursors of pages; none for a random key
 * @param encryptionKeys of encrypted columns, the present one first; empty if there are none
 */
public record DatabaseConfig(
    Map<String, ConnectionConfig> connections,
    Map<String, AppConfig> apps,
    List<String> routers,
    Secret cursorKey,
    List<Secret> encryptionKeys) {

  /** A configuration with copies of these maps. */
  public DatabaseConfig {
    connections = Collections.unmodifiableMap(new LinkedHashMap<>(connections));
    routers = List.copyOf(routers);
    encryptionKeys = List.copyOf(encryptionKeys);
    apps = Collections.unmodifiableMap(new LinkedHashMap<>(apps));
  }

  /**
   * The configuration in a JSON file. Reads the file on the calling thread.
   *
   * @param file relative to the working directory unless absolute, in UTF-8
   * @throws dev.testudo.orm.error.ConfigurationException if it cannot be read or used
   */
  public static DatabaseConfig load(Path file) {
    return ConfigReader.read(ConfigFile.read(file), Environment.SYSTEM);
  }

  /**
   * The configuration in a JSON text.
   *
   * @throws dev.testudo.orm.error.ConfigurationException if it cannot be used
   */
  public static DatabaseConfig parse(String json) {
    return ConfigReader.read(JsonReader.read("JSON text", json), Environment.SYSTEM);
  }

  /**
   * The same configuration with these keys of encrypted columns, the present one first.
   *
   * @throws dev.testudo.orm.error.ConfigurationException if they cannot be used; the message does
   *     not hold them
   */
  public DatabaseConfig encryptionKeys(List<String> keys) {
    var place = Place.root(Origin.JAVA).key("encryption_keys");
    return new DatabaseConfig(
        connections, apps, routers, cursorKey, EncryptionKeys.checked(place, keys));
  }

  /** An empty configuration to be filled in Java. */
  public static ConfigBuilder builder() {
    return new ConfigBuilder(Place.root(Origin.JAVA), Environment.SYSTEM);
  }
}
