package dev.testudo.orm.testing.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.StaleObjectException;
import dev.testudo.orm.manager.Snapshot;
import dev.testudo.orm.testing.write.model.Sale;
import dev.testudo.orm.testing.write.model.Tally;
import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Saves of what was changed, and of expressions. */
interface PartialSaveBehaviour extends Behaviour {
  @Test
  default void onlyWhatWasChangedIsSaved() {
    Sale mine = sales().create(Shop.sale("a", 1)).await();
    Snapshot<Sale> before = sales().snapshot(mine);
    sales()
        .filter(s -> s.id.eq(mine.id))
        .update(s -> s.unit.set(50), s -> s.version.set(1))
        .await();

    mine.amount = 2;
    assertEquals(Set.of("amount"), before.changes(mine));
    sales().save(mine, before).await();

    Sale stored = sales().get(mine.id).await();
    assertEquals(2, stored.amount);
    assertEquals(50, stored.unit, "another caller's change");
    assertEquals(2, stored.version);
    assertEquals(100, mine.total);
  }

  @Test
  default void nothingIsSentIfNothingHasChanged() {
    Sale sale = sales().create(Shop.sale("a", 1)).await();
    Snapshot<Sale> before = sales().snapshot(sale);

    shop().counting(0, () -> sales().save(sale, before));

    assertEquals(1, sale.version);
  }

  @Test
  default void aChangeOfWhatIsWrittenOnceIsRefused() {
    Sale sale = sales().create(Shop.sale("a", 1)).await();
    Snapshot<Sale> before = sales().snapshot(sale);
    sale.number = "b";

    var failure = Shop.failure(OrmException.class, sales().save(sale, before));

    assertTrue(failure.getMessage().contains("Sale.number"), failure.getMessage());
  }

  @Test
  default void recordsHaveSnapshotsToo() {
    Tally tally = tallies().create(new Tally(null, "t", 1, null, null, 0)).await();
    Snapshot<Tally> before = tallies().snapshot(tally);

    Tally changed =
        tallies()
            .save(new Tally(tally.id(), "t", 2, null, tally.createdAt(), tally.version()), before)
            .await();

    assertEquals(2, changed.version());
    assertEquals(changed, tallies().get(tally.id()).await());
  }

  @Test
  default void aFieldMayBeSavedByAnExpression() {
    Sale sale = sales().create(Shop.sale("a", 1)).await();
    sales().update(sale.id, s -> s.amount.set(10), s -> s.version.set(1)).await();
    sale.unit = 4;

    sales().save(sale, s -> s.unit, s -> s.amount.set(s.amount.plus(1))).await();

    assertEquals(11, sale.amount, "what the row holds now");
    assertEquals(44, sale.total);
    assertEquals(2, sale.version);
    Sale stored = sales().get(sale.id).await();
    assertEquals(11, stored.amount);
    assertEquals(4, stored.unit);
  }

  @Test
  default void expressionsAreAtomic() {
    Tally tally = tallies().create(new Tally(null, "t", 0, null, null, 0)).await();

    Future.all(
            IntStream.range(0, 20)
                .mapToObj(i -> tallies().update(tally.id(), t -> t.number.set(t.number.plus(1))))
                .toList())
        .await();

    assertEquals(20, tallies().get(tally.id()).await().number());
    assertEquals(21, tallies().get(tally.id()).await().version());
  }

  @Test
  default void expressionsOfStaleObjectsAreRefused() {
    Sale sale = sales().create(Shop.sale("a", 1)).await();
    sales().update(sale.id, s -> s.amount.set(10)).await();

    Shop.failure(
        StaleObjectException.class, sales().save(sale, s -> s.amount.set(s.amount.plus(1))));

    assertEquals(1, sale.amount);
    assertEquals(1, sale.version);
    assertEquals(10, sales().get(sale.id).await().amount);
  }

  @Test
  default void expressionsHaveNoPlaceInBulkUpdates() {
    Sale sale = sales().create(Shop.sale("a", 1)).await();

    Shop.failure(
        OrmException.class, sales().bulkUpdate(List.of(sale), s -> s.amount.set(s.amount.plus(1))));
    Shop.failure(OrmException.class, sales().save(sale, s -> s.id.set(5L)));

    assertEquals(1, sales().get(sale.id).await().amount);
  }
}
