package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.manager.Query;
import dev.testudo.orm.metamodel.Case;
import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.metamodel.Fn;
import dev.testudo.orm.metamodel.Projection;
import dev.testudo.orm.metamodel.Sql;
import dev.testudo.orm.metamodel.TimePart;
import dev.testudo.orm.metamodel.Window;
import dev.testudo.orm.testing.server.TestServers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The parts of the guide's page on queries that compute. */
class ExpressionGuideTest {
  record Ranked(String name, long rank, BigDecimal total) {}

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
              p.labels = List.of("new", name);
              p.attributes = Map.of("colour", "red");
            })
        .await();
  }

  @Test
  void texts() {
    Query<Product, ProductPath> found =
        products.filter(p -> p.name.icontains("RO").or(p.name.regex("^n.t$")));

    assertEquals(2, found.count().await());
  }

  @Test
  void computedValues() {
    products.all().update(p -> p.stock.set(p.stock.plus(10))).await();
    List<String> sizes =
        products
            .orderBy(p -> p.price)
            .select(
                p ->
                    Case.when(p.price.lt(BigDecimal.ONE))
                        .then("cheap")
                        .when(p.price.times(p.price).lt(new BigDecimal("100")))
                        .then("fair")
                        .otherwise("dear"))
            .list()
            .await();
    Query<Product, ProductPath> described =
        products.filter(p -> Fn.coalesce(p.description, p.name).startsWith("a"));
    Query<Product, ProductPath> short4 =
        products.filter(p -> Sql.expr(Integer.class, "char_length(#{x})", p.name).lt(4));

    assertEquals(List.of("cheap", "fair", "dear"), sizes);
    assertEquals(1, described.count().await());
    assertEquals(1, short4.count().await());
    assertEquals(3, products.filter(p -> p.stock.eq(10)).count().await());
  }

  @Test
  void datesAndTimes() {
    ZoneId zone = ZoneId.of("Europe/Berlin");
    int year = Instant.now().atZone(ZoneId.of("UTC")).getYear();
    Query<Product, ProductPath> thisYear = products.filter(p -> p.createdAt.year().eq(year));
    Query<Product, ProductPath> mornings = products.filter(p -> p.createdAt.at(zone).hour().lt(12));
    List<Instant> months =
        products.select(p -> p.createdAt.truncate(TimePart.MONTH)).distinct().list().await();

    assertEquals(3, thisYear.count().await());
    assertEquals(
        3 - mornings.count().await(),
        products.exclude(p -> p.createdAt.at(zone).hour().lt(12)).count().await());
    assertEquals(1, months.size());
  }

  @Test
  void documentsAndLists() {
    Query<Product, ProductPath> red = products.filter(p -> p.attributes.at("colour").eq("red"));
    Query<Product, ProductPath> ropes = products.filter(p -> p.labels.contains(List.of("rope")));

    assertEquals(3, red.count().await());
    assertEquals(1, ropes.count().await());
  }

  @Test
  void optionalConditions() {
    String brand = "Acme";
    BigDecimal most = null;
    Query<Product, ProductPath> search =
        products.filterIf(brand, (p, v) -> p.brand.eq(v)).filterIf(most, (p, v) -> p.price.le(v));

    assertEquals(2, search.count().await());
  }

  @Test
  void firstOfEach() {
    List<Product> dearestOfEachBrand =
        products.orderBy(p -> p.price.desc()).distinctOn(p -> p.brand).list().await();
    Query<Product, ProductPath> twoOfEachBrand =
        products.filter(p -> Fn.rank(Window.partitionBy(p.brand).orderBy(p.price.desc())).le(2L));
    Map<String, Product> byName = products.all().mapBy(p -> p.name).await();
    Map<String, Long> brands =
        products.select(p -> Fn.count()).groupBy(p -> p.brand).mapBy(p -> p.brand).await();

    assertEquals(List.of("anvil", "nut"), dearestOfEachBrand.stream().map(p -> p.name).toList());
    assertEquals(3, twoOfEachBrand.count().await());
    assertEquals(new BigDecimal("9.50"), byName.get("rope").price);
    assertEquals(Map.of("Acme", 2L, "Bolt", 1L), brands);
  }

  @Test
  void windows() {
    List<Ranked> ranked =
        products
            .orderBy(p -> p.name)
            .select(
                p -> {
                  Window byPrice = Window.partitionBy(p.brand).orderBy(p.price.desc());
                  Expr<BigDecimal> total = Fn.sum(p.price).over(byPrice);
                  return Projection.of(p.name, Fn.rank(byPrice), total, Ranked::new);
                })
            .list()
            .await();

    assertEquals(
        List.of(
            new Ranked("anvil", 1, new BigDecimal("79")),
            new Ranked("nut", 1, new BigDecimal("0.1")),
            new Ranked("rope", 2, new BigDecimal("88.5"))),
        ranked.stream()
            .map(r -> new Ranked(r.name(), r.rank(), r.total().stripTrailingZeros()))
            .toList());
  }
}
