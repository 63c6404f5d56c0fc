package dev.testudo.orm.testing.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real servers, one per engine; an engine that cannot be had here shows up as skipped. */
final class TestServersTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @ParameterizedTest
  @EnumSource
  void givesTheSameServerToEverybody(Engine engine) {
    var server = TestServers.of(engine);

    assertSame(server, TestServers.of(engine));
    assertEquals(engine, server.engine());
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void databasesDoNotSeeEachOther(Engine engine) throws Exception {
    var server = TestServers.of(engine);
    var one = server.newDatabase("one");
    var two = server.newDatabase("one");
    var admin = Admins.of(engine);

    var create = "CREATE TABLE mark (id INT)";
    admin.execute(server.address(), ServerAddress.databaseIn(one, ""), LIMIT, create);
    var failure =
        assertThrows(
            Exception.class,
            () ->
                admin.execute(
                    server.address(),
                    ServerAddress.databaseIn(two, ""),
                    LIMIT,
                    "SELECT * FROM mark"));

    assertNotEquals(one, two);
    assertTrue(failure.getMessage().contains("mark"), failure.getMessage());
  }
}
