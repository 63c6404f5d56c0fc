package dev.testudo.orm.testing.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.metamodel.Fn;
import dev.testudo.orm.testing.write.model.Sale;
import dev.testudo.orm.testing.write.model.Tally;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that are made of the rows of a query. */
interface CreateFromBehaviour extends Behaviour {
  @Test
  default void everyRowOfTheQueryBecomesOne() {
    sales().bulkCreate(Shop.sales(5)).await();

    int stored =
        shop()
            .counting(
                1,
                () ->
                    tallies()
                        .createFrom(
                            sales().filter(s -> s.amount.ge(2)),
                            (t, s) ->
                                List.of(
                                    t.name.set(s.number),
                                    t.number.set(s.amount.plus(1)),
                                    t.note.set("made"))));

    assertEquals(3, stored);
    List<Tally> tallies = tallies().orderBy(t -> t.name.asc()).list().await();
    assertEquals(List.of("n2", "n3", "n4"), tallies.stream().map(Tally::name).toList());
    assertEquals(List.of(3, 4, 5), tallies.stream().map(Tally::number).toList());
    for (Tally tally : tallies) {
      assertEquals("made", tally.note());
      assertEquals(Shop.NOON, tally.createdAt());
      assertEquals(1, tally.version());
    }
  }

  @Test
  default void limitsAndOrdersSayWhichRows() {
    sales().bulkCreate(Shop.sales(5)).await();

    int stored =
        tallies()
            .createFrom(
                sales().all().orderBy(s -> s.amount.desc()).limit(2),
                (t, s) -> List.of(t.name.set(s.number), t.number.set(0), t.note.setNull()))
            .await();

    assertEquals(2, stored);
    assertEquals(2, tallies().filter(t -> t.name.in("n3", "n4")).count().await());
  }

  @Test
  default void aTableMayBeFilledFromItself() {
    sales().bulkCreate(Shop.sales(3)).await();

    int stored =
        sales()
            .createFrom(
                sales().all(),
                (to, from) ->
                    List.of(
                        to.number.set(Fn.concat(from.number, Fn.text("x"))),
                        to.unit.set(from.unit),
                        to.amount.set(100)))
            .await();

    assertEquals(3, stored);
    Sale copy = sales().get(s -> s.number.eq("n1x")).await();
    assertEquals(300, copy.total);
    assertEquals(7, copy.grade);
  }

  @Test
  default void whatMustNotBeMissingIsNamed() {
    var failure =
        Shop.failure(
            OrmException.class,
            tallies().createFrom(sales().all(), (t, s) -> List.of(t.note.set("x"))));

    assertTrue(failure.getMessage().contains("name, number"), failure.getMessage());
  }

  @Test
  default void whatTheDatabaseComputesCannotBeGiven() {
    var failure =
        Shop.failure(
            OrmException.class,
            sales()
                .createFrom(
                    sales().all(),
                    (to, from) ->
                        List.of(
                            to.number.set(from.number),
                            to.unit.set(from.unit),
                            to.amount.set(1),
                            to.total.set(5))));

    assertTrue(failure.getMessage().contains("Sale.total"), failure.getMessage());
  }
}
