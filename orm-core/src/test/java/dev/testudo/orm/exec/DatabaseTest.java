package dev.testudo.orm.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.dialect.Dialect;
import dev.testudo.orm.dialect.Dialects;
import dev.testudo.orm.dialect.PlanForm;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.error.ClosedException;
import dev.testudo.orm.error.DatabaseException;
import dev.testudo.orm.type.Types;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DatabaseTest {
  private final FakeTransport transport = new FakeTransport();
  private final StatementListeners listeners = new StatementListeners();
  private final Database database = database(false);

  private Database database(boolean logParameters) {
    return database(new StatementLog(false, null, logParameters, listeners));
  }

  private Database database(StatementLog log) {
    Dialect dialect = Dialects.of("h2");
    return new Database("main", dialect, transport, FakeTransport.TRANSLATOR, log);
  }

  @Test
  void refusesWorkAfterClose() {
    database.close();

    Future<Void> late = database.execute("x");

    assertInstanceOf(ClosedException.class, late.cause());
    assertTrue(late.cause().getMessage().contains("\"main\""));
    assertEquals(List.of("close"), transport.log);
  }

  @Test
  void closesOnlyAfterTheWorkInFlight() {
    var held = transport.hold("slow");
    Future<Void> slow = database.execute("slow");

    Future<Void> closed = database.close();

    assertFalse(closed.isComplete());
    held.complete();
    assertTrue(slow.succeeded());
    assertTrue(closed.succeeded());
    assertEquals(List.of("slow", "close"), transport.log);
  }

  @Test
  void closesOnlyAfterLentConnectionsAreBack() {
    Connection lent = database.connect().result();

    Future<Void> closed = database.close();

    assertFalse(closed.isComplete());
    assertTrue(lent.execute("still").succeeded());
    lent.release();
    assertTrue(closed.succeeded());
  }

  @Test
  void givesAConnectionBackOnce() {
    Connection lent = database.connect().result();

    lent.release();
    lent.release();
    lent.discard();

    assertEquals(List.of("connect", "release"), transport.log);
    assertTrue(database.close().succeeded());
  }

  @Test
  void closesOnceHoweverOftenItIsAsked() {
    assertSame(database.close(), database.close());
    assertEquals(List.of("close"), transport.log);
  }

  @Test
  void canCloseAfterAConnectionWasRefused() {
    transport.answer("connect", Future.failedFuture(new IllegalStateException("no")));

    assertInstanceOf(DatabaseException.class, database.connect().cause());

    assertTrue(database.close().succeeded());
  }

  @Test
  void tellsListenersWhatRanAndHidesValues() {
    List<StatementEvent> events = new ArrayList<>();
    Runnable end = listeners.add(events::add);

    database.update(new SqlText("update t", List.of(Types.TEXT)), new Object[] {"secret"});
    end.run();
    database.execute("unheard");

    assertEquals(1, events.size());
    assertEquals("main", events.get(0).connection());
    assertEquals("update t", events.get(0).sql());
    assertEquals(1, events.get(0).rows());
    assertNull(events.get(0).parameters());
    assertNull(events.get(0).failure());
    assertTrue(events.get(0).duration().compareTo(Duration.ZERO) >= 0);
  }

  @Test
  void showsValuesIfTheConfigurationSaysSo() {
    List<StatementEvent> events = new ArrayList<>();
    listeners.add(events::add);

    database(true).update(new SqlText("u", List.of(Types.TEXT)), new Object[] {"shown"});

    assertEquals("[shown]", events.get(0).parameters());
  }

  @Test
  void keepsAStatementsSuccessWhenAListenerFails() {
    listeners.add(
        event -> {
          throw new IllegalStateException("listener");
        });

    assertTrue(database.execute("fine").succeeded());
  }

  @Test
  void asksForThePlanOfASlowQueryBeforeItsCallerMayClose() {
    var slow =
        database(new StatementLog(false, Duration.ZERO, true, false, false, null, 0, listeners));

    Future<?> closed =
        slow.query(new SqlText("read", List.of()), new Object[0], new PlanReader(PlanForm.LINES))
            .eventually(slow::close);

    assertTrue(closed.succeeded());
    assertEquals(3, transport.log.size(), transport.log::toString);
    assertEquals("read", transport.log.get(0));
    assertTrue(transport.log.get(1).startsWith("EXPLAIN"), transport.log::toString);
    assertEquals("close", transport.log.get(2));
  }

  @Test
  void asksForNoPlanOfAQueryThatIsQuickEnough() {
    var log = new StatementLog(false, Duration.ofDays(1), true, false, false, null, 0, listeners);

    database(log)
        .query(new SqlText("read", List.of()), new Object[0], new PlanReader(PlanForm.LINES));

    assertEquals(List.of("read"), transport.log);
  }

  @Test
  void rendersAShapeOnce() {
    var calls = new ArrayList<String>();
    SqlText first = database.text("shape", () -> Statements.count(calls));
    SqlText second = database.text("shape", () -> Statements.count(calls));

    assertSame(first, second);
    assertEquals(1, calls.size());
  }
}
