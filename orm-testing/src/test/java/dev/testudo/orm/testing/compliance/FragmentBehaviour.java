package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.metamodel.Sql;
import dev.testudo.orm.testing.compliance.model.Cell;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the program writes in SQL stands inside queries as any expression does. */
interface FragmentBehaviour extends Behaviour {

  private void threeCells() {
    cells().create(new Cell(1, 10, "abc", true)).await();
    cells().create(new Cell(2, null, "ABC", false)).await();
    cells().create(new Cell(3, 30, null, null)).await();
  }

  @Test
  default void aFragmentIsAnExpression() {
    threeCells();

    assertEquals(
        List.of(11L, 2L, 33L),
        cells()
            .orderBy(c -> c.a)
            .select(c -> Sql.expr(Long.class, "#{a} + coalesce(#{b}, #{none})", c.a, c.b, 0))
            .list()
            .await());
    assertEquals(
        List.of(3, 2, 1),
        cells().orderBy(c -> Sql.expr(Integer.class, "0 - #{a}", c.a)).list().await().stream()
            .map(c -> c.a)
            .toList());
    assertEquals(
        1,
        cells()
            .filter(c -> Sql.expr(Integer.class, "#{x} * #{x}", c.a.plus(1)).eq(9))
            .count()
            .await());
    assertEquals(
        3, cells().all().update(c -> c.n.set(Sql.expr(Integer.class, "#{a} * 2", c.a))).await());
    assertEquals(1, cells().filter(c -> c.n.eq(6)).count().await());
  }

  @Test
  default void aFragmentIsACondition() {
    threeCells();

    assertEquals(1, cells().filter(c -> Sql.condition("#{t} = 'abc'", c.t)).count().await());
    assertEquals(2, cells().exclude(c -> Sql.condition("#{t} = 'abc'", c.t)).count().await());
    assertEquals(
        2,
        cells()
            .filter(c -> Sql.condition("#{a} > #{low} OR #{a} > 100", c.a, 1).and(c.n.eq(0)))
            .count()
            .await());
  }

  @Test
  default void valuesAreBoundWhateverTheyHold() {
    threeCells();

    for (String hostile : HostileTexts.ALL) {
      assertEquals(
          hostile,
          cells()
              .filter(c -> c.a.eq(1))
              .select(c -> Sql.expr(String.class, "coalesce(#{x}, #{t})", hostile, c.t))
              .list()
              .await()
              .get(0));
    }
  }

  @Test
  default void whatReachesIntoTheRestIsRefused() {
    for (String sql :
        List.of(
            "1 = 1) OR (1 = 1",
            "(1 = 1",
            "1 = 1; DELETE FROM cell",
            "'abc",
            "1 = 1 -- all",
            "1 = 1 /* all",
            "#{a} = #{b}",
            "1 = 1",
            "#{} = 1",
            "")) {
      var failure =
          Failures.of(OrmException.class, cells().filter(c -> Sql.condition(sql, c.a)).list());
      assertTrue(failure.getMessage().lines().count() > 1 || sql.isEmpty(), failure.getMessage());
    }
    var failure =
        Failures.of(
            OrmException.class, cells().filter(c -> Sql.condition("#{a} = #{b}", c.a)).list());
    assertEquals(
        """
        An expression in SQL has 2 parameters, but was given 1 argument.
          sql: #{a} = #{b}
          Give one argument for each #{name}, in the order of their first use.""",
        failure.getMessage());
    String none = null;
    assertThrows(OrmException.class, () -> cells().filter(c -> Sql.condition("#{a} = 1", none)));
    assertThrows(
        OrmException.class, () -> cells().filter(c -> Sql.condition("#{a} = 1", new Object())));
  }
}
