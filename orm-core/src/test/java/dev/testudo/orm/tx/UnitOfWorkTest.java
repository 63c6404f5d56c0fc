package dev.testudo.orm.tx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.dialect.Dialect;
import dev.testudo.orm.dialect.Dialects;
import dev.testudo.orm.error.CommitOutcomeUnknownException;
import dev.testudo.orm.error.TransactionException;
import dev.testudo.orm.exec.Client;
import dev.testudo.orm.exec.Database;
import dev.testudo.orm.exec.FakeTransport;
import dev.testudo.orm.exec.StatementListeners;
import dev.testudo.orm.exec.StatementLog;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class UnitOfWorkTest {
  private final FakeTransport transport = new FakeTransport();
  private final Dialect dialect = Dialects.of("h2");
  private final Database database =
      new Database(
          "main",
          dialect,
          transport,
          FakeTransport.TRANSLATOR,
          new StatementLog(false, null, false, new StatementListeners()));

  private static final String BEGIN = "BEGIN";

  private <T> Future<T> run(Function<Client, Future<T>> body) {
    var home =
        new DatabaseRoute(
            new Home(
                database,
                Clock.systemUTC(),
                Seal.random(),
                new Vigil(Vertx::vertx, Duration.ZERO),
                null));
    return new UnitOfWork<T>(Terms.plain(home), frame -> body.apply(frame.route().client())).run();
  }

  @Test
  void commitsWhatSucceeds() {
    Future<Integer> result = run(client -> client.execute("work").map(none -> 7));

    assertEquals(7, result.result());
    assertEquals(List.of("connect", BEGIN, "work", dialect.commit(), "release"), transport.log);
  }

  @Test
  void rollsBackWhatFails() {
    var failure = new IllegalStateException("no");

    Future<Void> result = run(client -> Future.failedFuture(failure));

    assertSame(failure, result.cause());
    assertEquals(List.of("connect", BEGIN, dialect.rollback(), "release"), transport.log);
  }

  @Test
  void rollsBackWhatThrows() {
    var failure = new IllegalStateException("no");

    Future<Void> result =
        run(
            client -> {
              throw failure;
            });

    assertSame(failure, result.cause());
    assertTrue(transport.log.contains(dialect.rollback()));
  }

  @Test
  void rollsBackWhatReturnsNull() {
    Future<Void> result = run(client -> null);

    assertInstanceOf(TransactionException.class, result.cause());
    assertTrue(transport.log.contains(dialect.rollback()));
  }

  @Test
  void lendsNoConnectionOnWhoseCommitFailed() {
    transport.answer(dialect.commit(), Future.failedFuture(new IllegalStateException("gone")));

    Future<Void> result = run(client -> client.execute("work"));

    assertInstanceOf(CommitOutcomeUnknownException.class, result.cause());
    assertEquals("discard", transport.log.get(transport.log.size() - 1));
  }

  @Test
  void tellsTheFirstFailureWhenTheRollbackFailsToo() {
    var failure = new IllegalStateException("first");
    transport.answer(dialect.rollback(), Future.failedFuture(new IllegalStateException("second")));

    Future<Void> result = run(client -> Future.failedFuture(failure));

    assertSame(failure, result.cause());
    assertEquals("discard", transport.log.get(transport.log.size() - 1));
  }

  @Test
  void discardsAConnectionThatCannotBegin() {
    transport.answer(BEGIN, Future.failedFuture(new IllegalStateException("no")));

    Future<Void> result = run(client -> client.execute("work"));

    assertTrue(result.failed());
    assertEquals(List.of("connect", BEGIN, "discard"), transport.log);
  }
}
