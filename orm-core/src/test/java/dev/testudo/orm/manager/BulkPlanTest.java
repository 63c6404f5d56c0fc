package dev.testudo.orm.manager;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.dialect.Dialect;
import dev.testudo.orm.dialect.Dialects;
import dev.testudo.orm.exec.Database;
import dev.testudo.orm.exec.FakeTransport;
import dev.testudo.orm.exec.StatementListeners;
import dev.testudo.orm.exec.StatementLog;
import dev.testudo.orm.person.PersonModel;
import dev.testudo.orm.tx.DatabaseRoute;
import dev.testudo.orm.tx.Home;
import dev.testudo.orm.tx.Seal;
import dev.testudo.orm.tx.Vigil;
import io.vertx.core.Vertx;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BulkPlanTest {
  private final List<String> asked = new ArrayList<>();
  private final DatabaseRoute route = route();

  /** A list of 100 rows is neither of the usual size nor of a power of two. */
  @Test
  void aListOfUnusualLengthIsRenderedOnceWhileItIsUsed() {
    String first = plan(100).text(route).text();

    assertEquals(first, plan(100).text(route).text());
    assertEquals(List.of("text"), asked);
    assertEquals(100, first.split("\\?", -1).length - 1);
  }

  @Test
  void eachLengthHasATextOfItsOwn() {
    plan(100).text(route);
    plan(101).text(route);
    plan(128).text(route);
    plan(128).text(route);

    assertEquals(List.of("text", "text", "text"), asked);
  }

  /** Of rows that give a name. */
  private static BulkPlan plan(int rows) {
    var given = new BitSet();
    given.set(1);
    return new BulkPlan(PersonModel.MODEL, given, rows, false, Conflict.FAIL, List.of());
  }

  private DatabaseRoute route() {
    var log = new StatementLog(false, null, false, new StatementListeners());
    var database =
        new Database("main", noting(), new FakeTransport(), FakeTransport.TRANSLATOR, log);
    var vigil = new Vigil(Vertx::vertx, Duration.ZERO);
    return new DatabaseRoute(new Home(database, Clock.systemUTC(), Seal.random(), vigil, null));
  }

  /** H2's, noting whenever a statement is rendered. */
  private Dialect noting() {
    return (Dialect)
        Proxy.newProxyInstance(
            Dialect.class.getClassLoader(),
            new Class<?>[] {Dialect.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("text") || method.getName().equals("render")) {
                asked.add(method.getName());
              }
              return method.invoke(Dialects.H2, arguments);
            });
  }
}
