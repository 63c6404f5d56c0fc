package dev.testudo.orm.testing.dialect;

import static dev.testudo.orm.testing.dialect.Items.BODY;
import static dev.testudo.orm.testing.dialect.Items.CODE;
import static dev.testudo.orm.testing.dialect.Items.ID;
import static dev.testudo.orm.testing.dialect.Items.SOURCE;
import static dev.testudo.orm.testing.dialect.Items.bound;
import static dev.testudo.orm.testing.dialect.Items.eq;
import static dev.testudo.orm.testing.dialect.Items.filled;
import static dev.testudo.orm.testing.dialect.Items.ids;
import static dev.testudo.orm.testing.dialect.Items.selected;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Ordering.Nulls;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Update;
import dev.testudo.orm.ast.Via;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.KeyKind;
import dev.testudo.orm.metamodel.Table;
import dev.testudo.orm.query.Changes;
import dev.testudo.orm.query.Criteria;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.type.Types;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs joined statements on real servers; each item refers to the one of its column big. */
final class JoinsOnEnginesTest {
  private static final Table ITEM =
      Table.of(
          "Item",
          "item",
          Field.of(0, "id", "id", Types.LONG).key(KeyKind.ASSIGNED),
          Field.of(1, "code", "code", Types.text(20)));

  /** The first three refer to the 2nd, the 3rd, and the 3rd; the others to none. */
  private static OpenDatabase linked(Engine engine) {
    OpenDatabase database = filled(engine);
    long[] targets = {2, 3, 3};
    for (int i = 0; i < targets.length; i++) {
      database.update(
          new Update(
              SOURCE, List.of(new Update.Change(big(), bound(big(), targets[i]))), eq(ID, i + 1L)));
    }
    return database;
  }

  private static Term.Column big() {
    return Items.column("big");
  }

  private static Source next(Source from) {
    return new Source(
        null, "item", new Via(from, "next", List.of("big"), List.of("id"), true, true));
  }

  private static Term.Column of(Source source, Term.Column column) {
    return new Term.Column(source, column.name(), column.type(), true);
  }

  private static Term.Column nextCode() {
    return of(next(SOURCE), CODE);
  }

  @ParameterizedTest
  @EnumSource
  void conditionsAndOrdersReachOverJoins(Engine engine) {
    try (var database = linked(engine)) {
      Term.Column afterNext = of(next(next(SOURCE)), CODE);

      assertEquals(List.of(2L, 3L), ids(database, eq(nextCode(), "c3")));
      assertEquals(List.of(1L, 4L, 5L), ids(database, new Term.Not(eq(nextCode(), "c3"))));
      assertEquals(List.of(4L, 5L), ids(database, new Term.NullTest(nextCode(), true)));
      assertEquals(List.of(1L, 2L, 3L), ids(database, eq(afterNext, "c3")));
      assertEquals(
          List.of(4L, 5L, 2L, 3L, 1L),
          ids(database, null, new Ordering(nextCode(), true, Nulls.LARGEST)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void selectsInsideSeeWhatIsJoinedOutside(Engine engine) {
    try (var database = linked(engine)) {
      var other = new Source(null, "item");
      var inner =
          new Select(
              List.of(of(other, ID)),
              other,
              new Term.Comparison(of(next(other), CODE), Term.Operator.EQ, of(next(SOURCE), CODE)),
              List.of(),
              null,
              null,
              false);

      assertEquals(List.of(1L, 2L, 3L), ids(database, new Term.Exists(inner)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void locksRowsWithWhatIsJoinedBeside(Engine engine) {
    try (var database = linked(engine)) {
      var select =
          new Select(List.of(ID), SOURCE, eq(nextCode(), "c2"), List.of(), null, null, true);

      assertEquals(List.of(1L), selected(database, select));
    }
  }

  @ParameterizedTest
  @EnumSource
  void changesAndDeletesByAJoinedCondition(Engine engine) {
    try (var database = linked(engine)) {
      Criteria third = Criteria.all(SOURCE).and(eq(nextCode(), "c3"));
      var updated =
          Changes.update(
              ITEM,
              third,
              target -> List.of(new Update.Change(of(target, BODY), bound(BODY, "changed"))));

      assertEquals(2, database.update(updated).rows());
      assertEquals(List.of(2L, 3L), ids(database, eq(BODY, "changed")));
      assertEquals(2, database.update(Changes.delete(ITEM, third)).rows());
      assertEquals(List.of(1L, 4L, 5L), ids(database, null));
    }
  }

  @ParameterizedTest
  @EnumSource
  void setsAColumnFromAJoinedOne(Engine engine) {
    try (var database = linked(engine)) {
      var copied = new Update(SOURCE, List.of(new Update.Change(BODY, nextCode())), eq(ID, 1L));

      database.update(copied);

      assertEquals(List.of(1L), ids(database, eq(BODY, "c2")));
    }
  }
}
