package dev.testudo.orm.tx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.dialect.Dialects;
import dev.testudo.orm.dialect.DriverFailure;
import dev.testudo.orm.dialect.Translator;
import dev.testudo.orm.error.CommitOutcomeUnknownException;
import dev.testudo.orm.error.ConnectionException;
import dev.testudo.orm.error.DatabaseException;
import dev.testudo.orm.error.DatabaseFacts;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.error.SerializationException;
import dev.testudo.orm.error.TransactionException;
import dev.testudo.orm.error.TransactionTimeoutException;
import dev.testudo.orm.exec.Database;
import dev.testudo.orm.exec.FakeTransport;
import dev.testudo.orm.exec.StatementListeners;
import dev.testudo.orm.exec.StatementLog;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens when a bound fails, and when the time is over. */
@Timeout(30)
final class TransactionFailuresTest {
  private static final String SET = "SAVEPOINT \"testudo_1\"";
  private static final String BACK = "ROLLBACK TO SAVEPOINT \"testudo_1\"";
  private static final String FREE = "RELEASE SAVEPOINT \"testudo_1\"";

  private final Vertx vertx = Vertx.vertx();
  private final FakeTransport transport = new FakeTransport();
  private final Database database =
      new Database(
          "main",
          Dialects.of("h2"),
          transport,
          translator(),
          new StatementLog(false, null, false, new StatementListeners()));
  private final DatabaseRoute home =
      new DatabaseRoute(
          new Home(
              database,
              Clock.systemUTC(),
              Seal.random(),
              new Vigil(() -> vertx, Duration.ZERO),
              null));
  private final Transactions transactions = new Transactions(vertx, () -> home, model -> {});

  /** Failures carry their meaning in their message. */
  private static Translator translator() {
    return (DriverFailure failure, String sql, Throwable cause) -> {
      var report = Report.of(failure.message()).sql(sql);
      var facts = new DatabaseFacts("main", "HY000", 1, null, null, List.of(), List.of());
      return switch (failure.message()) {
        case "conflict" -> new SerializationException(report, facts, cause);
        case "lost" -> new ConnectionException(report, facts, cause);
        default -> new DatabaseException(report, facts, cause);
      };
    };
  }

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private static <T> Future<T> failing(String meaning) {
    return Future.failedFuture(new IllegalStateException(meaning));
  }

  private List<String> log() {
    return Collections.unmodifiableList(transport.log);
  }

  private <T> Future<T> run(
      TransactionOptions options, java.util.function.Function<Transaction, Future<T>> work) {
    return transactions.run(null, options, work);
  }

  private Future<Void> statement(String text) {
    return transactions.route(home, Access.WRITE).client().execute(text);
  }

  private static <E extends Throwable> E failure(Class<E> kind, Future<?> future) {
    return assertThrows(kind, () -> future.await(20, TimeUnit.SECONDS));
  }

  @Test
  void aFunctionThatAwaitsOnAnEventLoopIsToldWhatToDo() {
    var failure =
        failure(
            TransactionException.class,
            run(
                TransactionOptions.defaults(),
                tx -> {
                  statement("UPDATE").await();
                  return Future.succeededFuture();
                }));

    assertEquals(
        "The function of the transaction on \"main\" called await() on an event loop, which must not"
            + " wait.\n"
            + "  Compose the futures, or use transactionBlocking(…) on a virtual or plain thread.",
        failure.getMessage());
    assertInstanceOf(IllegalStateException.class, failure.getCause());
    assertTrue(log().contains("ROLLBACK"), log().toString());
  }

  @Test
  void anUnansweredCommitIsOfUnknownOutcomeAndNotRetried() {
    transport.answer("COMMIT", failing("lost"));
    List<String> hooks = new CopyOnWriteArrayList<>();

    var failure =
        failure(
            CommitOutcomeUnknownException.class,
            run(
                TransactionOptions.defaults().retries(3),
                tx -> {
                  tx.onCommit(() -> hooks.add("committed"));
                  tx.onRollback(() -> hooks.add("rolled back"));
                  return statement("work");
                }));

    assertInstanceOf(ConnectionException.class, failure.getCause());
    assertEquals(List.of("connect", "BEGIN", "work", "COMMIT", "discard"), log());
    assertEquals(List.of(), hooks);
  }

  @Test
  void aRefusedCommitIsARollback() {
    transport.answer("COMMIT", failing("conflict"));

    failure(
        SerializationException.class, run(TransactionOptions.defaults(), tx -> statement("work")));

    assertEquals(List.of("connect", "BEGIN", "work", "COMMIT", "ROLLBACK", "release"), log());
  }

  @Test
  void aConflictIsTriedAgainAsOftenAsAllowed() {
    transport.answer("work", failing("conflict"));
    var attempts = new AtomicInteger();
    var undone = new AtomicInteger();

    failure(
        SerializationException.class,
        run(
            TransactionOptions.defaults().retries(2),
            tx -> {
              attempts.incrementAndGet();
              tx.onRollback(undone::incrementAndGet);
              return statement("work");
            }));

    assertEquals(3, attempts.get());
    assertEquals(3, undone.get());
    assertEquals(3, log().stream().filter("release"::equals).count());
  }

  @Test
  void aConflictThatIsWrappedOrSwallowedIsTriedAgainToo() {
    transport.answer("work", failing("conflict"));
    var attempts = new AtomicInteger();

    run(
            TransactionOptions.defaults().retries(2),
            tx ->
                attempts.incrementAndGet() < 3
                    ? statement("work").recover(e -> Future.succeededFuture())
                    : statement("other"))
        .await();

    assertEquals(3, attempts.get());
  }

  @Test
  void aLostConnectionIsTriedAgainToo() {
    transport.answer("work", failing("lost"));
    var attempts = new AtomicInteger();

    run(
            TransactionOptions.defaults().retries(1),
            tx -> attempts.incrementAndGet() == 1 ? statement("work") : statement("other"))
        .await();

    assertEquals(2, attempts.get());
    assertEquals("COMMIT", log().get(log().size() - 2));
  }

  @Test
  void aConnectionThatCannotBeHadIsAskedForAgain() {
    transport.answer("connect", failing("lost"));
    var attempts = new AtomicInteger();

    failure(
        ConnectionException.class,
        run(
            TransactionOptions.defaults().retries(2),
            tx -> {
              attempts.incrementAndGet();
              return statement("work");
            }));

    assertEquals(List.of("connect", "connect", "connect"), log());
    assertEquals(0, attempts.get());
  }

  @Test
  void otherFailuresAreNotTriedAgain() {
    transport.answer("work", failing("syntax"));
    var attempts = new AtomicInteger();

    failure(
        DatabaseException.class,
        run(
            TransactionOptions.defaults().retries(2),
            tx -> {
              attempts.incrementAndGet();
              return statement("work");
            }));

    assertEquals(1, attempts.get());
  }

  @Test
  void aSavepointThatCannotBeRestoredEndsTheWholeTransaction() {
    transport.answer("inner", failing("syntax"));
    transport.answer(BACK, failing("no such savepoint"));

    var failure =
        failure(
            TransactionException.class,
            run(
                TransactionOptions.defaults(),
                tx ->
                    run(TransactionOptions.defaults(), in -> statement("inner"))
                        .recover(e -> Future.succeededFuture())));

    assertInstanceOf(DatabaseException.class, failure.getCause());
    assertEquals(
        List.of("connect", "BEGIN", SET, "inner", BACK, FREE, "ROLLBACK", "release"), log());
  }

  @Test
  void aSavepointThatCannotBeSetFailsTheInnerOneOnly() {
    transport.answer(SET, failing("lost"));

    failure(
        ConnectionException.class,
        run(
            TransactionOptions.defaults(),
            tx -> run(TransactionOptions.defaults(), in -> statement("inner"))));

    assertFalse(log().contains("inner"));
    assertTrue(log().contains("ROLLBACK"));
  }

  @Test
  void aRunningStatementIsStoppedWhenTheTimeIsOver() {
    transport.hold("work");

    failure(
        TransactionTimeoutException.class,
        run(
            TransactionOptions.defaults().timeout(Duration.ofMillis(50)).retries(3),
            tx -> statement("work")));

    assertEquals(List.of("connect", "BEGIN", "work", "discard"), log());
  }

  @Test
  void anIdleConnectionIsGivenBackCleanWhenTheTimeIsOver() {
    Promise<Void> never = Promise.promise();

    failure(
        TransactionTimeoutException.class,
        run(
            TransactionOptions.defaults().timeout(Duration.ofMillis(50)),
            tx -> statement("work").compose(done -> never.future())));

    assertEquals(List.of("connect", "BEGIN", "work", "ROLLBACK", "release"), log());
  }

  @Test
  void statementsThatNobodyWaitsForHoldUpTheCommitButNotTheTimeLimit() {
    transport.hold("slow");

    failure(
        TransactionTimeoutException.class,
        run(
            TransactionOptions.defaults().timeout(Duration.ofMillis(50)),
            tx -> {
              statement("slow");
              return Future.succeededFuture();
            }));

    assertFalse(log().contains("COMMIT"));
    assertEquals("discard", log().get(log().size() - 1));
  }

  @Test
  void aConnectionWhoseSettingsCannotBeRestoredIsNotLentOn() {
    transport.answer(
        "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL READ COMMITTED",
        failing("lost"));

    Integer result =
        run(TransactionOptions.serializable(), tx -> statement("work").map(done -> 7)).await();

    assertEquals(7, result);
    assertEquals("discard", log().get(log().size() - 1));
  }

  @Test
  void whatWaitsForAnInnerOneIsRefusedWhenTheOuterOneFails() {
    Promise<Void> held = transport.hold("inner");
    List<Throwable> refused = new CopyOnWriteArrayList<>();
    var failure = new IllegalStateException("no");

    Future<Void> outer =
        run(
            TransactionOptions.defaults(),
            tx -> {
              run(TransactionOptions.defaults(), in -> statement("inner"));
              statement("waiting").onFailure(refused::add);
              return Future.failedFuture(failure);
            });

    assertSame(failure, failure(IllegalStateException.class, outer));
    held.complete();
    assertInstanceOf(TransactionException.class, refused.get(0));
    assertFalse(log().contains("waiting"));
  }
}
