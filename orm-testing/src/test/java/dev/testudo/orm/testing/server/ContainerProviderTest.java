package dev.testudo.orm.testing.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testcontainers.DockerClientFactory;

final class ContainerProviderTest {

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void runsAServerWithAPassword(Engine engine) throws Exception {
    assumeTrue(docker(), "Docker does not answer");

    var server = new ContainerProvider(engine).start();
    var database = ServerAddress.databaseIn(server.newDatabase("boxed"), "");
    var admin = Admins.of(engine);
    var limit = Duration.ofSeconds(20);

    admin.execute(server.address(), database, limit, "CREATE TABLE mark (id INT)");
    var intruder = server.address().withPassword("wrong");
    assertThrows(Exception.class, () -> admin.execute(intruder, database, limit, "SELECT 1"));
  }

  @Test
  void saysThatDockerDoesNotAnswer() {
    assumeFalse(docker(), "Docker answers");

    var failure =
        assertThrows(
            UnavailableException.class, () -> new ContainerProvider(Engine.POSTGRES).start());

    assertEquals("Docker does not answer", failure.getMessage());
  }

  private static boolean docker() {
    return DockerClientFactory.instance().isDockerAvailable();
  }
}
