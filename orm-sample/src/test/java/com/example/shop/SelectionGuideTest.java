package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.manager.Partial;
import dev.testudo.orm.manager.Query;
import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.metamodel.Fn;
import dev.testudo.orm.metamodel.Projection;
import dev.testudo.orm.testing.server.TestServers;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The parts of the guide's page on queries that choose values and change rows. */
class SelectionGuideTest {
  record BrandStats(String brand, long products, BigDecimal dearest) {}

  private Orm orm;
  private ProductManager products;

  @BeforeEach
  void open() {
    orm =
        Orm.init(
                OrmConfig.builder()
                    .connection("default", TestServers.h2().newDatabase("shop"))
                    .app("shop", a -> a.models("com.example.shop"))
                    .build())
            .await();
    orm.generateSchemas().await();
    products = new ProductManager(orm);
    create("Acme", "anvil", "79.00");
    create("Acme", "rope", "9.50");
    create("Bolt", "nut", "0.10");
  }

  @AfterEach
  void close() {
    orm.close().await();
  }

  private void create(String brand, String name, String price) {
    products
        .create(
            p -> {
              p.brand = brand;
              p.name = name;
              p.price = new BigDecimal(price);
            })
        .await();
  }

  @Test
  void values() {
    List<String> brands = products.select(p -> p.brand).distinct().list().await();
    List<JsonObject> rows = products.values(p -> p.name, p -> p.price.as("cost")).list().await();
    List<Partial<Product, ProductPath>> some =
        products.all().only(p -> p.id, p -> p.name).list().await();
    String name = some.get(0).get(p -> p.name);

    assertEquals(2, brands.size());
    assertEquals(3, rows.size());
    assertEquals("anvil", name);
  }

  @Test
  void groups() {
    List<BrandStats> stats =
        products
            .select(p -> Projection.of(p.brand, Fn.count(), Fn.max(p.price), BrandStats::new))
            .groupBy(p -> p.brand)
            .having(p -> Fn.count().gt(1))
            .list()
            .await();
    long cheap =
        products.all().aggregate(p -> Fn.count().where(p.price.lt(BigDecimal.TEN))).await();

    assertEquals(List.of(new BrandStats("Acme", 2, new BigDecimal("79.00"))), stats);
    assertEquals(2, cheap);
  }

  @Test
  void subqueries() {
    Query<Product, ProductPath> withSibling =
        products.filter(
            p ->
                Condition.exists(
                    products.filter(other -> other.brand.eq(p.brand).and(other.id.ne(p.id)))));
    Query<Product, ProductPath> both =
        withSibling.intersect(products.filter(p -> p.price.gt(BigDecimal.TEN)));

    assertEquals(2, withSibling.count().await());
    assertEquals("anvil", both.get().await().name);
  }

  @Test
  void changes() {
    int sold =
        products
            .filter(p -> p.brand.eq("Acme"))
            .update(p -> p.state.set(State.SOLD_OUT), p -> p.stock.set(0))
            .await();
    int deleted = products.all().orderBy(p -> p.price).limit(1).delete().await();

    assertEquals(2, sold);
    assertEquals(1, deleted);
    assertEquals(2L, products.count().await());
  }
}
