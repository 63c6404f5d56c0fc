package dev.testudo.orm.testing.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.testing.write.model.Sale;
import dev.testudo.orm.testing.write.model.Tally;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Updates and deletes of queries that give the rows back. */
interface ReturningBehaviour extends Behaviour {
  private static List<Integer> amounts(List<Sale> sales) {
    return sales.stream().map(sale -> sale.amount).sorted().toList();
  }

  @Test
  default void anUpdateGivesTheRowsAsTheyAreThen() {
    sales().bulkCreate(Shop.sales(5)).await();

    List<Sale> changed =
        sales()
            .filter(s -> s.amount.ge(2))
            .updateReturning(s -> s.amount.set(s.amount.plus(10)))
            .await();

    assertEquals(List.of(12, 13, 14), amounts(changed));
    for (Sale sale : changed) {
      assertEquals(2, sale.version);
      assertEquals(sale.amount * 3, sale.total);
      Sale stored = sales().get(sale.id).await();
      assertEquals(stored.number, sale.number);
      assertEquals(stored.amount, sale.amount);
    }
    assertEquals(List.of(0, 1, 12, 13, 14), amounts(sales().all().list().await()));
  }

  @Test
  default void anUpdateGivesTheRowsThatNoLongerMeetItsCondition() {
    sales().bulkCreate(Shop.sales(3)).await();

    List<Sale> changed =
        sales().filter(s -> s.amount.eq(1)).updateReturning(s -> s.amount.set(99)).await();

    assertEquals(List.of(99), amounts(changed));
  }

  @Test
  default void aDeleteGivesTheRowsAsTheyWere() {
    sales().bulkCreate(Shop.sales(5)).await();

    List<Sale> deleted = sales().filter(s -> s.amount.lt(2)).deleteReturning().await();

    assertEquals(List.of(0, 1), amounts(deleted));
    assertTrue(deleted.stream().allMatch(sale -> sale.number.equals("n" + sale.amount)));
    assertEquals(List.of(2, 3, 4), amounts(sales().all().list().await()));
  }

  @Test
  default void onlyTheRowsOfTheQueryAreMeant() {
    sales().bulkCreate(Shop.sales(6)).await();

    List<Sale> changed =
        sales()
            .all()
            .orderBy(s -> s.amount.desc())
            .limit(2)
            .updateReturning(s -> s.amount.set(100))
            .await();
    List<Sale> deleted =
        sales().all().orderBy(s -> s.amount.asc()).limit(2).deleteReturning().await();

    assertEquals(List.of("n4", "n5"), changed.stream().map(s -> s.number).sorted().toList());
    assertEquals(List.of(0, 1), amounts(deleted));
    assertEquals(List.of(2, 3, 100, 100), amounts(sales().all().list().await()));
  }

  @Test
  default void ofNoRowsNothingComesBack() {
    assertEquals(
        List.of(),
        sales().filter(s -> s.amount.eq(1)).updateReturning(s -> s.amount.set(2)).await());
    assertEquals(List.of(), sales().filter(s -> s.amount.eq(1)).deleteReturning().await());
  }

  @Test
  default void recordsComeBackToo() {
    tallies()
        .bulkCreate(
            IntStream.range(0, 3)
                .mapToObj(i -> new Tally(null, "t" + i, i, null, null, 0))
                .toList())
        .await();

    List<Tally> changed =
        tallies().filter(t -> t.number.eq(1)).updateReturning(t -> t.note.set("new")).await();
    List<Tally> deleted = tallies().filter(t -> t.note.eq("new")).deleteReturning().await();

    assertEquals(changed, deleted);
    assertEquals("new", changed.get(0).note());
    assertEquals(2, tallies().count().await());
  }

  @Test
  default void aForgottenConditionIsRefusedHereToo() {
    sales().create(Shop.sale("a", 1)).await();

    Shop.failure(
        OrmException.class, sales().orderBy(s -> s.id.asc()).updateReturning(s -> s.amount.set(2)));
    Shop.failure(OrmException.class, sales().orderBy(s -> s.id.asc()).deleteReturning());

    assertEquals(1, sales().get(s -> s.number.eq("a")).await().amount);
  }

  @Test
  default void oneStatementDoesBothWhereTheEngineCan() {
    sales().bulkCreate(Shop.sales(3)).await();

    if (can(Capability.UPDATE_RETURNING)) {
      shop().counting(1, () -> sales().all().updateReturning(s -> s.amount.set(5)));
    }
    if (can(Capability.DELETE_RETURNING)) {
      shop().counting(1, () -> sales().all().deleteReturning());
    }
    assertEquals(can(Capability.DELETE_RETURNING) ? 0 : 3, sales().count().await());
  }

  @Test
  default void inATransactionTheyArePartOfIt() {
    sales().bulkCreate(Shop.sales(3)).await();

    Shop.failure(
        IllegalStateException.class,
        shop()
            .orm
            .transaction(
                tx ->
                    sales()
                        .all()
                        .updateReturning(s -> s.amount.set(9))
                        .compose(rows -> sales().filter(s -> s.unit.eq(3)).deleteReturning())
                        .map(
                            rows -> {
                              throw new IllegalStateException("undo " + rows.size());
                            })));

    assertEquals(List.of(0, 1, 2), amounts(sales().all().list().await()));
  }
}
