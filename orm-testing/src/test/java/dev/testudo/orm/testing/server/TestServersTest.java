package dev.testudo.orm.testing.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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
  @EnumSource
  void givesADatabaseOfItsOwnToEachCaller(Engine engine) {
    var server = TestServers.of(engine);

    var one = server.newDatabase("same");
    var two = server.newDatabase("same");

    assertNotEquals(one, two);
    assertTrue(one.startsWith(engine.scheme() + ":"), one);
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void databasesDoNotSeeEachOther(Engine engine) throws Exception {
    var server = TestServers.of(engine);
    var one = server.newDatabase("one");
    var two = server.newDatabase("two");

    run(server.address(), one, "CREATE TABLE mark (id INT)");
    run(server.address(), one, "SELECT * FROM mark");
    var failure =
        assertThrows(Exception.class, () -> run(server.address(), two, "SELECT * FROM mark"));

    assertTrue(failure.getMessage().contains("mark"), failure.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "POSTGRES, password authentication failed",
    "MARIADB, Access denied",
    "MYSQL, Access denied"
  })
  void refusesAWrongPassword(Engine engine, String reason) {
    var server = TestServers.of(engine);
    var database = server.newDatabase("guarded");

    var intruder = server.address().withPassword("wrong");
    var failure = assertThrows(Exception.class, () -> run(intruder, database, "SELECT 1"));

    assertTrue(failure.getMessage().contains(reason), failure.getMessage());
  }

  @ParameterizedTest
  @EnumSource(names = {"MARIADB", "MYSQL"})
  void letsNobodyInWithoutAPassword(Engine engine) {
    var known = TestServers.of(engine).address();
    var root = new ServerAddress(known.scheme(), known.host(), known.port(), "root", "", "");

    assertThrows(Exception.class, () -> Admins.of(engine).execute(root, "", LIMIT, "SELECT 1"));
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void usesAGivenServerAndLeavesNothingOnIt(Engine engine) throws Exception {
    var known = TestServers.of(engine).address();
    var url = known.url(ServerAddress.databaseIn(TestServers.of(engine).newDatabase("home"), ""));
    var settings = new Settings(Map.of(Settings.urlProperty(engine), url)::get, name -> null);

    var given = (NetworkServer) ProviderChain.of(engine, settings).search().get(true);
    var database = given.newDatabase("passing");
    run(given.address(), database, "SELECT 1");
    given.dropCreated();

    assertEquals("given " + engine.label(), given.origin());
    assertEquals(known, given.address());
    assertThrows(Exception.class, () -> run(given.address(), database, "SELECT 1"));
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MYSQL"})
  void obeysTheEncryptionThatAUrlAsksFor(Engine engine) throws Exception {
    var server = TestServers.of(engine);
    var database = server.newDatabase("open");

    run(with(server.address(), "sslmode=disable"), database, "SELECT 1");

    var encrypted = with(server.address(), "sslmode=require");
    // Of the embedded servers MySQL makes a certificate, PostgreSQL does not.
    if (server.origin().equals("embedded PostgreSQL")) {
      assertThrows(Exception.class, () -> run(encrypted, database, "SELECT 1"));
    } else if (server.origin().equals("embedded MySQL")) {
      run(encrypted, database, "SELECT 1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Blog", "1st", "a-b", "a;b", "abcdefghijabcdefghijabcdefghijab"})
  void refusesAPrefixThatWouldNeedQuoting(String prefix) {
    var failure =
        assertThrows(IllegalArgumentException.class, () -> TestServers.h2().newDatabase(prefix));

    assertTrue(failure.getMessage().contains("lower-case letter"), failure.getMessage());
  }

  @Test
  void saysThatAnEngineInsideTheJvmHasNoAddress() {
    var failure = assertThrows(IllegalStateException.class, () -> TestServers.sqlite().port());

    assertTrue(failure.getMessage().startsWith("SQLite runs inside the JVM"));
    assertFalse(Engine.POSTGRES.inProcess());
  }

  private static void run(ServerAddress server, String url, String sql) throws Exception {
    Admins.of(engineOf(url)).execute(server, ServerAddress.databaseIn(url, ""), LIMIT, sql);
  }

  private static Engine engineOf(String url) {
    for (var engine : Engine.values()) {
      if (url.startsWith(engine.scheme() + ":")) {
        return engine;
      }
    }
    throw new IllegalArgumentException(url);
  }

  private static ServerAddress with(ServerAddress server, String options) {
    return new ServerAddress(
        server.scheme(), server.host(), server.port(), server.user(), server.password(), options);
  }
}
