package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.testing.compliance.model.Account;
import dev.testudo.orm.testing.compliance.model.AccountManager;
import dev.testudo.orm.testing.compliance.model.Counter;
import dev.testudo.orm.testing.compliance.model.Country;
import dev.testudo.orm.testing.compliance.model.CountryManager;
import dev.testudo.orm.testing.compliance.model.Line;
import dev.testudo.orm.testing.compliance.model.LineKey;
import dev.testudo.orm.testing.compliance.model.LineManager;
import dev.testudo.orm.testing.compliance.model.Tag;
import dev.testudo.orm.testing.compliance.model.Texts;
import dev.testudo.orm.testing.compliance.model.TextsManager;
import dev.testudo.orm.testing.compliance.model.User;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Objects whose unique values exist already. */
interface ConflictBehaviour extends Behaviour {

  private Counter counter(String name, int value) {
    var counter = new Counter(name);
    counter.value = value;
    return counter;
  }

  private int stored(String name) {
    return counters().get(c -> c.name.eq(name)).await().value;
  }

  @Test
  default void upsertInsertsWhatIsNew() {
    var user = new User("a");

    assertSame(user, users().upsert(user, u -> u.username).await());

    var row = users().get(user.id).await();
    assertEquals("a@example.com", row.email);
    assertEquals(1, row.version);
    assertEquals(1, user.version);
    assertEquals(row.createdAt, user.createdAt);
  }

  @Test
  default void upsertUpdatesTheRowThatIsThere() {
    var first = users().create(new User("a")).await();
    first.loginCount = 7;
    users().save(first).await();
    var again = new User("a");
    again.email = "new@example.com";
    again.bio = "about";

    users().upsert(again, u -> u.username).await();

    var row = users().all().get().await();
    assertEquals(first.id, row.id);
    assertEquals("new@example.com", row.email);
    assertEquals("about", row.bio);
    assertEquals(0, row.loginCount);
    assertEquals(3, row.version);
    assertEquals(first.createdAt, row.createdAt);
    assertEquals(row.id, again.id);
    assertEquals(row.version, again.version);
    assertEquals(row.createdAt, again.createdAt);
    assertEquals(row.updatedAt, again.updatedAt);
    again.email = "later";
    users().save(again).await();
    assertEquals(4, again.version);
  }

  @Test
  default void aStatementThatSentNullBeforeSendsValues() {
    var all = new TextsManager(orm());
    for (int i = 0; i < 4; i++) {
      var texts = new Texts();
      texts.sole = "s";
      texts.maybeText = i % 2 == 0 ? null : "é".repeat(i);
      texts.maybeLimited = i % 2 == 0 ? null : "x" + i;

      all.upsert(texts, t -> t.sole).await();

      var row = all.all().get().await();
      assertEquals(i % 2 == 0 ? null : "é".repeat(i), row.maybeText);
      assertEquals(i % 2 == 0 ? null : "x" + i, row.maybeLimited);
    }
  }

  @Test
  default void upsertOfARecordGivesTheRow() {
    var first = tags().create(new Tag(null, "a")).await();

    assertEquals(first, tags().upsert(new Tag(null, "a"), t -> t.name).await());

    var made = tags().bulkUpsert(List.of(new Tag(null, "b"), new Tag(null, "a")), t -> t.name);
    assertEquals(first, made.await().get(1));
    assertEquals(made.await().get(0), tags().get(t -> t.name.eq("b")).await());
    assertEquals(2, tags().count().await());
  }

  @Test
  default void onlyTheNamedColumnsAreUpdated() {
    var first = new User("a");
    first.loginCount = 5;
    first.bio = "kept";
    users().create(first).await();
    var again = new User("a");
    again.email = "new@example.com";
    again.loginCount = 99;
    var other = new User("b");
    other.loginCount = 3;

    var stored =
        users()
            .bulkCreate(
                List.of(again, other), o -> o.onConflict(u -> u.username).update(u -> u.email))
            .await();

    var row = users().get(first.id).await();
    assertEquals("new@example.com", row.email);
    assertEquals(5, row.loginCount);
    assertEquals("kept", row.bio);
    assertEquals(2, row.version);
    assertSame(again, stored.get(0));
    assertEquals(first.id, again.id);
    assertEquals(5, again.loginCount, "the object holds what the row holds");
    assertEquals("kept", again.bio);
    assertEquals(3, users().get(other.id).await().loginCount);
  }

  @Test
  default void thousandsOfWhichHalfExist() {
    var old = IntStream.range(0, 3000).mapToObj(i -> counter("n" + 2 * i, -1)).toList();
    counters().bulkCreate(old).await();
    var all = IntStream.range(0, 6000).mapToObj(i -> counter("n" + i, i)).toList();

    var stored =
        counters()
            .bulkCreate(all, o -> o.batchSize(700).onConflict(c -> c.name).update(c -> c.value))
            .await();

    assertEquals(all, stored);
    var rows = counters().orderBy(c -> c.id).list().await();
    assertEquals(6000, rows.size());
    var byKey = new java.util.HashMap<Long, Counter>();
    rows.forEach(row -> byKey.put(row.id, row));
    for (int i = 0; i < 6000; i++) {
      assertEquals("n" + i, byKey.get(all.get(i).id).name);
      assertEquals(i, byKey.get(all.get(i).id).value);
    }
    for (int i = 0; i < 3000; i++) {
      assertEquals(old.get(i).id, all.get(2 * i).id);
    }
  }

  @Test
  default void theLastOfTwoWithTheSameValuesWins() {
    var list = List.of(counter("a", 1), counter("b", 2), counter("a", 3), counter("a", 4));

    counters().bulkUpsert(list, c -> c.name).await();

    assertEquals(4, stored("a"));
    assertEquals(2, stored("b"));
    assertEquals(list.get(0).id, list.get(3).id);
    assertEquals(2, counters().count().await());
  }

  @Test
  default void ignoredOnesAreLeftOut() {
    counters().create(counter("a", 1)).await();
    var list = List.of(counter("a", 2), counter("b", 3), counter("b", 4), counter("c", 5));

    var stored = counters().bulkCreate(list, o -> o.onConflict(c -> c.name).ignore()).await();

    assertEquals(List.of(list.get(1), list.get(3)), stored);
    assertEquals(1, stored("a"));
    assertEquals(3, stored("b"));
    assertNull(list.get(0).id);
    assertNull(list.get(2).id);
    assertEquals("c", counters().get(list.get(3).id).await().name);
    assertEquals("b", counters().get(list.get(1).id).await().name);
  }

  @Test
  default void manyIgnoredOnesAreLeftOut() {
    var old = IntStream.range(0, 300).mapToObj(i -> counter("n" + 7 * i, -1)).toList();
    counters().bulkCreate(old).await();
    var all = IntStream.range(0, 1000).mapToObj(i -> counter("n" + i, i)).toList();

    var stored = counters().bulkCreate(all, o -> o.batchSize(90).ignoreConflicts()).await();

    assertEquals(1000 - 143, stored.size());
    assertEquals(300 + 1000 - 143, counters().count().await());
    for (Counter each : stored) {
      assertEquals(each.name, counters().get(each.id).await().name);
      assertTrue(each.value % 7 != 0);
    }
  }

  @Test
  default void anyUniqueColumnsMayBeIgnored() {
    var countries = new CountryManager(orm());
    countries.create(new Country("at", "Austria", 9)).await();
    var list =
        List.of(
            new Country("at", "Other", 1),
            new Country("xx", "Austria", 2),
            new Country("de", "G", 3));

    var stored = countries.bulkCreate(list, o -> o.ignoreConflicts()).await();

    assertEquals(List.of(list.get(2)), stored);
    assertEquals(2, countries.count().await());
    assertEquals(9, countries.get("at").await().people);
  }

  @Test
  default void aCollisionByOtherColumnsIsAnError() {
    var countries = new CountryManager(orm());
    countries.create(new Country("at", "Austria", 9)).await();

    Failures.of(
        UniqueViolationException.class,
        countries.upsert(new Country("at", "Elsewhere", 1), c -> c.name));
    Failures.of(
        UniqueViolationException.class,
        countries.upsert(new Country("xx", "Austria", 1), c -> c.code));
    Failures.of(
        UniqueViolationException.class,
        countries.bulkCreate(
            List.of(new Country("yy", "New", 1), new Country("zz", "Austria", 1)),
            o -> o.onConflict(c -> c.code).ignore()));

    var row = countries.all().get().await();
    assertEquals("Austria", row.name);
    assertEquals("at", row.code);
    assertEquals(9, row.people);
  }

  @Test
  default void aRivalUniqueColumnDoesNotDisturbAnUpsert() {
    var countries = new CountryManager(orm());
    countries.create(new Country("at", "Austria", 9)).await();
    var created = countries.get("at").await().createdAt;
    var list = List.of(new Country("at", "Österreich", 10), new Country("de", "Germany", 83));

    countries.bulkUpsert(list, c -> c.code).await();

    var at = countries.get("at").await();
    assertEquals("Österreich", at.name);
    assertEquals(10, at.people);
    assertEquals(created, at.createdAt);
    assertEquals(created, list.get(0).createdAt);
    assertEquals(83, countries.get("de").await().people);
  }

  @Test
  default void setsOfSeveralColumnsWorkToo() {
    var accounts = new AccountManager(orm());
    List<Account> list = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      var account = new Account();
      account.setTenant(i % 2);
      account.setEmail("e" + i / 2);
      account.setOpen(i % 3 == 0);
      if (i == 5) {
        account.setRank(55);
      }
      list.add(account);
    }
    accounts.bulkUpsert(list.subList(0, 4), a -> a.tenant, a -> a.email).await();
    list.get(0).setState("old");
    accounts.save(list.get(0)).await();
    var again = new Account();
    again.setTenant(0);
    again.setEmail("e0");
    list.set(0, again);

    accounts.bulkUpsert(list, a -> a.email, a -> a.tenant).await();

    assertEquals(6, accounts.count().await());
    assertEquals("old", again.getState(), "a default that was not given changes nothing");
    assertEquals(7, list.get(3).getRank());
    assertEquals(55, accounts.get(list.get(5).getId()).await().getRank());
    var lines = new LineManager(orm());
    lines
        .bulkUpsert(
            List.of(new Line(1, 1, "a", 1), new Line(1, 2, "b", 2)), l -> l.orderId, l -> l.line)
        .await();
    lines.upsert(new Line(1, 2, "c", 3), l -> l.orderId, l -> l.line).await();
    assertEquals("c", lines.get(new LineKey(1, 2)).await().article);
    assertEquals(2, lines.count().await());
  }

  @Test
  default void nullNeverCollides() {
    var texts = new TextsManager(orm());
    List<Texts> list = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      var each = new Texts();
      each.text = "t" + i;
      each.sole = i % 2 == 0 ? null : "s" + i % 4;
      list.add(each);
    }

    texts.bulkUpsert(list, t -> t.sole).await();
    var ignored = texts.bulkCreate(copies(list), o -> o.ignoreConflicts()).await();

    assertEquals(3, ignored.size());
    assertEquals(8, texts.count().await());
    for (int i = 0; i < 6; i += 2) {
      assertEquals("t" + i, texts.get(list.get(i).id).await().text);
    }
    assertEquals("t5", texts.get(t -> t.sole.eq("s1")).await().text);
  }

  private static List<Texts> copies(List<Texts> list) {
    return list.stream()
        .map(
            each -> {
              var copy = new Texts();
              copy.text = each.text;
              copy.sole = each.sole;
              return copy;
            })
        .toList();
  }

  @Test
  default void sixtyFourUpsertsOfOneKeyMakeOneRow() {
    List<Future<User>> futures = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      var user = new User("one");
      user.loginCount = i;
      futures.add(users().upsert(user, u -> u.username));
    }

    Future.all(futures).await();

    var row = users().all().get().await();
    assertEquals(64, row.version);
    assertEquals(64, futures.stream().map(f -> f.result().version).distinct().count());
    futures.forEach(future -> assertEquals(row.id, future.result().id));
  }

  @Test
  default void bulkUpsertsOfTheSameRowsAtOneTimeLoseNothing() {
    List<Future<?>> futures = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      var list = IntStream.range(0, 40).mapToObj(n -> new User("n" + n)).toList();
      var order = new ArrayList<>(list);
      java.util.Collections.shuffle(order, new java.util.Random(i));
      futures.add(users().bulkUpsert(order, u -> u.username));
    }

    Future.all(futures).await();

    var rows = users().all().list().await();
    assertEquals(40, rows.size());
    rows.forEach(row -> assertEquals(16, row.version));
  }

  @Test
  default void bulkIgnoresOfTheSameRowsAtOneTimeStoreEachOnce() {
    List<Future<List<Counter>>> futures = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      var list = IntStream.range(0, 40).mapToObj(n -> counter("n" + n, 0)).toList();
      futures.add(counters().bulkCreate(list, o -> o.onConflict(c -> c.name).ignore()));
    }

    Future.all(futures).await();

    assertEquals(40, counters().count().await());
    assertEquals(40, futures.stream().mapToInt(f -> f.result().size()).sum());
  }

  @Test
  default void aFailedUpsertLeavesNothingBehind() {
    var countries = new CountryManager(orm());
    countries.create(new Country("at", "Austria", 9)).await();
    var list = List.of(new Country("de", "Germany", 83), new Country("xx", "Austria", 1));

    Failures.of(UniqueViolationException.class, countries.bulkUpsert(list, c -> c.code));

    assertEquals(1, countries.count().await());
    assertNull(list.get(0).createdAt);
    assertNotNull(countries.get("at").await());
  }

  @Test
  default void whatCannotCollideIsRefused() {
    var user = new User("a");

    var notUnique = Failures.of(OrmException.class, users().upsert(user, u -> u.email));
    assertTrue(notUnique.getMessage().contains("(email) of User"), notUnique.getMessage());
    assertTrue(notUnique.getMessage().contains("username"), notUnique.getMessage());
    Failures.of(OrmException.class, users().upsert(user));
    var unsaid =
        Failures.of(
            OrmException.class,
            users().bulkCreate(List.of(user), o -> o.onConflict(u -> u.username)));
    assertTrue(unsaid.getMessage().contains("ignore()"), unsaid.getMessage());
    Failures.of(OrmException.class, users().bulkCreate(List.of(user), o -> o.update(u -> u.email)));
    var key =
        Failures.of(
            OrmException.class,
            users()
                .bulkCreate(List.of(user), o -> o.onConflict(u -> u.username).update(u -> u.id)));
    assertTrue(key.getMessage().contains("User.id"), key.getMessage());
    assertEquals(0, users().count().await());
  }
}
