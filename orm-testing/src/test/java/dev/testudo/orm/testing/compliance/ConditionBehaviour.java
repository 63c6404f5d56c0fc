package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.testing.compliance.model.Cell;
import dev.testudo.orm.testing.compliance.model.CellPath;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Comparisons and their connectives; they are two-valued: NULL meets none, and not() all. */
interface ConditionBehaviour extends Behaviour {

  private void rows() {
    cells().create(new Cell(1, 1, "one", true)).await();
    cells().create(new Cell(2, 1, "two", false)).await();
    cells().create(new Cell(null, 1, "none", null)).await();
    cells().create(new Cell(3, null, null, true)).await();
  }

  /** The texts of the rows of a condition, in the order of creation; "-" for no text. */
  private String found(Function<CellPath, Condition> condition) {
    return cells().filter(condition).orderBy(c -> c.id).list().await().stream()
        .map(c -> c.t == null ? "-" : c.t)
        .collect(Collectors.joining(" "));
  }

  private String excluded(Function<CellPath, Condition> condition) {
    return cells().exclude(condition).orderBy(c -> c.id).list().await().stream()
        .map(c -> c.t == null ? "-" : c.t)
        .collect(Collectors.joining(" "));
  }

  @Test
  default void comparisonsWithAValue() {
    rows();

    assertEquals("two", found(c -> c.a.eq(2)));
    assertEquals("one none -", found(c -> c.a.ne(2)));
    assertEquals("one", found(c -> c.a.lt(2)));
    assertEquals("one two", found(c -> c.a.le(2)));
    assertEquals("-", found(c -> c.a.gt(2)));
    assertEquals("two -", found(c -> c.a.ge(2)));
    assertEquals("two -", found(c -> c.a.between(2, 3)));
    assertEquals("", found(c -> c.a.between(3, 2)));
    assertEquals("one none", found(c -> c.t.between("n", "oz")));
  }

  @Test
  default void negationsKeepRowsWithNull() {
    rows();

    assertEquals("one none -", found(c -> c.a.eq(2).not()));
    assertEquals("none -", found(c -> c.a.le(2).not()));
    assertEquals("one none", found(c -> c.a.between(2, 3).not()));
    assertEquals("none -", found(c -> c.a.notIn(1, 2)));
    assertEquals("one none -", excluded(c -> c.a.eq(2)));
    assertEquals("none -", excluded(c -> c.a.in(1, 2)));
    assertEquals("two none -", found(c -> c.t.ne("one")));
    assertEquals("none -", found(c -> c.t.notIn("one", "two")));
    assertEquals("two", found(c -> c.a.eq(2).not().not()));
  }

  @Test
  default void nullIsAskedForByName() {
    rows();

    assertEquals("none", found(c -> c.a.isNull()));
    assertEquals("one two -", found(c -> c.a.isNotNull()));
    assertEquals("one two -", found(c -> c.a.isNull().not()));
    assertEquals("one two -", excluded(c -> c.a.isNull()));
    assertEquals("-", found(c -> c.t.isNull()));
  }

  @Test
  default void aNullArgumentIsRefusedWithTheWayOut() {
    for (Function<CellPath, Condition> condition :
        List.<Function<CellPath, Condition>>of(
            c -> c.t.eq((String) null),
            c -> c.t.ne((String) null),
            c -> c.t.in("a", null),
            c -> c.t.notIn(Arrays.asList("a", null)),
            c -> c.a.gt((Integer) null),
            c -> c.day.between(LocalDate.EPOCH, null),
            c -> c.flag.eq((Boolean) null))) {
      var failure = assertThrows(OrmException.class, () -> cells().filter(condition));
      assertTrue(failure.getMessage().contains("isNull()"), failure.getMessage());
    }
    var named = assertThrows(OrmException.class, () -> cells().filter(c -> c.t.eq((String) null)));
    assertTrue(named.getMessage().contains("t"), named.getMessage());
  }

  @Test
  default void emptyListsAreFalseAndTheirComplementTrue() {
    rows();

    assertEquals("", found(c -> c.a.in(List.of())));
    assertEquals("one two none -", found(c -> c.a.notIn(List.of())));
    assertEquals("", excluded(c -> c.a.notIn(List.of())));
    assertEquals("two", found(c -> c.a.in(List.of()).or(c.a.eq(2))));
    assertEquals("two", found(c -> c.a.notIn(List.of()).and(c.a.eq(2))));
    assertEquals("one none -", found(c -> c.a.notIn(List.of()).xor(c.a.eq(2))));
    assertEquals(0, cells().filter(c -> c.t.in(List.of())).count().await());
    assertTrue(!cells().exists(c -> c.t.in()).await());
  }

  @Test
  default void allOfNothingIsTrueAndAnyOfNothingFalse() {
    rows();

    assertEquals("one two none -", found(c -> Condition.allOf(List.of())));
    assertEquals("", found(c -> Condition.anyOf(List.of())));
    assertEquals("one", found(c -> Condition.allOf(List.of(c.a.eq(1), c.b.eq(1)))));
    assertEquals("one none", found(c -> Condition.anyOf(List.of(c.a.eq(1), c.a.isNull()))));
    assertEquals("two", found(c -> Condition.allOf(List.of(c.a.eq(2)))));
  }

  @Test
  default void connectivesAreTwoValued() {
    rows();

    assertEquals("one", found(c -> c.a.eq(1).and(c.b.eq(1))));
    assertEquals("one two none", found(c -> c.a.eq(1).or(c.b.eq(1))));
    assertEquals("two none", found(c -> c.a.eq(1).xor(c.b.eq(1))));
    assertEquals("one -", found(c -> c.a.eq(1).xor(c.b.eq(1)).not()));
    assertEquals("two none -", found(c -> c.a.eq(1).and(c.b.eq(1)).not()));
    assertEquals("-", found(c -> c.a.eq(1).or(c.b.eq(1)).not()));
    assertEquals("two none -", excluded(c -> c.a.eq(1).and(c.b.eq(1))));
    assertEquals("one two", found(c -> c.a.eq(1).or(c.a.eq(2)).and(c.b.eq(1))));
    assertEquals("one two", found(c -> c.b.eq(1).and(c.a.eq(1).or(c.a.eq(2)))));
  }

  @Test
  default void columnsCompareWithColumns() {
    rows();

    assertEquals("one", found(c -> c.a.eq(c.b)));
    assertEquals("two none -", found(c -> c.a.ne(c.b)));
    assertEquals("two", found(c -> c.a.gt(c.b)));
    assertEquals("one none -", found(c -> c.a.gt(c.b).not()));
    assertEquals("one", found(c -> c.a.le(c.b)));
    assertEquals("one two -", found(c -> c.a.eq(c.a)));
    assertEquals("one two none -", found(c -> c.n.eq(c.n)));
  }

  @Test
  default void booleansAreConditions() {
    rows();

    assertEquals("one -", found(c -> c.flag));
    assertEquals("one -", found(c -> c.flag.isTrue()));
    assertEquals("two", found(c -> c.flag.isFalse()));
    assertEquals("two none", found(c -> c.flag.not()));
    assertEquals("two none", excluded(c -> c.flag));
    assertEquals("one none -", found(c -> c.flag.isFalse().not()));
    assertEquals("none", found(c -> c.flag.isNull()));
    assertEquals("one", found(c -> c.flag.and(c.a.eq(1))));
    assertEquals("one two -", found(c -> c.flag.in(List.of(true, false))));
    assertEquals("none", found(c -> c.flag.notIn(List.of(true, false))));
    assertEquals("one", found(c -> c.flag.xor(c.a.eq(3))));
    assertEquals("none", found(c -> c.flag.or(c.flag.not().and(c.a.isNull())).and(c.a.isNull())));
  }

  @Test
  default void primitivesAreTakenWhereTheColumnIsANumber() {
    rows();
    Integer boxed = 2;

    assertEquals("two", found(c -> c.a.eq(boxed)));
    assertEquals("one two", found(c -> c.a.in(1, 2)));
    assertEquals(4, cells().filter(c -> c.id.gt(0)).count().await());
    assertEquals(4, cells().filter(c -> c.id.gt(0L).and(c.id.notIn(-1, -2))).count().await());
  }

  @Test
  default void conditionsVanishWithoutAValue() {
    for (int i = 0; i < 3; i++) {
      cells().create(new Cell(i, null, "t" + i, null)).await();
    }
    String text = "t1";
    String none = null;
    Integer least = null;

    assertEquals(1, cells().filterIf(text, (c, v) -> c.t.eq(v)).count().await());
    assertEquals(3, cells().filterIf(none, (c, v) -> c.t.eq(v)).count().await());
    assertEquals(
        1,
        cells()
            .filterIf(text, (c, v) -> c.t.eq(v))
            .filterIf(least, (c, v) -> c.a.ge(v))
            .filterIf(1, (c, v) -> c.a.ge(v))
            .count()
            .await());
    // What vanished keeps no row out, so it changes and deletes none.
    Failures.of(OrmException.class, cells().filterIf(none, (c, v) -> c.t.eq(v)).delete());
    assertEquals(3, cells().count().await());
  }
}
