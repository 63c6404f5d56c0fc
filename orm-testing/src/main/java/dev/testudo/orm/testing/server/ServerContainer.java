package dev.testudo.orm.testing.server;

import java.time.Duration;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The only class here that links to Testcontainers.
 *
 * @param image the image to run
 * @param port the port of the server inside the container
 * @param user an account of the image that may create databases
 * @param passwordVariable the variable by which the image takes the password of that account
 * @param maintenanceDatabase the database to connect to for administration; empty for none
 */
record ServerContainer(
    String image, int port, String user, String passwordVariable, String maintenanceDatabase) {
  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  static ServerContainer of(Engine engine) {
    return switch (engine) {
      case POSTGRES ->
          new ServerContainer("postgres:18", 5432, "postgres", "POSTGRES_PASSWORD", "postgres");
      case MARIADB ->
          new ServerContainer("mariadb:11.4", 3306, "root", "MARIADB_ROOT_PASSWORD", "");
      case MYSQL -> new ServerContainer("mysql:8.4", 3306, "root", "MYSQL_ROOT_PASSWORD", "");
      case H2, SQLITE -> throw new IllegalArgumentException(engine + " needs no container");
    };
  }

  /**
   * Runs the container until the JVM ends; Testcontainers removes it, also if the JVM is killed.
   */
  TestServer start(Engine engine, String origin, Admin admin) throws UnavailableException {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      throw new UnavailableException("Docker does not answer");
    }
    var password = DatabaseNames.randomHex(12);
    try {
      var container =
          new GenericContainer<>(DockerImageName.parse(image))
              .withEnv(Map.of(passwordVariable, password))
              .withExposedPorts(port);
      container.start();
      AtExit.run("stop the " + origin, container::stop);
      var address =
          new ServerAddress(
              engine.scheme(),
              container.getHost(),
              container.getMappedPort(port),
              user,
              password,
              "");
      new Login(admin, address, maintenanceDatabase).await(START_LIMIT, container::isRunning);
      return new NetworkServer(engine, origin, address, admin, maintenanceDatabase);
    } catch (RuntimeException e) {
      throw new UnavailableException("image " + image + " could not be run: " + e, e);
    }
  }
}
