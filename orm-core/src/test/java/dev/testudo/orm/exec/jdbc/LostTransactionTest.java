package dev.testudo.orm.exec.jdbc;

import static dev.testudo.orm.exec.jdbc.Bench.await;
import static dev.testudo.orm.exec.jdbc.Bench.described;
import static dev.testudo.orm.exec.jdbc.Bench.failure;
import static dev.testudo.orm.exec.jdbc.Bench.longs;
import static dev.testudo.orm.exec.jdbc.Bench.sql;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.dialect.DriverFailure.Trouble;
import dev.testudo.orm.exec.Outcome;
import io.vertx.core.Future;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Failures on which an engine rolls the whole transaction back and goes on in autocommit mode. */
class LostTransactionTest {

  @Test
  void afterSqliteWasInterruptedInAWriteNothingOfTheTransactionIsKept() {
    try (var bench = new Bench()) {
      var transport = bench.open("sqlite://:memory:", "\"statement_timeout\": \"200ms\"");
      await(transport.execute("create table t (v bigint)"));
      var connection = await(transport.connect());

      connection.execute("BEGIN IMMEDIATE");
      connection.update(sql("insert into t values (1)"), new Object[0]);
      Future<Outcome> endless =
          connection.update(sql("insert into t " + Bench.NEVER_ENDING), new Object[0]);
      Future<Outcome> behind = connection.update(sql("insert into t values (2)"), new Object[0]);
      Future<Void> commit = connection.execute("COMMIT");

      assertEquals(Trouble.TIMEOUT, described(transport, endless).trouble());
      assertTrue(failure(behind).getMessage().contains("rolled the transaction back"));
      assertInstanceOf(TransportFailure.class, failure(commit));
      await(connection.execute("ROLLBACK"));
      await(connection.release());
      assertEquals(
          List.of(0L),
          await(transport.query(sql("select count(*) from t"), new Object[0], longs())));
    }
  }

  @Test
  void afterSqliteWasInterruptedInAReadTheTransactionGoesOn() {
    try (var bench = new Bench()) {
      var transport = bench.open("sqlite://:memory:", "\"statement_timeout\": \"200ms\"");
      await(transport.execute("create table t (v bigint)"));
      var connection = await(transport.connect());

      connection.execute("BEGIN IMMEDIATE");
      connection.update(sql("insert into t values (1)"), new Object[0]);
      Future<List<Long>> endless =
          connection.query(sql(Bench.NEVER_ENDING), new Object[0], longs());
      connection.update(sql("insert into t values (2)"), new Object[0]);
      Future<Void> commit = connection.execute("COMMIT");

      assertEquals(Trouble.TIMEOUT, described(transport, endless).trouble());
      await(commit);
      await(connection.release());
      assertEquals(
          List.of(2L),
          await(transport.query(sql("select count(*) from t"), new Object[0], longs())));
    }
  }

  @Test
  void afterADeadlockOfH2NothingOfTheVictimIsKept() {
    try (var bench = new Bench()) {
      var transport = bench.open(Bench.freshH2());
      await(transport.execute("create table t (id bigint primary key, v bigint)"));
      await(transport.execute("insert into t values (1, 0), (2, 0), (3, 0)"));
      var one = await(transport.connect());
      var two = await(transport.connect());
      one.execute("BEGIN");
      two.execute("BEGIN");
      await(one.update(sql("update t set v = 1 where id = 1"), new Object[0]));
      await(two.update(sql("update t set v = 2 where id = 2"), new Object[0]));

      var first = one.update(sql("update t set v = 1 where id = 2"), new Object[0]);
      var second = two.update(sql("update t set v = 2 where id = 1"), new Object[0]);
      var behindFirst = one.update(sql("update t set v = 1 where id = 3"), new Object[0]);
      var behindSecond = two.update(sql("update t set v = 2 where id = 3"), new Object[0]);
      Future.join(first, second)
          .onComplete(
              done -> {
                one.execute(first.failed() ? "ROLLBACK" : "COMMIT");
                two.execute(second.failed() ? "ROLLBACK" : "COMMIT");
              });
      Future<?> victim =
          Future.join(first, second)
              .transform(done -> Future.succeededFuture(first.failed()))
              .compose(firstLost -> firstLost ? behindFirst : behindSecond);

      assertTrue(failure(victim).getMessage().contains("rolled the transaction back"));
      Future.join(one.release(), two.release());
      long winner = first.failed() ? 2 : 1;
      await(one.release());
      await(two.release());
      assertEquals(
          List.of(winner, winner, winner),
          await(transport.query(sql("select v from t order by id"), new Object[0], longs())));
    }
  }
}
