package dev.testudo.orm.tx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.dialect.Dialects;
import dev.testudo.orm.dialect.DriverFailure;
import dev.testudo.orm.dialect.Translator;
import dev.testudo.orm.error.ConnectionException;
import dev.testudo.orm.error.DatabaseException;
import dev.testudo.orm.error.DatabaseFacts;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.error.SerializationException;
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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What comes first: the end of the time, or a failure. */
@Timeout(30)
final class TransactionTimesTest {

  private final Vertx vertx = Vertx.vertx();
  private final FakeTransport transport = new FakeTransport();
  private final Database database =
      new Database(
          "main",
          Dialects.of("h2"),
          transport,
          translator(),
          new StatementLog(false, null, false, new StatementListeners()));
  private DatabaseRoute home = home(Duration.ZERO);
  private final Transactions transactions = new Transactions(vertx, () -> home, model -> {});

  private DatabaseRoute home(Duration idle) {
    return new DatabaseRoute(
        new Home(database, Clock.systemUTC(), Seal.random(), new Vigil(() -> vertx, idle), null));
  }

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

  /**
   * Does something after the end of the time: timers of a context go off in order, and that of the
   * transaction is set before it sends anything.
   */
  private void afterTheTime(String sent, Duration limit, Runnable action) {
    while (!log().contains(sent)) {
      LockSupport.parkNanos(1_000_000);
    }
    transactions.clockwork().setTimer(limit.toMillis() + 1, id -> action.run());
  }

  @Test
  void aLossIsToldEvenIfTheTimeIsOverBeforeTheConnectionIsDiscarded() {
    Promise<Void> discarded = transport.hold("discard");
    var limit = Duration.ofMillis(50);
    transport.answer("BEGIN", failing("lost"));

    Future<Void> ended = run(TransactionOptions.defaults().timeout(limit), tx -> statement("work"));
    afterTheTime("discard", limit, discarded::complete);

    failure(ConnectionException.class, ended);
    assertEquals(List.of("connect", "BEGIN", "discard"), log());
  }

  @Test
  void aLossIsRetriedEvenIfTheTimeIsOverBeforeTheConnectionIsDiscarded() {
    Promise<Void> discarded = transport.hold("discard");
    var limit = Duration.ofMillis(50);
    transport.answer("BEGIN", failing("lost"));

    Future<Void> ended =
        run(TransactionOptions.defaults().timeout(limit).retries(1), tx -> statement("work"));
    afterTheTime("discard", limit, discarded::complete);

    failure(ConnectionException.class, ended);
    assertEquals(List.of("connect", "BEGIN", "discard", "connect", "BEGIN", "discard"), log());
  }

  @Test
  void aFailureIsToldEvenIfTheTimeIsOverBeforeItsRollbackHasEnded() {
    Promise<Void> undone = transport.hold("ROLLBACK");
    var limit = Duration.ofMillis(50);
    transport.answer("work", failing("conflict"));

    Future<Void> ended = run(TransactionOptions.defaults().timeout(limit), tx -> statement("work"));
    afterTheTime("ROLLBACK", limit, undone::complete);

    failure(SerializationException.class, ended);
  }

  @Test
  void aLossIsToldIfTheFunctionThenNeverCompletes() {
    transport.answer("work", failing("lost"));
    Promise<Void> never = Promise.promise();

    failure(
        ConnectionException.class,
        run(
            TransactionOptions.defaults().timeout(Duration.ofMillis(50)),
            tx -> statement("work").recover(lost -> never.future())));
  }

  @Test
  void aTimeThatIsOverBeforeTheLossIsTold() {
    Promise<Void> begun = transport.hold("BEGIN");
    var limit = Duration.ofMillis(50);

    Future<Void> ended =
        run(TransactionOptions.defaults().timeout(limit).retries(3), tx -> statement("work"));
    afterTheTime("BEGIN", limit, () -> begun.fail(new IllegalStateException("lost")));

    failure(TransactionTimeoutException.class, ended);
    assertEquals(List.of("connect", "BEGIN", "discard"), log());
  }

  @Test
  void aFunctionThatNeverCompletesGivesItsConnectionBack() {
    home = home(Duration.ofMillis(50));
    Promise<Void> never = Promise.promise();

    var failure =
        failure(
            TransactionTimeoutException.class,
            run(
                TransactionOptions.defaults().retries(3),
                tx -> statement("work").compose(done -> never.future())));

    assertTrue(failure.getMessage().contains("nothing was done in it for 50 ms"));
    assertEquals(List.of("connect", "BEGIN", "work", "ROLLBACK", "release"), log());
  }

  @Test
  void aNestedFunctionThatNeverCompletesGivesTheConnectionBackToo() {
    home = home(Duration.ofMillis(50));
    Promise<Void> never = Promise.promise();

    failure(
        TransactionTimeoutException.class,
        run(
            TransactionOptions.defaults(),
            tx -> run(TransactionOptions.defaults(), in -> never.future())));

    assertEquals("release", log().get(log().size() - 1));
  }

  @Test
  void aStatementThatRunsForLongIsNotIdle() {
    var unit = new Unit(Terms.plain(home), database.connect().result());
    unit.began();
    unit.expireIfIdle(0);
    assertNull(unit.late());

    unit.ended();
    unit.expireIfIdle(0);

    assertInstanceOf(TransactionTimeoutException.class, unit.late());
  }
}
