package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.metamodel.Case;
import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.metamodel.Fn;
import dev.testudo.orm.testing.compliance.model.Cell;
import dev.testudo.orm.testing.compliance.model.CellManager;
import dev.testudo.orm.testing.compliance.model.CellPath;
import dev.testudo.orm.testing.compliance.model.Exact;
import dev.testudo.orm.testing.compliance.model.ExactManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values that are chosen: by conditions, or the first, greatest or least of several. */
interface CaseBehaviour extends Behaviour {

  private CellManager filled() {
    cells().create(new Cell(1, 5, "x", true)).await();
    cells().create(new Cell(2, null, null, false)).await();
    cells().create(new Cell(null, 3, "z", null)).await();
    return cells();
  }

  private static <T> List<@Nullable T> values(CellManager of, Function<CellPath, Expr<T>> expr) {
    return of.orderBy(c -> c.id).select(expr).list().await();
  }

  @Test
  default void rowsAreSortedByColumnsNotByResultsOfTheirName() {
    for (int n : new int[] {2, 1, 3}) {
      cells().create(new Cell(n, null, null, null)).await();
    }

    // PostgreSQL calls such a result by the name of its last column.
    assertEquals(
        List.of(-1, -2, 3),
        cells()
            .orderBy(c -> c.a)
            .select(c -> Case.when(c.a.lt(3)).then(c.a.times(-1)).otherwise(c.a))
            .list()
            .await());
  }

  @Test
  default void theFirstTrueConditionDecides() {
    var manager = filled();

    assertEquals(
        List.of("one", "two", "none"),
        values(
            manager,
            c -> Case.when(c.a.eq(1)).then("one").when(c.a.gt(0)).then("two").otherwise("none")));
    assertEquals(
        Arrays.asList(10, 20, null),
        values(manager, c -> Case.when(c.a.isNotNull()).then(c.a.times(10)).otherwiseNull()));
    assertEquals(
        Arrays.asList(5, 2, 3),
        values(manager, c -> Case.when(c.b.isNull()).then(c.a).otherwise(c.b)));
    assertEquals(
        1,
        manager.filter(c -> Case.when(c.flag).then(c.t).otherwise("no").eq("x")).count().await());
    assertEquals(
        List.of("z", "none", "x"),
        manager
            .orderBy(c -> Case.when(c.t.isNull()).then(1).when(c.t.eq("z")).then(0).otherwise(2))
            .select(c -> Fn.coalesce(c.t, "none"))
            .list()
            .await());
  }

  @Test
  default void aCaseHoldsValuesOfEveryKind() {
    var manager = filled().filter(c -> c.a.eq(1));
    var uuid = UUID.fromString("11111111-2222-3333-4444-555555555555");
    var now = Instant.parse("2024-02-29T12:00:00.123456Z");

    for (Object value :
        List.of(
            true,
            1,
            2L,
            1.5,
            new BigDecimal("1.25"),
            "it's",
            now,
            LocalDate.of(2024, 2, 29),
            uuid)) {
      Object chosen =
          manager
              .select(c -> Case.when(c.a.eq(1)).then(value).otherwise(value))
              .list()
              .await()
              .get(0);
      assertEquals(value, chosen);
    }
    assertThrows(
        OrmException.class,
        () -> manager.select(c -> Case.when(c.flag).then(new Object()).otherwise(1)));
  }

  @Test
  default void coalesceGivesTheFirstThatIsNotNull() {
    var manager = filled();

    assertEquals(List.of("x", "none", "z"), values(manager, c -> Fn.coalesce(c.t, "none")));
    assertEquals(List.of(5, 2, 3), values(manager, c -> Fn.coalesce(c.b, c.a)));
    assertEquals(List.of(1, 2, 0), values(manager, c -> Fn.coalesce(c.a, 0)));
    assertEquals(List.of(2, 3, 1), values(manager, c -> Fn.coalesce(c.a, 0).plus(1)));
    assertEquals(1, manager.filter(c -> Fn.coalesce(c.t, "none").icontains("NON")).count().await());
    assertEquals(2, manager.exclude(c -> Fn.coalesce(c.t, "none").eq("none")).count().await());
    var day = LocalDate.of(2024, 1, 1);
    assertEquals(List.of(day, day, day), values(manager, c -> Fn.coalesce(c.day, day)));
  }

  @Test
  default void nullIfTakesAValueAway() {
    var manager = filled();

    assertEquals(Arrays.asList(null, 2, null), values(manager, c -> Fn.nullIf(c.a, 1)));
    assertEquals(Arrays.asList(null, null, "z"), values(manager, c -> Fn.nullIf(c.t, "x")));
    assertEquals(Arrays.asList(1, 2, null), values(manager, c -> Fn.nullIf(c.a, c.b)));
  }

  @Test
  default void greatestAndLeastAreNullIfOneArgumentIs() {
    var manager = filled();

    assertEquals(Arrays.asList(5, null, null), values(manager, c -> Fn.greatest(c.a, c.b)));
    assertEquals(Arrays.asList(1, null, null), values(manager, c -> Fn.least(c.a, c.b)));
    assertEquals(
        List.of(5, 2, 3),
        values(manager, c -> Fn.greatest(Fn.coalesce(c.a, 0), Fn.coalesce(c.b, 0))));
    assertEquals(1, manager.filter(c -> Fn.greatest(c.a, c.b).eq(5)).count().await());
    assertEquals(2, manager.exclude(c -> Fn.greatest(c.a, c.b).eq(5)).count().await());
    assertThrows(OrmException.class, () -> manager.select(c -> Fn.greatest(c.a)));
  }

  @Test
  default void chosenDecimalsAreComparedAsNumbers() {
    var manager = new ExactManager(orm());
    for (String number : List.of("9.5", "10.5", "-3")) {
      var exact = new Exact();
      exact.wide = new BigDecimal(number);
      exact.small = BigDecimal.TEN;
      manager.create(exact).await();
    }

    assertEquals(
        List.of("10", "10.5", "10"),
        manager.orderBy(p -> p.id).select(p -> Fn.greatest(p.wide, p.small)).list().await().stream()
            .map(n -> n.stripTrailingZeros().toPlainString())
            .toList());
    assertEquals(
        2,
        manager.filter(p -> Fn.coalesce(p.maybeWide, p.wide).lt(BigDecimal.TEN)).count().await());
    assertEquals(
        List.of("-3", "9.5", "10.5"),
        manager
            .orderBy(p -> Case.when(p.small.gt(BigDecimal.ONE)).then(p.wide).otherwise(p.small))
            .select(p -> Fn.coalesce(p.maybeWide, p.wide))
            .list()
            .await()
            .stream()
            .map(n -> n.stripTrailingZeros().toPlainString())
            .toList());
    assertEquals(
        1,
        manager
            .filter(
                p ->
                    Fn.nullIf(p.small, new BigDecimal("10.00"))
                        .isNull()
                        .and(p.wide.lt(BigDecimal.ZERO)))
            .count()
            .await());
  }
}
