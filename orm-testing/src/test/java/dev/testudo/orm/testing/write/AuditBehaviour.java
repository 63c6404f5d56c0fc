package dev.testudo.orm.testing.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.testing.write.model.Sale;
import dev.testudo.orm.testing.write.model.SaleManager;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who stored and changed rows. */
interface AuditBehaviour extends Behaviour {
  private SaleManager as(String actor) {
    return new SaleManager(shop().orm.actor(actor));
  }

  private Sale stored(Sale sale) {
    return sales().get(sale.id).await();
  }

  @Test
  default void anInsertSaysWhoMadeItAndAnUpdateWhoChangedIt() {
    shop().actor = "ada";
    Sale sale = sales().create(Shop.sale("a", 1)).await();
    assertEquals("ada", sale.createdBy);
    assertEquals("ada", stored(sale).updatedBy);

    shop().actor = "bob";
    sale.amount = 2;
    sales().save(sale).await();

    assertEquals("ada", stored(sale).createdBy);
    assertEquals("bob", stored(sale).updatedBy);
    assertEquals("bob", sale.updatedBy);
  }

  @Test
  default void aScopeHasAnActorOfItsOwn() {
    shop().actor = "ada";

    Sale sale = as("eve").create(Shop.sale("a", 1)).await();
    assertEquals("eve", stored(sale).createdBy);
    as("mallory").save(sale, s -> s.amount).await();
    assertEquals("mallory", stored(sale).updatedBy);
    as("trent").update(sale.id, s -> s.amount.set(5)).await();
    assertEquals("trent", stored(sale).updatedBy);
    as("sybil").filter(s -> s.id.eq(sale.id)).update(s -> s.amount.set(6)).await();

    assertEquals("sybil", stored(sale).updatedBy);
    assertEquals("eve", stored(sale).createdBy);
  }

  @Test
  default void bulkOperationsSayItToo() {
    List<Sale> sales = Shop.sales(3);
    as("ada").bulkCreate(sales).await();
    sales.forEach(sale -> assertEquals("ada", stored(sale).createdBy));
    as("bob").bulkUpdate(sales, s -> s.amount).await();
    sales.forEach(sale -> assertEquals("bob", stored(sale).updatedBy));
    Sale same = Shop.sale("n1", 9);

    as("eve").upsert(same, s -> s.number).await();

    assertEquals("ada", same.createdBy);
    assertEquals("eve", stored(same).updatedBy);
    assertEquals("ada", stored(same).createdBy);
  }

  @Test
  default void withoutAnActorNothingIsSaid() {
    Sale sale = sales().create(Shop.sale("a", 1)).await();
    assertNull(stored(sale).createdBy);
    as("ada").save(sale, s -> s.amount).await();

    sales().save(sale, s -> s.amount).await();

    assertEquals("ada", stored(sale).updatedBy);
  }

  @Test
  default void aGivenCreatorIsKept() {
    Sale sale = Shop.sale("a", 1);
    sale.createdBy = "import";

    as("ada").create(sale).await();

    assertEquals("import", stored(sale).createdBy);
    assertEquals("ada", stored(sale).updatedBy);
  }

  @Test
  default void anActorOfAnotherTypeIsRefused() {
    var failure =
        Shop.failure(
            OrmException.class, new SaleManager(shop().orm.actor(5L)).create(Shop.sale("a", 1)));

    assertTrue(failure.getMessage().contains("createdBy"), failure.getMessage());
    assertEquals(0, sales().count().await());
  }

  @Test
  default void insideATransactionTheScopeIsTheTransaction() {
    shop()
        .orm
        .transaction(tx -> new SaleManager(tx.actor("ada")).create(Shop.sale("a", 1)))
        .await();

    assertEquals("ada", sales().get(s -> s.number.eq("a")).await().createdBy);
  }
}
