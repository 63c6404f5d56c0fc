package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.manager.Created;
import dev.testudo.orm.manager.Page;
import dev.testudo.orm.manager.Query;
import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.testing.server.TestServers;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs the code of docs/models.md and docs/queries.md. */
class GuideTest {
  private Orm orm;
  private ProductManager products;
  private final List<String> mailed = new ArrayList<>();

  @BeforeEach
  void open() {
    String url = TestServers.h2().newDatabase("shop");
    orm =
        Orm.init(
                OrmConfig.builder()
                    .connection("default", url)
                    .app("shop", a -> a.models("com.example.shop"))
                    .build())
            .await();
    orm.generateSchemas().await();
    products = new ProductManager(orm);
    create("Acme", "anvil", "79.00", State.ON_SALE);
    create("Acme", "rope", "9.50", State.ON_SALE);
    create("Bolt", "nut", "0.10", State.SOLD_OUT);
    create("Bolt", "screw", "0.20", State.DRAFT);
  }

  @AfterEach
  void close() {
    orm.close().await();
  }

  private void create(String brand, String name, String price, State state) {
    products
        .create(
            p -> {
              p.brand = brand;
              p.name = name;
              p.price = new BigDecimal(price);
              p.state = state;
            })
        .await();
  }

  private Future<Void> mail(String name) {
    mailed.add(name);
    return Future.succeededFuture();
  }

  private List<String> names(Query<Product, ProductPath> query) {
    return query.list().await().stream().map(p -> p.name).toList();
  }

  @Test
  void everyFieldComesBack() {
    Product anvil = products.get(p -> p.name.eq("anvil")).await();
    anvil.grade = Grade.PREMIUM;
    anvil.labels = List.of("heavy", "iron");
    anvil.attributes = Map.of("colour", "black");
    anvil.size = new Size(400, 250);
    anvil.weight = new Weight(50_000);
    products.save(anvil).await();

    Product again = products.get(anvil.id).await();
    assertEquals(Grade.PREMIUM, again.grade);
    assertEquals(List.of("heavy", "iron"), again.labels);
    assertEquals(Map.of("colour", "black"), again.attributes);
    assertEquals(new Size(400, 250), again.size);
    assertEquals(new Weight(50_000), again.weight);
    assertEquals(new BigDecimal("79.00"), again.price);
    assertEquals(anvil.updatedAt, again.updatedAt);
    assertEquals(2, again.version);
  }

  @Test
  void recordsComeBackAsNewInstances() {
    TagManager tags = new TagManager(orm);

    Tag java = tags.create(new Tag(null, "java")).await();
    Tag renamed = tags.save(new Tag(java.id(), "Java")).await();

    assertEquals(List.of(renamed), tags.all().list().await());
  }

  @Test
  void keysOfEveryKind() {
    Ticket ticket = new Ticket();
    ticket.subject = "It broke";
    new TicketManager(orm).create(ticket).await();
    assertNotNull(ticket.id);

    Country peru = new Country();
    peru.code = "PE";
    peru.name = "Peru";
    new CountryManager(orm).create(peru).await();

    LineManager lines = new LineManager(orm);
    Line line = new Line();
    line.orderId = 7;
    line.line = 1;
    line.quantity = 3;
    lines.create(line).await();
    Line found = lines.get(new LineKey(7, 1)).await();
    assertEquals(3, found.quantity);
  }

  @Test
  void conditions() {
    Query<Product, ProductPath> cheap = products.filter(p -> p.price.lt(new BigDecimal("1.00")));
    Query<Product, ProductPath> cheapFromBolt = cheap.filter(p -> p.brand.eq("Bolt"));
    Query<Product, ProductPath> others = products.exclude(p -> p.brand.eq("Bolt"));
    Query<Product, ProductPath> either =
        products.filter(p -> p.brand.eq("Acme").or(p.state.in(List.of(State.DRAFT))));
    Query<Product, ProductPath> undescribed = products.filter(p -> p.description.isNull());

    assertEquals(2, cheapFromBolt.count().await());
    assertEquals(2, others.count().await());
    assertEquals(3, either.count().await());
    assertEquals(4, undescribed.count().await());
  }

  @Test
  void conditionsFromLists() {
    List<String> brands = List.of("Acme", "Bolt");
    Query<Product, ProductPath> all =
        products.filter(
            p ->
                Condition.allOf(
                    List.of(p.brand.in(brands), p.stock.ge(0), p.price.between(ONE, HUNDRED))));

    assertEquals(List.of("anvil", "rope"), names(all.orderBy(p -> p.name)));
  }

  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  // start: scope
  static Condition onSale(ProductPath p) {
    return p.state.eq(State.ON_SALE);
  }

  // end: scope

  @Test
  void scopes() {
    Query<Product, ProductPath> query = products.filter(GuideTest::onSale);

    assertEquals(2, query.count().await());
  }

  @Test
  void complementsKeepRowsWithNull() {
    Product rope = products.get(p -> p.name.eq("rope")).await();
    rope.description = "long";
    products.save(rope).await();

    assertEquals(1, products.filter(p -> p.description.eq("long")).count().await());
    assertEquals(3, products.filter(p -> p.description.ne("long")).count().await());
    assertEquals(3, products.exclude(p -> p.description.eq("long")).count().await());
  }

  @Test
  void orderAndPlace() {
    Query<Product, ProductPath> byBrand = products.orderBy(p -> p.brand, p -> p.price.desc());
    List<Product> secondPage = byBrand.limit(2).offset(2).list().await();
    Optional<Product> dearest = products.orderBy(p -> p.price).last().await();
    Optional<Product> oldest = products.all().first().await();

    assertEquals(List.of("screw", "nut"), secondPage.stream().map(p -> p.name).toList());
    assertEquals("anvil", dearest.orElseThrow().name);
    assertEquals("anvil", oldest.orElseThrow().name);
  }

  @Test
  void pages() {
    Query<Product, ProductPath> byPrice = products.orderBy(p -> p.price.desc());
    Page<Product> first = byPrice.page(null, 3).await();
    Page<Product> second = byPrice.page(first.next(), 3).await();
    Page<Product> again = byPrice.page(second.previous(), 3).await();

    assertEquals(List.of("nut"), second.items().stream().map(p -> p.name).toList());
    assertEquals(names(byPrice.limit(3)), again.items().stream().map(p -> p.name).toList());
  }

  @Test
  void streaming() {
    var prices = new DoubleSummaryStatistics();
    products.all().forEach(500, p -> prices.accept(p.price.doubleValue())).await();
    products.all().forEachAsync(500, p -> mail(p.name)).await();

    assertEquals(4, prices.getCount());
    assertEquals(4, mailed.size());
  }

  @Test
  void results() {
    Query<Product, ProductPath> onSale = products.filter(GuideTest::onSale);
    List<Product> list = onSale.list().await();
    long count = onSale.count().await();
    boolean any = onSale.exists().await();
    Product rope = onSale.filter(p -> p.name.eq("rope")).get().await();
    Optional<Product> saw = onSale.filter(p -> p.name.eq("saw")).getOrNone().await();
    Map<Long, Product> byKey = products.inBulk(List.of(1L, 2L, 99L)).await();

    assertEquals(2, list.size());
    assertEquals(2, count);
    assertTrue(any);
    assertEquals("rope", rope.name);
    assertTrue(saw.isEmpty());
    assertEquals(List.of(1L, 2L), List.copyOf(byKey.keySet()));
  }

  @Test
  void findingOrMaking() {
    TagManager tags = new TagManager(orm);

    Created<Tag> first =
        tags.getOrCreate(t -> t.name.eq("new"), () -> new Tag(null, "new")).await();
    Created<Tag> second =
        tags.getOrCreate(t -> t.name.eq("new"), () -> new Tag(null, "new")).await();

    assertTrue(first.created());
    assertFalse(second.created());
    assertEquals(first.value(), second.value());
  }
}
