package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.MultipleObjectsReturnedException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.manager.Query;
import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.metamodel.Fn;
import dev.testudo.orm.metamodel.Projection;
import dev.testudo.orm.metamodel.Window;
import dev.testudo.orm.testing.compliance.model.Blobs;
import dev.testudo.orm.testing.compliance.model.BlobsManager;
import dev.testudo.orm.testing.compliance.model.Cell;
import dev.testudo.orm.testing.compliance.model.CellPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Objects are chosen by their place among others, and found by what tells them apart. */
interface NarrowingBehaviour extends Behaviour {

  /** Two kinds of text, with equal and missing numbers; a tells the rows apart. */
  private void storing() {
    Integer[] numbers = {10, 20, 20, 40, 5, null};
    for (int i = 0; i < numbers.length; i++) {
      cells().create(new Cell(i, numbers[i], i < 4 ? "x" : "y", i % 2 == 0)).await();
    }
  }

  private static List<Integer> rows(Query<Cell, CellPath> query) {
    return query.orderBy(c -> c.a).list().await().stream().map(c -> c.a).toList();
  }

  private static Window byText(CellPath c) {
    return Window.partitionBy(c.t).orderBy(c.b);
  }

  @Test
  default void rowsAreChosenByTheirPlaceInAWindow() {
    storing();

    assertEquals(List.of(0, 4), rows(cells().filter(c -> Fn.rank(byText(c)).eq(1L))));
    assertEquals(List.of(1, 2, 3, 5), rows(cells().exclude(c -> Fn.rank(byText(c)).eq(1L))));
    assertEquals(
        List.of(0, 1, 2, 3),
        rows(cells().filter(c -> Fn.count().over(Window.partitionBy(c.t)).gt(2L))));
    assertEquals(
        List.of(0, 3, 4), rows(cells().filter(c -> Fn.rank(byText(c)).eq(1L).or(c.b.gt(20)))));
    assertEquals(
        List.of(0, 5),
        rows(
            cells().filter(c -> Fn.lag(c.b, 1, Window.all().orderBy(c.a)).isNull().or(c.a.eq(5)))));
    assertEquals(
        List.of(5, 4),
        cells()
            .filter(c -> Fn.rowNumber(Window.all().orderBy(c.a.desc())).le(2L))
            .orderBy(c -> c.a.desc())
            .select(c -> c.a)
            .list()
            .await());
  }

  @Test
  default void aWindowInAConditionSeesTheRowsOfTheQueryBeforeIt() {
    storing();
    var odd = cells().filter(c -> c.flag.isFalse());

    assertEquals(List.of(1, 5), rows(odd.filter(c -> Fn.rowNumber(byText(c)).eq(1L))));
    assertEquals(
        List.of(),
        rows(cells().filter(c -> Fn.rowNumber(byText(c)).eq(1L)).filter(c -> c.flag.isFalse())));
    assertEquals(
        List.of(3),
        rows(
            cells().filter(c -> Fn.rank(byText(c)).ge(2L)).filter(c -> Fn.rank(byText(c)).eq(3L))));
    assertEquals(List.of(0), rows(cells().filter(c -> Fn.rank(byText(c)).eq(1L)).limit(1)));
  }

  @Test
  default void whatIsChosenByAWindowIsAQueryLikeAnyOther() {
    storing();
    var firsts = cells().filter(c -> Fn.rank(byText(c)).eq(1L));

    assertEquals(2, firsts.count().await());
    assertTrue(firsts.exists().await());
    assertEquals(4, firsts.orderBy(c -> c.a).last().await().orElseThrow().a);
    assertEquals(5L, firsts.aggregate(c -> Fn.sum(c.b).where(c.a.gt(0))).await());
    assertEquals(
        List.of("x 1", "y 1"),
        firsts
            .select(c -> Projection.of(c.t, Fn.count(), (t, n) -> t + " " + n))
            .groupBy(c -> c.t)
            .orderBy(c -> c.t)
            .list()
            .await());
    assertEquals(List.of(0, 4), rows(cells().filter(c -> c.id.in(firsts.select(f -> f.id)))));
    assertEquals(List.of(0, 3, 4), rows(firsts.union(cells().filter(c -> c.b.eq(40)))));
    var page = firsts.orderBy(c -> c.t).page(null, 1).await();
    assertEquals(4, firsts.orderBy(c -> c.t).page(page.next(), 1).await().items().get(0).a);
    assertEquals(0, cells().get(c -> Fn.rowNumber(Window.all().orderBy(c.a)).eq(1L)).await().a);
    assertEquals(
        List.of("x"),
        cells().select(c -> c.t).filter(c -> Fn.rank(byText(c)).eq(4L)).list().await());

    assertEquals(2, firsts.update(c -> c.b.set(99)).await());
    assertEquals(List.of(0, 4), rows(cells().filter(c -> c.b.eq(99))));
    assertEquals(1, cells().filter(c -> Fn.rank(byText(c)).eq(3L)).delete().await());
    assertEquals(List.of(0, 1, 2, 4, 5), rows(cells().all()));
  }

  @Test
  default void windowsAndAggregatesAreRefusedWhereTheyMakeNoSense() {
    storing();

    for (var wrong :
        List.of(
            cells().select(c -> c.t).groupBy(c -> Fn.rank(byText(c))).list(),
            cells()
                .select(c -> c.t)
                .groupBy(c -> c.t)
                .having(c -> Fn.rank(byText(c)).eq(1L))
                .list(),
            cells().filter(c -> Condition.exists(cells().filter(o -> Fn.count().gt(1)))).list(),
            cells().filter(c -> Fn.count().gt(1)).list(),
            cells().filter(c -> c.a.eq(1)).update(c -> c.n.set(Fn.max(c.n))),
            cells().filter(c -> c.a.eq(1)).update(c -> c.b.set(Fn.lag(c.b, 1, byText(c)))),
            cells().select(c -> c.t).groupBy(c -> Fn.max(c.t)).list())) {
      var failure = Failures.of(OrmException.class, wrong);
      assertEquals(3, failure.getMessage().lines().count(), failure.getMessage());
    }
  }

  @Test
  default void theFirstOfEachValueIsKept() {
    storing();

    assertEquals(List.of(3, 5), rows(cells().orderBy(c -> c.b.desc()).distinctOn(c -> c.t)));
    assertEquals(
        List.of(0, 4), rows(cells().orderBy(c -> c.b.asc().nullsLast()).distinctOn(c -> c.t)));
    assertEquals(List.of(0, 1, 3, 4, 5), rows(cells().all().distinctOn(c -> c.b)));
    assertEquals(List.of(0, 1, 4, 5), rows(cells().all().distinctOn(c -> c.t, c -> c.flag)));
    assertEquals(
        List.of(3),
        rows(cells().orderBy(c -> c.b.desc()).distinctOn(c -> c.t).filter(c -> c.b.isNotNull())));
    assertEquals(
        List.of(2, 4),
        rows(cells().orderBy(c -> c.a.desc()).filter(c -> c.flag).distinctOn(c -> c.t)));
    assertEquals(
        List.of(5, 3),
        cells()
            .orderBy(c -> c.b.desc())
            .distinctOn(c -> c.t)
            .orderBy(c -> c.a.desc())
            .select(c -> c.a)
            .list()
            .await());
    assertEquals(2, cells().all().distinctOn(c -> c.t).count().await());
    assertEquals(List.of(0, 1), rows(cells().all().distinctOn(c -> c.a.modulo(2))));
    assertThrows(OrmException.class, () -> cells().all().distinctOn());
  }

  @Test
  default void resultsAreMappedByWhatTellsThemApart() {
    storing();

    Map<Integer, Cell> cells = cells().orderBy(c -> c.a.desc()).mapBy(c -> c.a).await();
    assertEquals(List.of(5, 4, 3, 2, 1, 0), new ArrayList<>(cells.keySet()));
    assertEquals(20, cells.get(2).b);
    assertEquals(
        Map.of("x", 4L, "y", 2L),
        cells().select(c -> Fn.count()).groupBy(c -> c.t).mapBy(c -> c.t).await());
    assertEquals(
        Map.of(10, "x", 11, "x"),
        cells().filter(c -> c.a.lt(2)).select(c -> c.t).mapBy(c -> c.a.plus(10)).await());
    assertEquals(Map.of(), cells().filter(c -> c.a.gt(9)).mapBy(c -> c.id).await());
    Failures.of(MultipleObjectsReturnedException.class, cells().all().mapBy(c -> c.t));
    Failures.of(DataException.class, cells().filter(c -> c.b.isNull()).mapBy(c -> c.b));
    var blobs = new BlobsManager(orm());
    blobs.create(new Blobs()).await();
    Failures.of(OrmException.class, blobs.all().mapBy(p -> p.bytes));
  }
}
