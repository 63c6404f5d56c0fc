package dev.testudo.orm.testing.dialect;

import static dev.testudo.orm.testing.dialect.Items.ACTIVE;
import static dev.testudo.orm.testing.dialect.Items.BODY;
import static dev.testudo.orm.testing.dialect.Items.ID;
import static dev.testudo.orm.testing.dialect.Items.PRICE;
import static dev.testudo.orm.testing.dialect.Items.SOURCE;
import static dev.testudo.orm.testing.dialect.Items.bound;
import static dev.testudo.orm.testing.dialect.Items.compare;
import static dev.testudo.orm.testing.dialect.Items.eq;
import static dev.testudo.orm.testing.dialect.Items.filled;
import static dev.testudo.orm.testing.dialect.Items.ids;
import static dev.testudo.orm.testing.dialect.Items.selected;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.ast.Derived;
import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Ordering.Nulls;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.type.Types;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs each kind of SELECT on real servers: it means the same on all of them. */
final class ReadsOnEnginesTest {

  @ParameterizedTest
  @EnumSource
  void conditionsAreTwoValued(Engine engine) {
    try (var database = filled(engine)) {
      Term isA = eq(BODY, "a");
      Term cheap = compare(PRICE, Term.Operator.LT, new BigDecimal("5.00"));

      assertEquals(List.of(1L), ids(database, isA));
      assertEquals(List.of(2L, 3L, 4L, 5L), ids(database, new Term.Not(isA)));
      assertEquals(List.of(3L, 4L, 5L), ids(database, new Term.Not(cheap)));
      assertEquals(List.of(2L), ids(database, new Term.Xor(isA, cheap)));
      assertEquals(List.of(1L), ids(database, ACTIVE));
      assertEquals(List.of(2L, 3L, 4L, 5L), ids(database, new Term.Not(ACTIVE)));
      assertEquals(List.of(), ids(database, new Term.Constant(false)));
      assertEquals(5, ids(database, new Term.Constant(true)).size());
      assertEquals(List.of(5L), ids(database, new Term.NullTest(BODY, true)));
      assertEquals(
          List.of(1L, 5L),
          ids(database, new Term.Junction(false, List.of(isA, new Term.NullTest(BODY, true)))));
      assertEquals(
          List.of(2L, 3L, 4L), ids(database, new Term.Between(ID, bound(ID, 2L), bound(ID, 4L))));
    }
  }

  @ParameterizedTest
  @EnumSource
  void listsOfAnyLengthFindTheirValues(Engine engine) {
    try (var database = filled(engine)) {
      assertEquals(
          List.of(2L, 3L, 5L), ids(database, new Term.InList(ID, Types.LONG, List.of(5L, 2L, 3L))));
      assertEquals(
          List.of(1L, 3L),
          ids(
              database,
              new Term.InList(
                  PRICE, Types.DECIMAL, List.of(new BigDecimal("10"), new BigDecimal("1.0")))));
      List<Object> many = new ArrayList<>();
      for (long i = 4; i < 20_000; i++) {
        many.add(i);
      }
      assertEquals(List.of(4L, 5L), ids(database, new Term.InList(ID, Types.LONG, many)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void textIsSortedByCodePointAndNullsAreLargest(Engine engine) {
    try (var database = filled(engine)) {
      boolean old = engine == Engine.MYSQL;
      Assumptions.assumeFalse(old, "MySQL before 8.0.17 sorts by language");

      assertEquals(
          List.of(2L, 1L, 3L, 4L, 5L),
          ids(database, null, new Ordering(BODY, false, Nulls.LARGEST)));
      assertEquals(
          List.of(5L, 4L, 3L, 1L, 2L),
          ids(database, null, new Ordering(BODY, true, Nulls.LARGEST)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void nullsStandWhereTheyAreWanted(Engine engine) {
    try (var database = filled(engine)) {
      assertEquals(
          List.of(4L, 5L, 1L, 2L, 3L),
          ids(database, null, new Ordering(PRICE, false, Nulls.FIRST)));
      assertEquals(
          List.of(1L, 2L, 3L, 4L, 5L),
          ids(database, null, new Ordering(PRICE, false, Nulls.LARGEST)));
      assertEquals(
          List.of(3L, 2L, 1L, 4L, 5L), ids(database, null, new Ordering(PRICE, true, Nulls.LAST)));
      assertEquals(
          List.of(4L, 5L, 3L, 2L, 1L),
          ids(database, null, new Ordering(PRICE, true, Nulls.LARGEST)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void pagesSkipAndLimit(Engine engine) {
    try (var database = filled(engine)) {
      assertEquals(List.of(2L, 3L), selected(database, page(2L, 1L, false)));
      assertEquals(List.of(4L, 5L), selected(database, page(null, 3L, false)));
      assertEquals(List.of(1L), selected(database, page(1L, null, true)));
      var count =
          new Select(
              List.of(Term.Aggregate.countRows()),
              new Derived(page(3L, 1L, false)),
              null,
              List.of(),
              null,
              null,
              false);
      assertEquals(List.of(List.of(3L)), database.query(count, List.of(Types.LONG)));
    }
  }

  private static Select page(Long limit, Long offset, boolean forUpdate) {
    List<Ordering> byId = List.of(new Ordering(ID, false, Nulls.LARGEST));
    return new Select(
        List.of(ID),
        SOURCE,
        null,
        byId,
        limit == null ? null : new Term.Parameter(Types.LONG, limit),
        offset == null ? null : new Term.Parameter(Types.LONG, offset),
        forUpdate);
  }
}
