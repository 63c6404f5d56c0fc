package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.FieldNotLoadedException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.manager.Query;
import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.metamodel.Fn;
import dev.testudo.orm.metamodel.Projection;
import dev.testudo.orm.testing.compliance.model.Cell;
import dev.testudo.orm.testing.compliance.model.CellPath;
import dev.testudo.orm.testing.compliance.model.ExactManager;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Choosing values, groups, subqueries, set operations and changes of whole queries. */
interface SelectionBehaviour extends Behaviour {

  /** How many rows there are of one text. */
  record TextCount(@Nullable String text, long rows) {}

  /** Five rows: n from 1 to 5, t as x, y, x, NULL, x, and a as ten times n but for the last. */
  private void five() {
    String[] texts = {"x", "y", "x", null, "x"};
    for (int i = 0; i < 5; i++) {
      int n = i + 1;
      String text = texts[i];
      cells()
          .create(
              c -> {
                c.n = n;
                c.t = text;
                c.a = n == 5 ? null : n * 10;
              })
          .await();
    }
  }

  private static List<Integer> numbers(Query<Cell, CellPath> query) {
    return query.list().await().stream().map(c -> c.n).sorted().toList();
  }

  @Test
  default void selectGivesValuesModelsAndProjections() {
    five();

    assertEquals(List.of(1, 2, 3, 4, 5), cells().select(c -> c.n).orderBy(c -> c.n).list().await());
    assertEquals(
        List.of("x", "y"),
        cells()
            .filter(c -> c.t.isNotNull())
            .select(c -> c.t)
            .distinct()
            .orderBy(c -> c.t)
            .list()
            .await());
    assertEquals(
        5, cells().select(c -> c).orderBy(c -> c.n.desc()).first().await().orElseThrow().n);
    assertEquals(
        List.of("1x", "2y"),
        cells()
            .select(c -> Projection.of(c.n, c.t, (n, t) -> n + t))
            .orderBy(c -> c.n)
            .limit(2)
            .list()
            .await());
  }

  @Test
  default void valuesGiveJsonByName() {
    five();

    assertEquals(
        List.of(new JsonObject().put("n", 4).put("text", null).put("a", 40)),
        cells()
            .filter(c -> c.n.eq(4))
            .values(c -> c.n, c -> c.t.as("text"), c -> c.a)
            .list()
            .await());
    assertEquals(
        List.of(new JsonObject().put("n", 5)),
        cells().values(c -> c.n).orderBy(c -> c.n).offset(4).list().await());
    var failure =
        assertThrows(OrmException.class, () -> cells().values(c -> c.n, c -> c.a.as("n")));
    assertTrue(failure.getMessage().contains("as("), failure.getMessage());
  }

  @Test
  default void groupsAreCountedAndKeptByHaving() {
    five();

    assertEquals(
        List.of(new TextCount("x", 3)),
        cells()
            .select(c -> Projection.of(c.t, Fn.count(), TextCount::new))
            .groupBy(c -> c.t)
            .having(c -> Fn.count().gt(1))
            .list()
            .await());
    var groups =
        cells()
            .select(c -> Projection.of(c.t, Fn.count(), TextCount::new))
            .groupBy(c -> c.t)
            .orderBy(c -> c.t);
    assertEquals(
        List.of(new TextCount("x", 3), new TextCount("y", 1), new TextCount(null, 1)),
        groups.list().await());
    assertEquals(3L, groups.count().await());
    assertEquals(2L, groups.limit(2).count().await());
  }

  @Test
  default void aggregatesLeaveNullsOut() {
    five();

    var all =
        cells()
            .all()
            .aggregate(
                c ->
                    Projection.of(
                        Fn.count(),
                        Fn.count(c.a),
                        Fn.count(c.t).distinct(),
                        Fn.count().where(c.t.eq("x")),
                        Fn.sum(c.a),
                        Fn.sum(c.a).where(c.t.eq("x")),
                        Fn.min(c.t),
                        Fn.max(c.n),
                        (rows, as, texts, xs, sum, sumOfX, min, max) ->
                            List.<Object>of(rows, as, texts, xs, sum, sumOfX, min, max)))
            .await();

    assertEquals(List.<Object>of(5L, 4L, 2L, 3L, 100L, 40L, "x", 5), all);
    assertEquals(25.0, cells().all().aggregate(c -> Fn.avg(c.a)).await());
    assertEquals(1.5, cells().orderBy(c -> c.n).limit(2).aggregate(c -> Fn.avg(c.n)).await());
  }

  @Test
  default void ofNoRowACountIsZeroAndASumNull() {
    assertEquals(0L, cells().all().aggregate(c -> Fn.count()).await());
    assertNull(cells().all().aggregate(c -> Fn.sum(c.n)).await());
    var failure =
        assertThrows(
            DataException.class,
            () ->
                cells()
                    .all()
                    .aggregate(c -> Projection.of(Fn.sum(c.n).as("total"), Math::toIntExact))
                    .await());
    assertTrue(failure.getMessage().contains("total is NULL"), failure.getMessage());
  }

  @Test
  default void sumsOfDecimalsAreExact() {
    var exact = new ExactManager(orm());
    for (String value : List.of("0.1", "0.2", "9999999999999999999999999999.0000000001")) {
      exact.create(e -> e.wide = new BigDecimal(value)).await();
    }

    BigDecimal sum = exact.all().aggregate(e -> Fn.sum(e.wide)).await();

    assertEquals(0, new BigDecimal("9999999999999999999999999999.3000000001").compareTo(sum));
    assertEquals(
        0, new BigDecimal("0.1").compareTo(exact.all().aggregate(e -> Fn.min(e.wide)).await()));
  }

  @Test
  default void subqueriesAreCorrelatedByPlainJava() {
    five();

    assertEquals(
        List.of(1, 3, 5),
        numbers(
            cells()
                .filter(
                    c ->
                        Condition.exists(
                            cells().filter(other -> other.t.eq(c.t).and(other.n.ne(c.n)))))));
    assertEquals(
        List.of(1, 2),
        numbers(cells().filter(c -> c.n.in(cells().filter(d -> d.n.le(2)).select(d -> d.n)))));
  }

  @Test
  default void notInOfASubqueryIsTheComplementInSpiteOfNulls() {
    five();

    assertEquals(List.of(4), numbers(cells().filter(c -> c.t.notIn(cells().select(d -> d.t)))));
    assertEquals(
        List.of(2, 4),
        numbers(
            cells().filter(c -> c.t.notIn(cells().filter(d -> d.n.in(1, 4)).select(d -> d.t)))));
  }

  @Test
  default void queriesAreUnited() {
    five();
    var low = cells().filter(c -> c.n.le(3));
    var x = cells().filter(c -> c.t.eq("x"));

    assertEquals(List.of(1, 2, 3, 5), numbers(low.union(x)));
    assertEquals(4L, low.union(x).count().await());
    assertEquals(List.of(2), numbers(low.union(x).filter(c -> c.t.eq("y"))));
    assertEquals(List.of(5), numbers(low.union(x).orderBy(c -> c.n.desc()).limit(1)));
  }

  @Test
  default void queriesAreIntersectedAndSubtracted() {
    skipsWhere(Difference.ONLY_UNION);
    five();
    var low = cells().filter(c -> c.n.le(3));
    var x = cells().filter(c -> c.t.eq("x"));

    assertEquals(List.of(1, 3), numbers(low.intersect(x)));
    assertEquals(List.of(2), numbers(low.except(x)));
    assertEquals(2L, low.intersect(x).count().await());
  }

  @Test
  default void updateChangesExactlyTheRowsOfTheQuery() {
    five();

    assertEquals(3, cells().filter(c -> c.t.eq("x")).update(c -> c.a.set(7)).await());
    assertEquals(List.of(1, 3, 5), numbers(cells().filter(c -> c.a.eq(7))));
    assertEquals(
        2, cells().all().orderBy(c -> c.n.desc()).limit(2).update(c -> c.t.setNull()).await());
    assertEquals(List.of(4, 5), numbers(cells().filter(c -> c.t.isNull())));
    assertEquals(1, cells().all().orderBy(c -> c.n).offset(4).update(c -> c.b.set(c.n)).await());
    assertEquals(List.of(5), numbers(cells().filter(c -> c.b.eq(c.n))));
  }

  @Test
  default void changesMaySelectFromTheTableThatTheyChange() {
    five();

    assertEquals(
        2,
        cells()
            .filter(c -> Condition.exists(cells().filter(d -> d.t.eq(c.t).and(d.n.lt(c.n)))))
            .update(c -> c.a.set(0))
            .await());
    assertEquals(List.of(3, 5), numbers(cells().filter(c -> c.a.eq(0))));
    assertEquals(
        2,
        cells()
            .filter(c -> c.n.in(cells().filter(d -> d.a.eq(0)).select(d -> d.n)))
            .delete()
            .await());
    assertEquals(List.of(1, 2, 4), numbers(cells().all()));
  }

  @Test
  default void aForgottenConditionChangesNothing() {
    five();

    assertThrows(
        OrmException.class, () -> cells().filter(c -> Condition.allOf(List.of())).delete().await());
    assertThrows(
        OrmException.class,
        () -> cells().exclude(c -> c.n.in(List.of())).update(c -> c.a.set(1)).await());
    assertEquals(5L, cells().count().await());
    assertEquals(5, cells().all().delete().await());
  }

  @Test
  default void aColumnThatWasNotLoadedIsRefused() {
    five();

    var partial = cells().all().only(c -> c.id, c -> c.t).orderBy(c -> c.n).first().await();

    assertEquals("x", partial.orElseThrow().get(c -> c.t));
    assertThrows(FieldNotLoadedException.class, () -> partial.orElseThrow().get(c -> c.a));
  }

  @Test
  default void reverseLatestEarliestAndContains() {
    five();
    Cell first = cells().filter(c -> c.n.eq(1)).get().await();

    assertEquals(
        List.of(5, 4),
        cells().all().reverse().limit(2).list().await().stream().map(c -> c.n).toList());
    assertEquals(5, cells().all().latest(c -> c.n).await().orElseThrow().n);
    assertEquals(1, cells().all().earliest(c -> c.n).await().orElseThrow().n);
    assertEquals(true, cells().filter(c -> c.t.eq("x")).contains(first).await());
    assertEquals(false, cells().orderBy(c -> c.n.desc()).limit(2).contains(first).await());
  }
}
