package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.DoesNotExistException;
import dev.testudo.orm.testing.Together;
import dev.testudo.orm.testing.compliance.model.Cell;
import dev.testudo.orm.testing.compliance.model.Country;
import dev.testudo.orm.testing.compliance.model.CountryManager;
import dev.testudo.orm.testing.compliance.model.Line;
import dev.testudo.orm.testing.compliance.model.LineKey;
import dev.testudo.orm.testing.compliance.model.LineManager;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reads by key that are issued together go out as one statement. */
interface ReadMergingBehaviour extends Behaviour {
  /** What some work comes to whose parts are all called for in one tick of an event loop. */
  private static <T> List<Future<T>> inOneTick(int count, Function<Integer, Future<T>> each) {
    Vertx vertx = Vertx.vertx();
    try {
      Promise<List<Future<T>>> all = Promise.promise();
      vertx.runOnContext(
          tick -> {
            List<Future<T>> parts = new ArrayList<>();
            IntStream.range(0, count).forEach(i -> parts.add(each.apply(i)));
            Future.join(new ArrayList<Future<?>>(parts)).onComplete(done -> all.complete(parts));
          });
      return all.future().await();
    } finally {
      vertx.close().await();
    }
  }

  /** The statements that are sent for such work; what it comes to is added to a list. */
  private <T> List<String> sentInOneTick(
      int count, Function<Integer, Future<T>> each, List<Future<T>> got) {
    return Together.sent(
        orm(),
        () -> {
          got.addAll(inOneTick(count, each));
          return Future.succeededFuture();
        });
  }

  private List<Cell> stored(int count) {
    return cells()
        .bulkCreate(IntStream.range(0, count).mapToObj(i -> new Cell(i, i, "t" + i, true)).toList())
        .await();
  }

  @Test
  default void getsOfOneTickAreOneSelectAndEachCallerHasItsOwnObject() {
    var cells = stored(7);
    List<Future<Cell>> got = new ArrayList<>();

    var sent = sentInOneTick(14, i -> cells().get(cells.get(i % 7).id), got);

    assertEquals(1, sent.size(), sent::toString);
    for (int i = 0; i < 14; i++) {
      assertEquals(cells.get(i % 7).t, got.get(i).result().t);
    }
    assertNotSame(got.get(3).result(), got.get(10).result());
  }

  @Test
  default void whoAsksForARowThatIsNotThereIsToldAsEver() {
    var cells = stored(3);
    long none = cells.get(2).id + 100;
    String alone = Failures.of(DoesNotExistException.class, cells().get(none)).getMessage();

    var got = inOneTick(4, i -> cells().get(i == 2 ? none : cells.get(i % 3).id));
    var maybe = inOneTick(3, i -> cells().getOrNone(i == 1 ? none : cells.get(i).id));

    assertTrue(got.get(0).succeeded());
    assertTrue(got.get(2).cause() instanceof DoesNotExistException);
    assertEquals(alone, got.get(2).cause().getMessage());
    assertTrue(got.get(3).succeeded());
    assertEquals(Optional.empty(), maybe.get(1).result());
    assertEquals("t2", maybe.get(2).result().orElseThrow().t);
  }

  @Test
  default void aSingleGetIsSentAsEver() {
    var cell = stored(1).get(0);
    var plain = Together.sent(orm(), () -> cells().get(cell.id));

    var sent = sentInOneTick(1, i -> cells().get(cell.id), new ArrayList<>());

    assertEquals(plain, sent);
  }

  @Test
  default void moreReadsThanAStatementTakesAreSeveralAndOthersKeepTheirPlace() {
    var countries = new CountryManager(orm());
    var cells = stored(3);
    countries.create(new Country("AT", "Austria", 9)).await();
    List<Future<Object>> got = new ArrayList<>();

    // A statement takes 500 of them; what waits when it is sent goes with it, and not later.
    var sent =
        sentInOneTick(
            1_202,
            i ->
                i % 601 == 600
                    ? countries.get("AT").map(country -> country.name)
                    : cells().get(cells.get(i % 3).id).map(cell -> cell.t),
            got);

    assertEquals(5, sent.size(), sent::toString);
    assertEquals(3, sent.stream().filter(sql -> sql.contains("cell")).count(), sent::toString);
    for (int i = 0; i < got.size(); i++) {
      assertEquals(i % 601 == 600 ? "Austria" : "t" + i % 3, got.get(i).result());
    }
  }

  @Test
  default void keysOfSeveralColumnsAndOfTextAreMerged() {
    var lines = new LineManager(orm());
    var countries = new CountryManager(orm());
    lines
        .bulkCreate(IntStream.range(0, 5).mapToObj(i -> new Line(i / 2, i, "a" + i, i)).toList())
        .await();
    countries.create(new Country("AT", "Austria", 9)).await();
    List<Future<Object>> got = new ArrayList<>();

    var sent =
        sentInOneTick(
            10,
            i ->
                i < 5
                    ? lines.get(new LineKey(i / 2, i)).map(line -> line.article)
                    : countries.getOrNone(i == 7 ? "AT" : "at").map(Optional::isPresent),
            got);

    assertEquals(
        List.of("a0", "a1", "a2", "a3", "a4", false, false, true, false, false),
        got.stream().map(Future::result).toList());
    assertEquals(2, sent.size(), sent::toString);
  }

  @Test
  default void getsInATransactionSeeWhatWasIssuedBefore() {
    var countries = new CountryManager(orm());
    List<Future<Country>> got = new ArrayList<>();

    var sent =
        Together.sent(
            orm(),
            () ->
                orm()
                    .transaction(
                        tx -> {
                          List<Future<?>> all = new ArrayList<>();
                          for (int i = 0; i < 9; i++) {
                            all.add(countries.create(new Country("C" + i, "country " + i, i)));
                          }
                          for (int i = 0; i < 9; i++) {
                            got.add(countries.get("C" + i));
                          }
                          all.addAll(got);
                          all.add(countries.all().delete());
                          return Future.all(all);
                        }));

    assertEquals(3, sent.size(), sent::toString);
    for (int i = 0; i < 9; i++) {
      assertEquals("country " + i, got.get(i).result().name);
    }
  }

  @Test
  default void aMissingRowInATransactionIsNoFailureOfIt() {
    var cells = stored(2);
    List<Future<Cell>> got = new ArrayList<>();

    orm()
        .transaction(
            tx -> {
              for (int i = 0; i < 4; i++) {
                got.add(cells().get(cells.get(0).id + i));
              }
              return Future.join(new ArrayList<Future<?>>(got))
                  .otherwiseEmpty()
                  .compose(done -> cells().create(new Cell(9, null, null, null)));
            })
        .await();

    assertTrue(got.get(1).succeeded());
    assertTrue(got.get(3).cause() instanceof DoesNotExistException);
    assertEquals(3, cells().count().await());
  }
}
