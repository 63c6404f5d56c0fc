package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.metamodel.Fn;
import dev.testudo.orm.metamodel.Window;
import dev.testudo.orm.testing.compliance.model.Cell;
import dev.testudo.orm.testing.compliance.model.CellPath;
import dev.testudo.orm.testing.compliance.model.Exact;
import dev.testudo.orm.testing.compliance.model.ExactManager;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Functions over the rows around a row give the same on every engine. */
interface WindowBehaviour extends Behaviour {

  /** Two partitions by text, with equal and missing numbers; a is the order of the results. */
  private void storing() {
    Integer[] numbers = {10, 20, 20, 40, 5, null};
    for (int i = 0; i < numbers.length; i++) {
      cells().create(new Cell(i, numbers[i], i < 4 ? "x" : "y", null)).await();
    }
  }

  private <T> void assertGives(Function<CellPath, Expr<T>> expr, Object... expected) {
    assertEquals(
        Arrays.asList(expected),
        cells().all().orderBy(c -> c.a).select(c -> expr.apply(c)).list().await());
  }

  private static Window byText(CellPath c) {
    return Window.partitionBy(c.t).orderBy(c.b);
  }

  @Test
  default void rowsAreNumberedAndRanked() {
    storing();

    assertGives(
        c -> Fn.rowNumber(Window.partitionBy(c.t).orderBy(c.a.desc())), 4L, 3L, 2L, 1L, 2L, 1L);
    assertGives(c -> Fn.rank(byText(c)), 1L, 2L, 2L, 4L, 1L, 2L);
    assertGives(c -> Fn.denseRank(byText(c)), 1L, 2L, 2L, 3L, 1L, 2L);
    assertGives(c -> Fn.ntile(2, Window.all().orderBy(c.a)), 1L, 1L, 1L, 2L, 2L, 2L);
    assertGives(c -> Fn.percentRank(byText(c)), 0.0, 1.0 / 3, 1.0 / 3, 1.0, 0.0, 1.0);
    assertGives(c -> Fn.percentRank(Window.partitionBy(c.a)), 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
    assertGives(c -> Fn.cumeDist(Window.partitionBy(c.a)), 1.0, 1.0, 1.0, 1.0, 1.0, 1.0);
    assertGives(c -> Fn.rank(Window.partitionBy(c.t)), 1L, 1L, 1L, 1L, 1L, 1L);
    assertGives(c -> Fn.denseRank(Window.all()), 1L, 1L, 1L, 1L, 1L, 1L);
    assertGives(c -> Fn.cumeDist(byText(c)), 0.25, 0.75, 0.75, 1.0, 0.5, 1.0);
    assertGives(
        c -> Fn.cumeDist(Window.all().orderBy(c.b)),
        2.0 / 6,
        4.0 / 6,
        4.0 / 6,
        5.0 / 6,
        1.0 / 6,
        1.0);
  }

  @Test
  default void placesAreThoseOfThePartitionWhateverTheFrame() {
    storing();

    assertGives(c -> Fn.rank(byText(c).rows(0, 0)), 1L, 2L, 2L, 4L, 1L, 2L);
    assertGives(c -> Fn.cumeDist(byText(c).rows(0, 0)), 0.25, 0.75, 0.75, 1.0, 0.5, 1.0);
    assertGives(
        c -> Fn.lead(c.a, 1, Window.partitionBy(c.t).orderBy(c.a).rows(0, 0)),
        1,
        2,
        3,
        null,
        5,
        null);
  }

  @Test
  default void theNthRowOfAFrameIsSeen() {
    storing();
    Function<CellPath, Window> all =
        c -> Window.partitionBy(c.t).orderBy(c.b, c.a).rows(Window.START, Window.END);

    assertGives(c -> Fn.nthValue(c.a, 2, all.apply(c)), 1, 1, 1, 1, 5, 5);
    assertGives(c -> Fn.nthValue(c.a, 3, all.apply(c)), 2, 2, 2, 2, null, null);
    assertGives(
        c -> Fn.nthValue(c.a, 2, Window.all().orderBy(c.a).rows(-1, 0)), null, 1, 2, 3, 4, 5);
    assertThrows(OrmException.class, () -> cells().select(c -> Fn.nthValue(c.a, 0, Window.all())));
  }

  @Test
  default void framesOfValuesReachByTheDifference() {
    storing();

    assertGives(
        c -> Fn.count().over(Window.all().orderBy(c.b).values(-10, 0)), 2L, 3L, 3L, 1L, 1L, 1L);
    assertGives(
        c -> Fn.sum(c.b).over(Window.all().orderBy(c.b.desc()).values(-20, 20)),
        55L,
        95L,
        95L,
        80L,
        55L,
        null);
    assertGives(
        c -> Fn.sum(c.n.plus(1)).over(Window.all().orderBy(c.id).values(Window.START, 0)),
        1L,
        2L,
        3L,
        4L,
        5L,
        6L);
    for (Function<CellPath, Window> wrong :
        List.<Function<CellPath, Window>>of(
            c -> Window.all().values(-1, 1),
            c -> Window.all().orderBy(c.t).values(-1, 1),
            c -> Window.all().orderBy(c.a, c.b).values(-1, 1),
            c -> Window.all().orderBy(c.a).values(1, -1),
            c -> Window.all().groups(-1, 1),
            c -> Window.all().withoutItself())) {
      assertThrows(OrmException.class, () -> cells().select(c -> Fn.sum(c.a).over(wrong.apply(c))));
    }
  }

  @Test
  default void aFrameOfValuesThatIsOpenOnOneSideCountsNullsOrSaysThatItCannot() {
    storing();
    Function<CellPath, Expr<Long>> open =
        c -> Fn.count().over(Window.all().orderBy(c.b).values(-5, Window.END));

    assertGives(
        c -> Fn.count().over(Window.all().orderBy(c.b).values(0, Window.END)),
        5L,
        4L,
        4L,
        2L,
        6L,
        1L);
    if (isMySql()) {
      assertRefused(open, "MySQL and MariaDB cannot move NULLs in a window");
    } else {
      assertGives(open, 6L, 4L, 4L, 2L, 6L, 1L);
    }
  }

  @Test
  default void framesOfGroupsAndWithGapsAreTakenOrRefused() {
    storing();
    Function<CellPath, Expr<Long>> groups =
        c -> Fn.sum(c.b).over(Window.all().orderBy(c.b).groups(-1, 0));
    Function<CellPath, Window> all = c -> Window.all().orderBy(c.b).rows(Window.START, Window.END);

    if (isMySql()) {
      assertRefused(groups, "MySQL and MariaDB have no frames of groups.");
      assertRefused(
          c -> Fn.sum(c.b).over(all.apply(c).withoutItself()),
          "MySQL and MariaDB leave no rows out of a frame.");
      return;
    }
    assertGives(groups, 15L, 50L, 50L, 80L, 5L, 40L);
    assertGives(c -> Fn.sum(c.b).over(all.apply(c).withoutItself()), 85L, 75L, 75L, 55L, 90L, 95L);
    assertGives(
        c -> Fn.sum(c.b).over(all.apply(c).withoutItselfAndEquals()), 85L, 55L, 55L, 55L, 90L, 95L);
    assertGives(c -> Fn.sum(c.b).over(all.apply(c).withoutEquals()), 95L, 75L, 75L, 95L, 95L, 95L);
  }

  private boolean isMySql() {
    return List.of("mysql", "mariadb").contains(bench().dialect().name());
  }

  private void assertRefused(Function<CellPath, Expr<Long>> expr, String reason) {
    var failure = Failures.of(OrmException.class, cells().select(c -> expr.apply(c)).list());
    assertTrue(failure.getMessage().contains(reason), failure.getMessage());
  }

  @Test
  default void neighboursAreSeen() {
    storing();

    assertGives(
        c -> Fn.lag(c.b, 1, Window.partitionBy(c.t).orderBy(c.a)), null, 10, 20, 20, null, 5);
    assertGives(c -> Fn.lead(c.a, 2, Window.all().orderBy(c.a)), 2, 3, 4, 5, null, null);
    assertGives(c -> Fn.firstValue(c.a, byText(c)), 0, 0, 0, 0, 4, 4);
    assertGives(c -> Fn.lastValue(c.a, byText(c).rows(Window.START, Window.END)), 3, 3, 3, 3, 5, 5);
  }

  @Test
  default void aggregatesRunOverWindows() {
    storing();

    assertGives(c -> Fn.sum(c.b).over(Window.partitionBy(c.t)), 90L, 90L, 90L, 90L, 5L, 5L);
    assertGives(c -> Fn.sum(c.b).over(byText(c)), 10L, 50L, 50L, 90L, 5L, 5L);
    assertGives(c -> Fn.count(c.b).over(Window.all()), 5L, 5L, 5L, 5L, 5L, 5L);
    assertGives(c -> Fn.count().over(Window.all().orderBy(c.a)), 1L, 2L, 3L, 4L, 5L, 6L);
    assertGives(
        c -> Fn.sum(c.a).over(Window.all().orderBy(c.a).rows(-1, 1)), 1L, 3L, 6L, 9L, 12L, 9L);
    assertGives(
        c -> Fn.sum(c.a).where(c.b.gt(10)).over(Window.partitionBy(c.t)),
        6L,
        6L,
        6L,
        6L,
        null,
        null);
    assertGives(c -> Fn.max(c.b).over(Window.all()), 40, 40, 40, 40, 40, 40);
    assertGives(
        c -> Fn.avg(c.a).over(Window.all().orderBy(c.a).rows(Window.START, 0)),
        0.0,
        0.5,
        1.0,
        1.5,
        2.0,
        2.5);
    assertThrows(
        OrmException.class, () -> cells().select(c -> Fn.count(c.b).distinct().over(Window.all())));
    assertThrows(OrmException.class, () -> Window.all().rows(1, -1));
  }

  @Test
  default void decimalsAreSummedExactlyOverWindows() {
    var manager = new ExactManager(orm());
    for (String each : List.of("0.1", "0.2", "0.3")) {
      var exact = new Exact();
      exact.wide = new BigDecimal(each);
      manager.create(exact).await();
    }

    assertEquals(
        List.of(new BigDecimal("0.1"), new BigDecimal("0.3"), new BigDecimal("0.5")),
        manager
            .all()
            .orderBy(p -> p.id)
            .select(p -> Fn.sum(p.wide).over(Window.all().orderBy(p.id).rows(-1, 0)))
            .list()
            .await());
  }

  @Test
  default void rowsAreSortedByWindows() {
    storing();

    assertEquals(
        List.of(5, 4, 3, 2, 1, 0),
        cells()
            .all()
            .orderBy(c -> Fn.rowNumber(Window.all().orderBy(c.a.desc())))
            .list()
            .await()
            .stream()
            .map(c -> c.a)
            .toList());
  }
}
