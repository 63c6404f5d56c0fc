package dev.testudo.orm.testing.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.DoesNotExistException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.manager.Query;
import dev.testudo.orm.metamodel.Fn;
import dev.testudo.orm.metamodel.Window;
import dev.testudo.orm.testing.write.model.Sale;
import dev.testudo.orm.testing.write.model.SaleManager;
import dev.testudo.orm.testing.write.model.SalePath;
import dev.testudo.orm.tx.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Filters of a manager that a query can lift. */
interface NamedFilterBehaviour extends Behaviour {

  /** Sees large and early sales unless it is told otherwise. */
  final class LargeSales extends SaleManager {
    LargeSales(Scope scope) {
      super(scope);
    }

    @Override
    protected Query<Sale, SalePath> base() {
      return super.base()
          .filter("large", s -> s.amount.ge(3))
          .filter("early", s -> s.number.lt("n5"));
    }
  }

  private LargeSales large() {
    return new LargeSales(shop().orm);
  }

  private static List<String> numbers(Query<Sale, SalePath> query) {
    return query.orderBy(s -> s.number).list().await().stream().map(s -> s.number).toList();
  }

  @Test
  default void theyHoldUntilTheyAreLifted() {
    shop().sales.bulkCreate(Shop.sales(7)).await();

    assertEquals(List.of("n3", "n4"), numbers(large().all()));
    assertEquals(List.of("n3", "n4", "n5", "n6"), numbers(large().all().lift("early")));
    assertEquals(7, large().all().lift("early", "large").count().await());
    assertEquals(
        List.of("n6"), numbers(large().filter(s -> s.amount.gt(5)).lift("early")), "any order");
  }

  @Test
  default void whatIsFoundByKeyMeetsThem() {
    List<Sale> sales = shop().sales.bulkCreate(Shop.sales(4)).await();
    Long small = sales.get(0).id;

    Shop.failure(DoesNotExistException.class, large().get(small));
    assertEquals("n3", large().get(sales.get(3).id).await().number);
    assertEquals(
        "n0", large().all().lift("large").filter(s -> s.id.eq(small)).get().await().number);
  }

  @Test
  default void changesAndDeletionsMeanTheSameRows() {
    shop().sales.bulkCreate(Shop.sales(7)).await();

    assertEquals(2, large().all().update(s -> s.unit.set(9)).await());
    assertEquals(3, large().all().lift("large").filter(s -> s.amount.lt(3)).delete().await());
    assertEquals(4, shop().sales.count().await());
  }

  @Test
  default void whatIsLeftWithoutAConditionIsNotChangedByAccident() {
    shop().sales.bulkCreate(Shop.sales(2)).await();
    Query<Sale, SalePath> lifted =
        shop().sales.filter(s -> s.amount.ge(0)).filter("large", s -> s.amount.ge(3));
    Query<Sale, SalePath> nothingLeft = large().exclude(s -> s.amount.lt(0)).lift("early");

    assertEquals(2, lifted.lift("large").delete().await());
    assertEquals(0, nothingLeft.delete().await());
  }

  @Test
  default void namesThatAreWrongAreRefused() {
    Query<Sale, SalePath> all = large().all();

    var unknown = assertThrows(OrmException.class, () -> all.lift("larg"));
    assertTrue(unknown.getMessage().contains("\"large\""), unknown.getMessage());
    assertThrows(OrmException.class, () -> all.lift("early").lift("early"));
    assertThrows(OrmException.class, () -> all.filter("large", s -> s.amount.ge(5)));
    assertThrows(
        OrmException.class,
        () -> all.filter("first", s -> Fn.rank(Window.all().orderBy(s.amount)).le(3L)));
    assertThrows(
        OrmException.class,
        () ->
            all.filter(s -> Fn.rank(Window.partitionBy(s.unit).orderBy(s.amount)).le(3L))
                .lift("large"));
  }
}
