package dev.testudo.orm.testing.transport;

import static dev.testudo.orm.testing.transport.Link.await;
import static dev.testudo.orm.testing.transport.Link.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.config.ConnectionConfig;
import dev.testudo.orm.config.Secret;
import dev.testudo.orm.config.Server;
import dev.testudo.orm.dialect.DriverFailure;
import dev.testudo.orm.dialect.DriverFailure.Trouble;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.type.Types;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a transport reads off the failures of servers, networks and values. */
final class FailureTest {
  private static final Object[] NOTHING = new Object[0];

  @ParameterizedTest
  @CsvSource({"POSTGRES, 28P01, 0", "MARIADB, 28000, 1045", "MYSQL, 28000, 1045"})
  void tellsAWrongPassword(Engine engine, String state, int code) throws Exception {
    var failure =
        firstFailure(
            engine,
            s ->
                new Server(
                    s.engine(),
                    s.host(),
                    s.port(),
                    s.database(),
                    s.user(),
                    Secret.of("wrong-password")));

    assertEquals(Trouble.CONNECTION, failure.trouble());
    assertEquals(state, failure.sqlState());
    assertEquals(code, failure.code());
    assertFalse(failure.message().contains("wrong-password"), failure.message());
  }

  @ParameterizedTest
  @CsvSource({"POSTGRES, 3D000, 0", "MARIADB, 42000, 1049", "MYSQL, 42000, 1049"})
  void tellsAMissingDatabase(Engine engine, String state, int code) throws Exception {
    var failure =
        firstFailure(
            engine,
            s -> new Server(s.engine(), s.host(), s.port(), "nowhere", s.user(), s.password()));

    assertEquals(Trouble.CONNECTION, failure.trouble());
    assertEquals(state, failure.sqlState());
    assertEquals(code, failure.code());
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void tellsAHostThatRefuses(Engine engine) throws Exception {
    var failure =
        firstFailure(
            engine,
            s -> new Server(s.engine(), "127.0.0.1", 1, s.database(), s.user(), s.password()));

    assertEquals(Trouble.CONNECTION, failure.trouble());
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void tellsAHostThatNobodyKnows(Engine engine) throws Exception {
    var failure =
        firstFailure(
            engine,
            s ->
                new Server(
                    s.engine(), "host.invalid", s.port(), s.database(), s.user(), s.password()));

    assertEquals(Trouble.CONNECTION, failure.trouble());
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void tellsASessionSetupThatFails(Engine engine) throws Exception {
    try (var link = Link.with(engine, List.of("SET nonsense_of_mine = 1"))) {
      var failure = link.failure(link.transport.query(link.sql("SELECT 1"), NOTHING, row(r -> 1)));

      assertEquals(Trouble.CONNECTION, failure.trouble());
      assertTrue(failure.message().contains("nonsense_of_mine"), failure.message());
    }
  }

  @ParameterizedTest
  @CsvSource({"POSTGRES, 57014, 0", "MARIADB, 70100, 1969"})
  void tellsThatTheServerStoppedASlowStatement(Engine engine, String state, int code)
      throws Exception {
    try (var link = Link.to(engine, Link.limit(Duration.ofMillis(300)))) {
      var slow = link.transport.query(link.sql(link.sleep(15)), NOTHING, row(r -> 1));

      var failure = link.failure(slow);

      assertEquals(Trouble.STATEMENT, failure.trouble());
      assertEquals(state, failure.sqlState());
      assertEquals(code, failure.code());
      assertEquals(1L, link.number("SELECT 1"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = "MYSQL")
  void stopsSlowWritesWhereTheServerDoesNot(Engine engine) throws Exception {
    try (var link = Link.to(engine, Link.limit(Duration.ofMillis(300)))) {
      link.run("CREATE TABLE slow (n INT)");
      link.run("INSERT INTO slow VALUES (1)");
      var write = link.sql("UPDATE slow SET n = 2 WHERE SLEEP(15) = 0");

      var alone = link.failure(link.transport.update(write, NOTHING));
      var connection = await(link.transport.connect());
      var first = connection.update(link.sql("UPDATE slow SET n = 3"), NOTHING);
      var second = connection.update(write, NOTHING);

      assertEquals(1, await(first).rows());
      var failure = link.failure(second);
      await(connection.release());
      assertEquals(
          DriverFailure.of(Trouble.TIMEOUT, "the statement ran longer than 300 ms"), alone);
      assertEquals(Trouble.TIMEOUT, failure.trouble());
      assertEquals(3L, link.number("SELECT n FROM slow"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = "POSTGRES")
  void namesTheConstraintTableAndColumnsButNoValues(Engine engine) throws Exception {
    try (var link = Link.to(engine)) {
      link.run(
          "CREATE TABLE strict (a TEXT, \"B\" TEXT NOT NULL,"
              + " CONSTRAINT strict_key UNIQUE (a, \"B\"))");
      var insert = link.sql("INSERT INTO strict VALUES (?, ?)", Types.TEXT, Types.TEXT);
      await(link.transport.update(insert, new Object[] {"secret", "x"}));

      var twice = link.failure(link.transport.update(insert, new Object[] {"secret", "x"}));
      var none = link.failure(link.transport.update(insert, new Object[] {"secret", null}));

      assertEquals(
          new DriverFailure(
              Trouble.STATEMENT,
              "23505",
              0,
              "duplicate key value violates unique constraint \"strict_key\"",
              "strict_key",
              "strict",
              "a,B"),
          twice);
      assertEquals("23502", none.sqlState());
      assertEquals("B", none.column());
    }
  }

  @ParameterizedTest
  @EnumSource(names = "POSTGRES")
  void keepsBackAValueThatDoesNotFitTheStatement(Engine engine) throws Exception {
    try (var link = Link.to(engine)) {
      var sql = link.sql("SELECT ?::uuid", Types.TEXT);

      var failure = link.failure(link.transport.query(sql, new Object[] {"secret"}, row(r -> 1)));

      assertEquals(Trouble.VALUE, failure.trouble());
      assertFalse(failure.message().contains("secret"), failure.message());
      assertTrue(failure.message().contains("position[0]"), failure.message());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MARIADB", "MYSQL"})
  void givesTheServersCodeAndMessage(Engine engine) throws Exception {
    try (var link = Link.to(engine)) {
      link.run("CREATE TABLE strict (a VARCHAR(20), CONSTRAINT strict_key UNIQUE (a))");
      var insert = link.sql("INSERT INTO strict VALUES (?)", Types.TEXT);
      await(link.transport.update(insert, new Object[] {"x"}));

      var failure = link.failure(link.transport.update(insert, new Object[] {"x"}));

      assertEquals(Trouble.STATEMENT, failure.trouble());
      assertEquals(1062, failure.code());
      assertTrue(failure.message().contains("strict_key"), failure.message());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void tellsThatItIsClosed(Engine engine) throws Exception {
    try (var link = Link.to(engine)) {
      var held = await(link.transport.connect());
      await(link.transport.close());

      var query = link.failure(link.transport.query(link.sql("SELECT 1"), NOTHING, row(r -> 1)));
      var connect = link.failure(link.transport.connect());
      var onHeld = link.failure(held.execute("SELECT 1"));

      assertEquals(Trouble.CONNECTION, query.trouble());
      assertEquals(Trouble.CONNECTION, connect.trouble());
      assertEquals(Trouble.CONNECTION, onHeld.trouble());
      await(link.transport.close());
    }
  }

  private static DriverFailure firstFailure(Engine engine, UnaryOperator<Server> change)
      throws Exception {
    UnaryOperator<ConnectionConfig> changed =
        c ->
            new ConnectionConfig(
                c.name(),
                change.apply((Server) c.target()),
                c.options(),
                c.pool(),
                c.statementTimeout(),
                c.logSql(),
                c.logParameters(),
                c.slowQuery(),
                c.connectOnInit());
    try (var link = Link.to(engine, changed)) {
      var query = link.transport.query(link.sql("SELECT 1"), NOTHING, row(r -> 1));
      var failure = link.failure(query);
      assertEquals(failure, link.failure(link.transport.connect()));
      return failure;
    }
  }
}
