package dev.testudo.orm.exec.jdbc;

import static dev.testudo.orm.exec.jdbc.Bench.await;
import static dev.testudo.orm.exec.jdbc.Bench.failure;
import static dev.testudo.orm.exec.jdbc.Bench.longs;
import static dev.testudo.orm.exec.jdbc.Bench.sql;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.type.Types;
import io.vertx.core.Future;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements of one connection, and transactions made of them. */
class OrderTest {
  private static final String INSERT = "insert into t values (?)";

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite"})
  void statementsOfAConnectionRunInTheOrderOfTheCalls(String engine) {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.fresh(engine));
      await(transport.execute("create table t (v bigint)"));
      var connection = await(transport.connect());
      var log = new ArrayList<Future<List<Long>>>();

      for (long i = 0; i < 200; i++) {
        connection.update(sql(INSERT, Types.LONG), new Object[] {i});
        log.add(connection.query(sql("select count(*) from t"), new Object[0], longs()));
      }
      connection.release();

      assertEquals(
          LongStream.rangeClosed(1, 200).boxed().toList(),
          log.stream().map(each -> await(each).get(0)).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite"})
  void aTransactionIsPlainStatementsAndASavepointRecoversIt(String engine) {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.fresh(engine));
      await(transport.execute("create table t (v bigint primary key)"));
      var connection = await(transport.connect());

      connection.execute("BEGIN");
      connection.update(sql(INSERT, Types.LONG), new Object[] {1L});
      connection.execute("SAVEPOINT \"s\"");
      connection.update(sql(INSERT, Types.LONG), new Object[] {2L});
      Future<Outcome> duplicate = connection.update(sql(INSERT, Types.LONG), new Object[] {1L});
      connection.execute("ROLLBACK TO SAVEPOINT \"s\"");
      connection.execute("RELEASE SAVEPOINT \"s\"");
      connection.update(sql(INSERT, Types.LONG), new Object[] {3L});
      await(connection.execute("COMMIT"));
      await(connection.release());

      assertInstanceOf(SQLException.class, failure(duplicate));
      assertEquals(
          List.of(1L, 3L),
          await(transport.query(sql("select v from t order by v"), new Object[0], longs())));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite"})
  void aConnectionGivenBackWithAnOpenTransactionForgetsIt(String engine) {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.fresh(engine));
      await(transport.execute("create table t (v bigint)"));
      var connection = await(transport.connect());

      connection.execute("BEGIN");
      connection.update(sql(INSERT, Types.LONG), new Object[] {1L});
      await(connection.release());

      assertEquals(
          List.of(0L),
          await(transport.query(sql("select count(*) from t"), new Object[0], longs())));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite"})
  void aTransactionOnNoConnectionInParticularIsRefused(String engine) {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.fresh(engine));

      assertEquals(
          "a transaction needs a connection of its own",
          failure(transport.execute("BEGIN")).getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite"})
  void afterReleaseAConnectionRefusesStatementsAndASecondReleaseDoesNothing(String engine) {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.fresh(engine));
      var connection = await(transport.connect());

      await(connection.release());
      await(connection.release());
      await(connection.discard());

      String message =
          failure(connection.query(sql("select 1"), new Object[0], longs())).getMessage();
      assertEquals("the connection has been given back", message);
      assertEquals(List.of(1L), await(transport.query(sql("select 1"), new Object[0], longs())));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite"})
  void discardStopsTheRunningStatementAndKeepsTheDatabase(String engine) {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.fresh(engine));
      await(transport.execute("create table t (v bigint)"));
      var connection = await(transport.connect());
      connection.execute("BEGIN");
      connection.update(sql(INSERT, Types.LONG), new Object[] {1L});
      Future<?> endless = connection.query(sql(Bench.NEVER_ENDING), new Object[0], longs());
      Future<?> queued = connection.query(sql("select 1"), new Object[0], longs());

      await(connection.discard());

      failure(endless);
      assertTrue(failure(queued).getMessage().contains("closed before"));
      assertEquals(
          List.of(0L),
          await(transport.query(sql("select count(*) from t"), new Object[0], longs())));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite"})
  void whatWasSentBehindABeginThatFailsDoesNotRun(String engine) {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.fresh(engine));
      await(transport.execute("create table t (v bigint)"));
      var connection = await(transport.connect());

      Future<Void> begin = connection.execute("BEGIN NONSENSE");
      Future<Outcome> insert = connection.update(sql(INSERT, Types.LONG), new Object[] {1L});
      Future<Void> commit = connection.execute("COMMIT");
      Future<Void> rollback = connection.execute("ROLLBACK");
      Future<Outcome> later = connection.update(sql(INSERT, Types.LONG), new Object[] {2L});

      assertInstanceOf(SQLException.class, failure(begin));
      assertInstanceOf(TransportFailure.class, failure(insert));
      assertInstanceOf(TransportFailure.class, failure(commit));
      await(rollback);
      await(later);
      await(connection.release());
      assertEquals(
          List.of(2L), await(transport.query(sql("select v from t"), new Object[0], longs())));
    }
  }
}
