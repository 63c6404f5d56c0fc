package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.error.ValidationException;
import dev.testudo.orm.exec.StatementEvent;
import dev.testudo.orm.testing.compliance.model.Account;
import dev.testudo.orm.testing.compliance.model.AccountManager;
import dev.testudo.orm.testing.compliance.model.Address;
import dev.testudo.orm.testing.compliance.model.Coin;
import dev.testudo.orm.testing.compliance.model.CoinManager;
import dev.testudo.orm.testing.compliance.model.Counter;
import dev.testudo.orm.testing.compliance.model.Coupon;
import dev.testudo.orm.testing.compliance.model.CouponManager;
import dev.testudo.orm.testing.compliance.model.Docs;
import dev.testudo.orm.testing.compliance.model.DocsManager;
import dev.testudo.orm.testing.compliance.model.Line;
import dev.testudo.orm.testing.compliance.model.LineManager;
import dev.testudo.orm.testing.compliance.model.Lists;
import dev.testudo.orm.testing.compliance.model.ListsManager;
import dev.testudo.orm.testing.compliance.model.Membership;
import dev.testudo.orm.testing.compliance.model.MembershipManager;
import dev.testudo.orm.testing.compliance.model.Numbers;
import dev.testudo.orm.testing.compliance.model.NumbersManager;
import dev.testudo.orm.testing.compliance.model.Parcel;
import dev.testudo.orm.testing.compliance.model.ParcelManager;
import dev.testudo.orm.testing.compliance.model.Setting;
import dev.testudo.orm.testing.compliance.model.SettingManager;
import dev.testudo.orm.testing.compliance.model.Tag;
import dev.testudo.orm.testing.compliance.model.Texts;
import dev.testudo.orm.testing.compliance.model.TextsManager;
import dev.testudo.orm.testing.compliance.model.Token;
import dev.testudo.orm.testing.compliance.model.TokenManager;
import dev.testudo.orm.testing.compliance.model.User;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many new objects at once. */
interface BulkCreateBehaviour extends Behaviour {

  private static List<Counter> some(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              var counter = new Counter("n" + i);
              counter.value = i;
              return counter;
            })
        .toList();
  }

  /** Every row holds what the object of its key holds. */
  private void assertStored(List<Counter> objects) {
    Map<Long, Counter> rows =
        counters().all().list().await().stream().collect(Collectors.toMap(c -> c.id, c -> c));
    assertEquals(objects.size(), rows.size());
    for (Counter object : objects) {
      Counter row = rows.get(object.id);
      assertNotNull(row, object.name);
      assertEquals(object.name, row.name);
      assertEquals(object.value, row.value);
    }
  }

  private List<String> statements(Supplier<Future<?>> work) {
    List<StatementEvent> events = Collections.synchronizedList(new ArrayList<>());
    Runnable quiet = orm().onStatement(events::add);
    try {
      work.get().await();
    } finally {
      quiet.run();
    }
    return List.copyOf(events).stream().map(StatementEvent::sql).toList();
  }

  @Test
  default void noObjectsAreNoWork() {
    assertEquals(List.of(), statements(() -> counters().bulkCreate(List.of())));
    assertEquals(List.of(), counters().bulkCreate(List.of()).await());
  }

  @Test
  default void aroundTheSizeOfABatchEveryKeyBelongsToItsRow() {
    for (int count : new int[] {1, 2, 9, 10, 11, 19, 20, 21, 37}) {
      bench().clear();
      var objects = some(count);

      var created = counters().bulkCreate(objects, o -> o.batchSize(10)).await();

      assertEquals(objects, created, "the same objects in the same order");
      assertStored(objects);
    }
  }

  @Test
  default void aHundredThousandRowsHaveTheirKeys() {
    var objects = some(100_000);

    counters().bulkCreate(objects).await();

    assertEquals(100_000, objects.stream().map(c -> c.id).distinct().count());
    assertStored(objects);
  }

  @Test
  default void oneBatchIsOneStatement() {
    // Where a statement that fails half-way keeps rows, BEGIN and COMMIT stand around it.
    int bounds = can(Capability.INSERT_WHOLE) ? 0 : 2;
    int more = can(Capability.INSERT_RETURNING) ? bounds : 3;

    assertEquals(1 + more, statements(() -> counters().bulkCreate(some(100))).size());
    assertEquals(
        1 + bounds, statements(() -> new LineManager(orm()).bulkCreate(lines(100))).size());
    assertEquals(List.of(), statements(() -> new LineManager(orm()).bulkCreate(List.of())));
  }

  private static List<Line> lines(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Line(7, i, "a" + i, 2 * i)).toList();
  }

  @Test
  default void timesAndVersionsAreWrittenBack() {
    var objects = List.of(new User("a"), new User("b"), new User("c"));

    users().bulkCreate(objects).await();

    for (User object : objects) {
      User row = users().get(object.id).await();
      assertEquals(1, object.version);
      assertEquals(1, row.version);
      assertNotNull(object.createdAt);
      assertEquals(object.createdAt, row.createdAt);
      assertEquals(object.updatedAt, row.updatedAt);
      assertEquals(object.username, row.username);
      assertEquals(objects.get(0).createdAt, object.createdAt, "one time for one operation");
    }
    objects.get(1).email = "later";
    users().save(objects.get(1)).await();
    assertEquals(2, objects.get(1).version);
  }

  @Test
  default void recordsComeBackAsNewOnes() {
    var given = IntStream.range(0, 25).mapToObj(i -> new Tag(null, "t" + i)).toList();

    var created = tags().bulkCreate(given, o -> o.batchSize(10)).await();

    assertEquals(25, created.size());
    for (int i = 0; i < 25; i++) {
      assertNull(given.get(i).id());
      assertEquals("t" + i, created.get(i).name());
      assertEquals(created.get(i), tags().get(created.get(i).id()).await());
    }
    var settings = new SettingManager(orm()).bulkCreate(List.of(new Setting("a", "1", 0))).await();
    assertEquals(new Setting("a", "1", 1), settings.get(0));
  }

  @Test
  default void immutableClassesComeBackAsNewOnes() {
    var coins = new CoinManager(orm());
    var given = List.of(new Coin(0, "EUR", 1, null), new Coin(0, "EUR", 2, 1999));

    var created = coins.bulkCreate(given).await();

    assertNotSame(given.get(0), created.get(0));
    assertEquals(1, coins.get(created.get(0).id()).await().cents());
    assertEquals(1999, coins.get(created.get(1).id()).await().year());
  }

  @Test
  default void givenAndMadeKeysMayBeMixed() {
    var objects = some(60);
    for (int i = 0; i < objects.size(); i += 3) {
      objects.get(i).id = 100_000_000L + i;
    }

    counters().bulkCreate(objects, o -> o.batchSize(7)).await();

    for (int i = 0; i < objects.size(); i += 3) {
      assertEquals(100_000_000L + i, objects.get(i).id);
    }
    assertStored(objects);
  }

  @Test
  default void defaultsOfTheDatabaseAreWrittenBack() {
    var accounts = new AccountManager(orm());
    List<Account> objects = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      var account = new Account();
      account.setEmail("e" + i);
      account.setTenant(i);
      account.setBalance(new BigDecimal(i));
      if (i % 2 == 0) {
        account.setRank(1000 + i);
      }
      if (i % 3 == 0) {
        account.setState("s" + i);
      }
      if (i % 5 == 0) {
        account.setId(5000 + i);
      }
      objects.add(account);
    }

    accounts.bulkCreate(objects, o -> o.batchSize(4)).await();

    for (int i = 0; i < 40; i++) {
      Account object = objects.get(i);
      assertEquals(i % 2 == 0 ? 1000 + i : 7, object.getRank());
      assertEquals(i % 3 == 0 ? "s" + i : "new", object.getState());
      Account row = accounts.get(object.getId()).await();
      assertEquals("e" + i, row.getEmail());
      assertEquals(object.getRank(), row.getRank());
      assertEquals(object.getState(), row.getState());
    }
  }

  @Test
  default void compositeKeysAndUuidsWorkToo() {
    var lines = new LineManager(orm());
    var tokens = new TokenManager(orm());
    List<Token> made = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      var token = new Token();
      token.purpose = "p" + i;
      token.id = i % 4 == 0 ? new UUID(9, i) : null;
      made.add(token);
    }

    lines.bulkCreate(lines(30), o -> o.batchSize(8)).await();
    tokens.bulkCreate(made, o -> o.batchSize(8)).await();

    var stored = lines.orderBy(l -> l.line).list().await();
    assertEquals(30, stored.size());
    assertEquals(58, stored.get(29).amount);
    for (int i = 0; i < 30; i++) {
      assertEquals(i % 4 == 0 ? 0 : 7, made.get(i).id.version());
      assertEquals("p" + i, tokens.get(made.get(i).id).await().purpose);
    }
  }

  @Test
  default void rowsOfNothingButAKeyWorkToo() {
    var club = new MembershipManager(orm());
    var members =
        IntStream.range(0, 5).mapToObj(i -> new Membership("m" + i, new UUID(1, i))).toList();
    var tickets = List.of(new Coupon(), new Coupon(), new Coupon());

    assertEquals(members, club.bulkCreate(members).await());
    new CouponManager(orm()).bulkCreate(tickets).await();

    assertEquals(new HashSet<>(members), new HashSet<>(club.all().list().await()));
    assertEquals(3, tickets.stream().map(t -> t.id).distinct().count());
    assertEquals(3, new CouponManager(orm()).count().await());
  }

  @Test
  default void embeddedJsonAndListsWorkToo() {
    List<Parcel> parcels = new ArrayList<>();
    List<Docs> docs = new ArrayList<>();
    List<Lists> lists = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      var parcel = new Parcel();
      parcel.to = new Address("s" + i, null, new Address.Place(i, -i));
      parcel.sender = i % 2 == 0 ? null : new Address("x", "y", null);
      parcels.add(parcel);
      var doc = new Docs();
      doc.object = new JsonObject().put("n", i).put("text", "é'\"\\");
      doc.maybeShape = i % 2 == 0 ? null : new Docs.Shape("s" + i, i, null, List.of("a"));
      docs.add(doc);
      var list = new Lists();
      list.texts = Arrays.asList("a", null, "é" + i);
      list.intArray = new int[] {i, -i};
      list.maybeTexts = i % 2 == 0 ? null : List.of();
      lists.add(list);
    }

    new ParcelManager(orm()).bulkCreate(parcels, o -> o.batchSize(6)).await();
    new DocsManager(orm()).bulkCreate(docs, o -> o.batchSize(6)).await();
    new ListsManager(orm()).bulkCreate(lists, o -> o.batchSize(6)).await();

    for (int i = 0; i < 20; i++) {
      var parcel = new ParcelManager(orm()).get(parcels.get(i).id).await();
      assertEquals(parcels.get(i).to, parcel.to);
      assertEquals(parcels.get(i).sender, parcel.sender);
      var doc = new DocsManager(orm()).get(docs.get(i).id).await();
      assertEquals(docs.get(i).object, doc.object);
      assertEquals(docs.get(i).maybeShape, doc.maybeShape);
      var list = new ListsManager(orm()).get(lists.get(i).id).await();
      assertEquals(lists.get(i).texts, list.texts);
      assertArrayEquals(lists.get(i).intArray, list.intArray);
      assertEquals(lists.get(i).maybeTexts, list.maybeTexts);
    }
  }

  @Test
  default void aBatchLargerThanTheEngineTakesIsDivided() {
    List<Numbers> wide = IntStream.range(0, 9000).mapToObj(i -> new Numbers()).toList();
    for (int i = 0; i < wide.size(); i++) {
      wide.get(i).anInt = i;
    }

    new NumbersManager(orm()).bulkCreate(wide, o -> o.batchSize(1_000_000)).await();

    var rows = new NumbersManager(orm()).orderBy(n -> n.id).list().await();
    assertEquals(9000, rows.size());
    Map<Long, Integer> numbers =
        rows.stream().collect(Collectors.toMap(row -> row.id, row -> row.anInt));
    wide.forEach(object -> assertEquals(object.anInt, numbers.get(object.id)));
  }

  @Test
  default void longTextsAreDividedAmongStatements() {
    List<Texts> objects = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      var texts = new Texts();
      texts.text = (char) ('a' + i % 26) + "é".repeat(400_000);
      objects.add(texts);
    }

    new TextsManager(orm()).bulkCreate(objects).await();

    for (Texts object : objects) {
      assertEquals(object.text, new TextsManager(orm()).get(object.id).await().text);
    }
  }

  @Test
  default void aFailureInTheLastBatchLeavesNothingBehind() {
    counters().create(new Counter("n37")).await();
    var objects = some(40);

    var failure =
        Failures.of(
            UniqueViolationException.class, counters().bulkCreate(objects, o -> o.batchSize(5)));

    assertEquals(List.of("name"), failure.facts().fields());
    assertEquals(1, counters().count().await());
    objects.forEach(object -> assertNull(object.id));
    var again = objects.stream().filter(c -> !c.name.equals("n37")).toList();
    counters().bulkCreate(again).await();
    assertEquals(40, counters().count().await());
  }

  @Test
  default void aFailureInsideOfOneStatementLeavesNothingBehind() {
    users().create(new User("taken")).await();
    var objects = List.of(new User("a"), new User("taken"), new User("c"));

    Failures.of(UniqueViolationException.class, users().bulkCreate(objects));

    assertEquals(1, users().count().await());
    for (User object : objects) {
      assertNull(object.id);
      assertNull(object.createdAt);
      assertEquals(0, object.version);
    }
  }

  @Test
  default void aValueThatDoesNotFitIsFoundBeforeAnythingIsSent() {
    var objects = new ArrayList<>(some(20));
    objects.get(19).name = "x".repeat(41);

    var sent =
        statements(() -> counters().bulkCreate(objects, o -> o.batchSize(5)).otherwiseEmpty());
    var failure = Failures.of(ValidationException.class, counters().bulkCreate(objects));

    assertEquals(List.of(), sent);
    assertTrue(
        failure.getMessage().contains("[19].name: the text has more than 40"),
        failure.getMessage());
  }

  @Test
  default void theObjectsMayChangeRightAfterTheCall() {
    var objects = new ArrayList<>(some(3000));

    var future = counters().bulkCreate(objects, o -> o.batchSize(100));
    objects.forEach(object -> object.value = -1);
    var list = List.copyOf(objects);
    objects.clear();
    future.await();

    assertEquals(0, counters().filter(c -> c.value.eq(-1)).count().await());
    list.forEach(object -> assertNotNull(object.id));
  }

  @Test
  default void nullsAndEmptyBatchesAreRefused() {
    var failure =
        Failures.of(
            OrmException.class, counters().bulkCreate(Arrays.asList(new Counter("a"), null)));
    var size = Failures.of(OrmException.class, counters().bulkCreate(some(1), o -> o.batchSize(0)));

    assertTrue(failure.getMessage().contains("index 1"), failure.getMessage());
    assertTrue(size.getMessage().contains("batch size"), size.getMessage());
    assertEquals(0, counters().count().await());
  }

  @Test
  default void manyBulkCreatesAtOneTimeDoNotMix() {
    List<List<Counter>> lists = new ArrayList<>();
    List<Future<List<Counter>>> futures = new ArrayList<>();
    for (int caller = 0; caller < 8; caller++) {
      int number = caller;
      var list = IntStream.range(0, 500).mapToObj(i -> new Counter(number + "-" + i)).toList();
      lists.add(list);
      futures.add(counters().bulkCreate(list, o -> o.batchSize(50)));
    }
    Future.all(futures).await();

    assertSame(lists.get(0).get(0), futures.get(0).result().get(0));
    assertStored(lists.stream().flatMap(List::stream).toList());
  }
}
