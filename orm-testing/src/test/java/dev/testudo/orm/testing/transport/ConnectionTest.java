package dev.testudo.orm.testing.transport;

import static dev.testudo.orm.testing.transport.Link.await;
import static dev.testudo.orm.testing.transport.Link.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.dialect.DriverFailure.Trouble;
import dev.testudo.orm.exec.Connection;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.exec.PoolUse;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.type.Types;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections taken out of the pool: order, transactions, giving back, breaking. */
final class ConnectionTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void runsStatementsInTheOrderOfTheCalls(Engine engine) throws Exception {
    try (var link = Link.to(engine)) {
      link.run("CREATE TABLE steps (n BIGINT)");
      link.run("INSERT INTO steps VALUES (0)");
      var connection = await(link.transport.connect());
      var update = link.sql("UPDATE steps SET n = n + ?", Types.LONG);

      List<Future<Long>> seen = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        connection.update(update, new Object[] {1L});
        seen.add(link.number(connection, "SELECT n FROM steps"));
      }

      await(Future.all(seen));
      assertEquals(
          LongStream.rangeClosed(1, 500).boxed().toList(),
          seen.stream().map(Future::result).toList());
      await(connection.release());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void runsMoreTextsThanItKeeps(Engine engine) throws Exception {
    try (var link = Link.to(engine)) {
      var connection = await(link.transport.connect());

      List<Future<Long>> seen = new ArrayList<>();
      for (int i = 0; i < 1200; i++) {
        seen.add(link.number(connection, "SELECT " + i + " AS a_rather_unusual_text"));
      }

      await(Future.all(seen));
      assertEquals(
          LongStream.range(0, 1200).boxed().toList(), seen.stream().map(Future::result).toList());
      await(connection.release());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void goesOnAfterAStatementThatFailed(Engine engine) throws Exception {
    try (var link = Link.to(engine)) {
      var connection = await(link.transport.connect());

      var wrong = connection.update(link.sql("UPDATE nowhere SET n = 1"), new Object[0]);
      var right = link.number(connection, "SELECT 7");

      assertEquals(Trouble.STATEMENT, link.failure(wrong).trouble());
      assertEquals(7L, await(right));
      await(connection.release());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void closesAConnectionThatIsGivenBackInsideATransaction(Engine engine) throws Exception {
    try (var link = Link.to(engine, Link.pool(1, 10, SECOND))) {
      link.run("CREATE TABLE open_ended (n INT)");
      var connection = await(link.transport.connect());
      long session = await(session(link, connection));
      await(connection.execute("BEGIN"));
      await(connection.execute("SAVEPOINT s"));
      await(connection.update(link.sql("INSERT INTO open_ended VALUES (1)"), new Object[0]));
      await(connection.execute("ROLLBACK TO SAVEPOINT s"));
      await(connection.update(link.sql("INSERT INTO open_ended VALUES (2)"), new Object[0]));

      await(connection.release());

      var next = await(link.transport.connect());
      assertNotEquals(session, await(session(link, next)));
      assertEquals(0L, await(link.number(next, "SELECT COUNT(*) FROM open_ended")));
      await(next.release());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void lendsAConnectionOnWhoseTransactionHasEnded(Engine engine) throws Exception {
    try (var link = Link.to(engine, Link.pool(1, 10, SECOND))) {
      link.run("CREATE TABLE ended (n INT)");
      var connection = await(link.transport.connect());
      long session = await(session(link, connection));
      connection.execute("BEGIN");
      connection.update(link.sql("INSERT INTO ended VALUES (1)"), new Object[0]);
      await(connection.execute("COMMIT"));
      connection.execute("START TRANSACTION");
      connection.update(link.sql("INSERT INTO ended VALUES (2)"), new Object[0]);
      await(connection.execute("ROLLBACK"));

      await(connection.release());

      var next = await(link.transport.connect());
      assertEquals(session, await(session(link, next)));
      assertEquals(1L, await(link.number(next, "SELECT COUNT(*) FROM ended")));
      await(next.release());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void opensAnotherConnectionForADiscardedOne(Engine engine) throws Exception {
    try (var link = Link.to(engine, Link.pool(1, 10, SECOND))) {
      var connection = await(link.transport.connect());
      long session = await(session(link, connection));

      await(connection.discard());
      await(connection.discard());
      await(connection.release());

      assertEquals(new PoolUse(0, 0, 0), link.transport.use());
      var next = await(link.transport.connect());
      assertNotEquals(session, await(session(link, next)));
      assertEquals(new PoolUse(1, 1, 0), link.transport.use());
      await(next.release());
      assertEquals(new PoolUse(1, 0, 0), link.transport.use());
    }
  }

  @ParameterizedTest
  @EnumSource(names = "POSTGRES")
  void endsTheStatementsOfADiscardedConnection(Engine engine) throws Exception {
    try (var link = Link.to(engine)) {
      var connection = await(link.transport.connect());
      var slow = link.number(connection, link.sleep(15));
      Thread.sleep(300);

      await(connection.discard());

      assertEquals("57014", link.failure(slow).sqlState());
      assertEquals(
          0L,
          link.number(
              "SELECT COUNT(*) FROM pg_stat_activity WHERE state = 'active'"
                  + " AND query LIKE '%sleep%' AND pid <> pg_backend_pid()"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void refusesStatementsOnceItIsGivenBack(Engine engine) throws Exception {
    try (var link = Link.to(engine)) {
      var connection = await(link.transport.connect());
      await(connection.release());
      await(connection.release());

      var failure = link.failure(connection.execute("SELECT 1"));

      assertEquals("The connection was given back.", failure.message());
      assertEquals(1L, link.number("SELECT 1"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void failsAllStatementsOfAConnectionThatBreaks(Engine engine) throws Exception {
    try (var link = Link.to(engine)) {
      var connection = await(link.transport.connect());
      long session = await(session(link, connection));
      List<Future<?>> pending = new ArrayList<>();
      pending.add(link.number(connection, link.sleep(15)));
      for (int i = 0; i < 20; i++) {
        pending.add(link.number(connection, "SELECT 1"));
      }
      Thread.sleep(300);

      if (link.isPostgres()) {
        link.number("SELECT 1 FROM (SELECT pg_terminate_backend(" + session + ")) t");
      } else {
        link.run("KILL CONNECTION " + session);
      }

      for (Future<?> each : pending) {
        assertEquals(Trouble.CONNECTION, link.failure(each).trouble());
      }
      assertEquals(Trouble.CONNECTION, link.failure(connection.execute("SELECT 1")).trouble());
      await(connection.release());
      assertEquals(1L, link.number("SELECT 1"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void survivesAReaderThatFails(Engine engine) throws Exception {
    try (var link = Link.to(engine)) {
      var connection = await(link.transport.connect());
      var sql = link.sql("SELECT 1, 'x' UNION ALL SELECT 2, 'y'");

      var wrong = connection.query(sql, new Object[0], row(r -> r.getInt(0) + r.getInt(1)));
      var broken =
          connection.query(
              sql,
              new Object[0],
              row(
                  r -> {
                    throw new AssertionError(r.getString(1));
                  }));
      var right = connection.query(sql, new Object[0], row(r -> r.getInt(0) + r.getString(1)));

      var failure = link.failure(wrong);
      assertEquals(Trouble.VALUE, failure.trouble());
      assertEquals("column 1: the stored value is not a number", failure.message());
      assertEquals(Trouble.VALUE, link.failure(broken).trouble());
      assertEquals(List.of("1x", "2y"), await(right));
      await(connection.release());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void tellsFoundRowsAndTheKeyOfAnInsert(Engine engine) throws Exception {
    try (var link = Link.to(engine)) {
      var key = link.isPostgres() ? "BIGSERIAL" : "BIGINT AUTO_INCREMENT";
      link.run("CREATE TABLE keyed (id " + key + " PRIMARY KEY, n INT)");
      var insert = link.sql("INSERT INTO keyed (n) VALUES (?)", Types.INTEGER);
      var update = link.sql("UPDATE keyed SET n = ?", Types.INTEGER);

      await(link.transport.update(insert, new Object[] {5}));
      var second = await(link.transport.update(insert, new Object[] {5}));
      var same = await(link.transport.update(update, new Object[] {5}));

      assertEquals(new Outcome(1, link.isPostgres() ? 0 : 2), second);
      assertEquals(2, same.rows());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB"})
  void givesTheRowsThatAnInsertReturns(Engine engine) throws Exception {
    try (var link = Link.to(engine)) {
      var key = link.isPostgres() ? "BIGSERIAL" : "BIGINT AUTO_INCREMENT";
      link.run("CREATE TABLE returned (id " + key + " PRIMARY KEY, n INT)");
      var insert =
          link.sql(
              "INSERT INTO returned (n) VALUES (?), (?) RETURNING id, n",
              Types.INTEGER,
              Types.INTEGER);

      var rows =
          await(
              link.transport.query(
                  insert, new Object[] {5, 6}, row(r -> r.getLong(0) + ":" + r.getInt(1))));

      assertEquals(List.of("1:5", "2:6"), rows);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB", "MYSQL"})
  void opensNoTransactionOutsideOfAConnection(Engine engine) throws Exception {
    try (var link = Link.to(engine)) {
      var failure = link.failure(link.transport.execute(" begin"));

      assertTrue(failure.message().contains("connection of its own"), failure.message());
    }
  }

  private static Future<Long> session(Link link, Connection connection) {
    return link.number(
        connection, link.isPostgres() ? "SELECT pg_backend_pid()" : "SELECT CONNECTION_ID()");
  }
}
