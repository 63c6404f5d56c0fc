package dev.testudo.orm.testing.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.testing.write.model.Sale;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns that are written once, never, or computed by the database. */
interface ColumnWritingBehaviour extends Behaviour {
  private void refused(io.vertx.core.Future<?> future, String field) {
    var failure = Shop.failure(OrmException.class, future);
    assertTrue(failure.getMessage().contains(field), failure.getMessage());
  }

  @Test
  default void theSchemaHasThem() {
    assertEquals(List.of(), shop().orm.checkSchemas().await());
  }

  @Test
  default void whatTheDatabaseComputesComesBackWithTheInsert() {
    Sale sale = Shop.sale("a", 4);
    sale.total = 999;
    sale.grade = 999;

    sales().create(sale).await();

    assertEquals(12, sale.total);
    assertEquals(7, sale.grade);
    if (can(Capability.INSERT_RETURNING)) {
      shop().counting(1, () -> sales().create(Shop.sale("b", 4)));
    }
  }

  @Test
  default void whatTheDatabaseComputesComesBackWithTheUpdate() {
    Sale sale = sales().create(Shop.sale("a", 4)).await();

    sale.amount = 5;
    sale.grade = 999;
    sales().save(sale).await();
    assertEquals(15, sale.total);
    assertEquals(7, sale.grade);
    sale.amount = 6;
    sales().save(sale, s -> s.amount).await();
    assertEquals(18, sale.total);

    if (can(Capability.UPDATE_RETURNING)) {
      shop().counting(1, () -> sales().save(sale));
    }
    assertEquals(18, sales().get(sale.id).await().total);
  }

  @Test
  default void bulkOperationsGiveItBack() {
    List<Sale> list = Shop.sales(300);
    sales().bulkCreate(list).await();
    list.forEach(sale -> assertEquals(sale.amount * 3, sale.total));
    list.forEach(sale -> sale.amount++);

    sales().bulkUpdate(list, s -> s.amount).await();
    list.forEach(sale -> assertEquals(sale.amount * 3, sale.total));
    list.forEach(sale -> sale.unit = 2);
    sales().bulkSave(list).await();

    list.forEach(sale -> assertEquals(sale.amount * 2, sale.total));
    list.forEach(sale -> assertEquals(7, sale.grade));
  }

  @Test
  default void upsertsGiveItBackAndKeepWhatIsWrittenOnce() {
    sales().create(Shop.sale("a", 1)).await();

    Sale same = sales().upsert(Shop.sale("a", 5), s -> s.number).await();

    assertEquals(15, same.total);
    assertEquals(7, same.grade);
    assertEquals(1, sales().count().await());
  }

  @Test
  default void whatIsWrittenOnceStaysAsItIs() {
    Sale sale = sales().create(Shop.sale("first", 1)).await();

    sale.number = "second";
    sales().save(sale).await();
    sales().bulkSave(List.of(sale)).await();
    sales().bulkUpdate(List.of(sale)).await();

    assertEquals("first", sales().get(sale.id).await().number);
  }

  @Test
  default void namingThemInAnUpdateIsAnError() {
    Sale sale = sales().create(Shop.sale("a", 1)).await();

    refused(sales().save(sale, s -> s.number), "Sale.number");
    refused(sales().save(sale, s -> s.total), "Sale.total");
    refused(sales().save(sale, s -> s.grade), "Sale.grade");
    refused(sales().bulkUpdate(List.of(sale), s -> s.number), "Sale.number");
    refused(sales().update(sale.id, s -> s.number.set("b")), "Sale.number");
    refused(sales().filter(s -> s.amount.eq(1)).update(s -> s.grade.set(1)), "Sale.grade");
    refused(
        sales()
            .bulkCreate(
                List.of(Shop.sale("a", 1)), o -> o.onConflict(s -> s.number).update(s -> s.total)),
        "Sale.total");

    assertEquals("a", sales().get(sale.id).await().number);
  }
}
