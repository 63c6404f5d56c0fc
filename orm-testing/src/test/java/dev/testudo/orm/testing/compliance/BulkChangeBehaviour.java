package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.error.DoesNotExistException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.StaleObjectException;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.testing.compliance.model.Counter;
import dev.testudo.orm.testing.compliance.model.Country;
import dev.testudo.orm.testing.compliance.model.CountryManager;
import dev.testudo.orm.testing.compliance.model.Docs;
import dev.testudo.orm.testing.compliance.model.DocsManager;
import dev.testudo.orm.testing.compliance.model.Line;
import dev.testudo.orm.testing.compliance.model.LineKey;
import dev.testudo.orm.testing.compliance.model.LineManager;
import dev.testudo.orm.testing.compliance.model.Lists;
import dev.testudo.orm.testing.compliance.model.ListsManager;
import dev.testudo.orm.testing.compliance.model.Membership;
import dev.testudo.orm.testing.compliance.model.MembershipManager;
import dev.testudo.orm.testing.compliance.model.Setting;
import dev.testudo.orm.testing.compliance.model.SettingManager;
import dev.testudo.orm.testing.compliance.model.Tag;
import dev.testudo.orm.testing.compliance.model.Token;
import dev.testudo.orm.testing.compliance.model.TokenManager;
import dev.testudo.orm.testing.compliance.model.User;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many stored objects changed, saved and deleted at once. */
interface BulkChangeBehaviour extends Behaviour {

  private List<User> createdUsers(int count) {
    return users()
        .bulkCreate(IntStream.range(0, count).mapToObj(i -> new User("u" + i)).toList())
        .await();
  }

  private List<Counter> createdCounters(int count) {
    return counters()
        .bulkCreate(IntStream.range(0, count).mapToObj(i -> new Counter("n" + i)).toList())
        .await();
  }

  @Test
  default void bulkUpdateGivesEachRowItsOwnValues() {
    var list = createdUsers(600);
    var untouched = users().create(new User("other")).await();
    var before = list.get(0).updatedAt;
    for (int i = 0; i < list.size(); i++) {
      list.get(i).email = "new" + i;
      list.get(i).bio = i % 2 == 0 ? null : "bio" + i;
      list.get(i).loginCount = 99;
    }

    assertEquals(600, users().bulkUpdate(list, u -> u.email, u -> u.bio).await());

    var rows = users().filter(u -> u.id.ne(untouched.id)).orderBy(u -> u.id).list().await();
    assertEquals(600, rows.size());
    for (User row : rows) {
      User object = list.stream().filter(u -> u.id.equals(row.id)).findFirst().orElseThrow();
      assertEquals(object.username, row.username);
      assertEquals(object.email, row.email);
      assertEquals(object.bio, row.bio);
      assertEquals(0, row.loginCount, "not named");
      assertEquals(2, row.version);
      assertEquals(2, object.version);
      assertEquals(row.updatedAt, object.updatedAt);
      assertEquals(row.createdAt, object.createdAt);
    }
    assertTrue(list.get(0).updatedAt.isAfter(before));
    assertEquals(1, users().get(untouched.id).await().version);
  }

  @Test
  default void bulkUpdateFindsRowsByKeysOfEachKind() {
    var countries =
        Stream.of("a", "A", "é", "e", "1", "01").map(code -> new Country(code, code, 0)).toList();
    new CountryManager(orm()).bulkCreate(countries).await();
    var tokens = new ArrayList<Token>();
    for (int i = 0; i < 5; i++) {
      tokens.add(new Token());
      tokens.get(i).purpose = "p" + i;
    }
    new TokenManager(orm()).bulkCreate(tokens).await();
    for (int i = 0; i < countries.size(); i++) {
      countries.get(i).people = i;
    }
    for (int i = 0; i < tokens.size(); i++) {
      tokens.get(i).purpose = "q" + i;
    }

    assertEquals(6, new CountryManager(orm()).bulkUpdate(countries, c -> c.people).await());
    assertEquals(5, new TokenManager(orm()).bulkUpdate(tokens).await());

    for (Country country : countries) {
      assertEquals(country.people, new CountryManager(orm()).get(country.code).await().people);
    }
    for (Token token : tokens) {
      assertEquals(token.purpose, new TokenManager(orm()).get(token.id).await().purpose);
    }
  }

  @Test
  default void listsOfAnyLengthAreFewStatements() {
    for (int length : List.of(1, 2, 15, 16, 17, 127, 129, 300)) {
      var list = createdCounters(length);
      list.forEach(counter -> counter.value = Math.toIntExact(counter.id + 1000));
      var statements = new ArrayList<String>();
      Runnable end =
          orm()
              .onStatement(
                  event -> {
                    if (event.sql().contains("UPDATE")) {
                      statements.add(event.sql());
                    }
                  });

      assertEquals(length, counters().bulkUpdate(list, c -> c.value).await());

      end.run();
      assertTrue(statements.size() <= 4, length + " rows by " + statements.size());
      if (takesCases() && length > 1) {
        assertTrue(statements.get(0).contains("CASE `id` WHEN ? THEN ?"), statements.get(0));
      }
      for (Counter row : counters().filter(c -> c.value.gt(0)).list().await()) {
        assertEquals(row.id + 1000, row.value);
      }
      assertEquals(length, counters().filter(c -> c.value.gt(0)).delete().await());
    }
  }

  /**
   * MySQL and MariaDB lock the rows of one statement in the order of their keys, and so they do
   * where a list is several statements. The others lock in the order of the list.
   */
  @Test
  default void aListThatIsSeveralStatementsLocksRowsInTheOrderOfTheirKeys() {
    for (int length : List.of(100, 400)) {
      var list = createdCounters(length);
      var backward = new ArrayList<>(list);
      Collections.reverse(backward);
      for (int i = 0; i < length; i++) {
        list.get(i).value = i;
      }
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        Future<?> update = counters().bulkUpdate(i % 2 == 0 ? backward : list, c -> c.value);
        all.add(takesCases() ? update : Future.succeededFuture(update.await()));
      }

      Future.join(all).await();

      assertEquals(length - 1, counters().get(list.get(length - 1).id).await().value);
      counters().all().delete().await();
    }
  }

  /** A row that is gone is missing from the statement that should have changed it. */
  @Test
  default void aListThatIsSeveralStatementsBeginsWithItsLeastKeysWhereKeysAreLockedInOrder() {
    var backward = createdCounters(400);
    Collections.reverse(backward);
    Counter least = backward.get(399);
    counters().delete(least).await();
    List<Integer> changed = Collections.synchronizedList(new ArrayList<>());
    Runnable end =
        orm()
            .onStatement(
                event -> {
                  if (event.sql().contains("UPDATE")) {
                    changed.add(event.rows());
                  }
                });

    var failure =
        Failures.of(DoesNotExistException.class, counters().bulkUpdate(backward, c -> c.value));

    end.run();
    assertTrue(failure.getMessage().contains("Counter(id=" + least.id + ")"), failure::getMessage);
    if (takesCases()) {
      // All others change powers of two.
      assertEquals(1, changed.get(0) % 2, changed::toString);
    }
  }

  /** Whether many rows are updated by a CASE for each column. */
  private boolean takesCases() {
    var dialect = bench().dialect();
    return dialect.can(Capability.UPDATE_CASES) && !dialect.can(Capability.ROW_LISTS);
  }

  @Test
  default void bulkUpdateWithoutColumnsWritesAll() {
    var list = createdCounters(3);
    list.forEach(
        counter -> {
          counter.name = "x" + counter.name;
          counter.value = 7;
        });

    assertEquals(3, counters().bulkUpdate(list).await());
    assertEquals(0, counters().bulkUpdate(List.of(), c -> c.value).await());

    assertEquals(3, counters().filter(c -> c.value.eq(7)).count().await());
    assertEquals("xn1", counters().get(list.get(1).id).await().name);
  }

  @Test
  default void bulkUpdateOfAVanishedRowChangesNothing() {
    var list = createdCounters(300);
    counters().delete(list.get(299)).await();
    list.forEach(counter -> counter.value = 5);

    var failure =
        Failures.of(DoesNotExistException.class, counters().bulkUpdate(list, c -> c.value));

    assertTrue(failure.getMessage().contains("Counter(id=" + list.get(299).id));
    assertEquals(0, counters().filter(c -> c.value.eq(5)).count().await());
  }

  @Test
  default void bulkUpdateOfAStaleObjectChangesNothing() {
    var list = createdUsers(5);
    var fresh = users().get(list.get(3).id).await();
    fresh.email = "faster";
    users().save(fresh).await();
    list.forEach(user -> user.email = "slower");

    var failure = Failures.of(StaleObjectException.class, users().bulkUpdate(list, u -> u.email));

    assertTrue(failure.getMessage().contains("User(id=" + fresh.id), failure.getMessage());
    assertEquals(0, users().filter(u -> u.email.eq("slower")).count().await());
    list.forEach(user -> assertEquals(1, user.version, "as it was before"));
    users().refresh(list.get(3)).await();
    users().bulkUpdate(list, u -> u.email).await();
    assertEquals(3, list.get(3).version);
  }

  @Test
  default void bulkUpdateThatViolatesAConstraintChangesNothing() {
    var list = createdCounters(300);
    counters().create(new Counter("taken")).await();
    list.forEach(counter -> counter.name = "x" + counter.name);
    list.get(299).name = "taken";

    Failures.of(UniqueViolationException.class, counters().bulkUpdate(list, c -> c.name));

    assertEquals(0, counters().filter(c -> c.name.startsWith("x")).count().await());
  }

  @Test
  default void bulkUpdateRefusesWhatItCannotDo() {
    var list = createdCounters(2);

    Failures.of(OrmException.class, counters().bulkUpdate(list, c -> c.id));
    var unstored =
        Failures.of(
            OrmException.class, counters().bulkUpdate(List.of(new Counter("x")), c -> c.value));
    assertTrue(unstored.getMessage().contains("without a key"), unstored.getMessage());
    var twice =
        Failures.of(
            OrmException.class,
            counters().bulkUpdate(List.of(list.get(0), list.get(0)), c -> c.value));
    assertTrue(twice.getMessage().contains("twice"), twice.getMessage());
    Failures.of(
        OrmException.class,
        new MembershipManager(orm()).bulkUpdate(List.of(new Membership("m", new UUID(1, 1)))));
  }

  @Test
  default void documentsListsAndOtherKeysWorkToo() {
    var docs = List.of(new Docs(), new Docs());
    new DocsManager(orm()).bulkCreate(docs).await();
    docs.get(0).object = new JsonObject().put("a", "é'\"");
    docs.get(1).map = java.util.Map.of("k", 1);
    var lists = List.of(new Lists(), new Lists());
    new ListsManager(orm()).bulkCreate(lists).await();
    lists.get(0).texts = List.of("a", "b");
    lists.get(1).intArray = new int[] {1, 2};
    var lines = List.of(new Line(1, 1, "a", 1), new Line(1, 2, "b", 2), new Line(2, 1, "c", 3));
    new LineManager(orm()).bulkCreate(lines).await();
    lines.forEach(line -> line.amount *= 10);
    var token = new Token();
    token.purpose = "p";
    new TokenManager(orm()).create(token).await();
    token.purpose = "q";

    new DocsManager(orm()).bulkUpdate(docs, d -> d.object, d -> d.map).await();
    new ListsManager(orm()).bulkUpdate(lists).await();
    new LineManager(orm()).bulkUpdate(lines, l -> l.amount).await();
    new TokenManager(orm()).bulkUpdate(List.of(token), t -> t.purpose).await();

    assertEquals(docs.get(0).object, new DocsManager(orm()).get(docs.get(0).id).await().object);
    assertEquals(docs.get(1).map, new DocsManager(orm()).get(docs.get(1).id).await().map);
    assertEquals(List.of("a", "b"), new ListsManager(orm()).get(lists.get(0).id).await().texts);
    assertArrayEquals(
        new int[] {1, 2}, new ListsManager(orm()).get(lists.get(1).id).await().intArray);
    assertEquals(20, new LineManager(orm()).get(new LineKey(1, 2)).await().amount);
    assertEquals(30, new LineManager(orm()).get(new LineKey(2, 1)).await().amount);
    assertEquals("q", new TokenManager(orm()).get(token.id).await().purpose);
  }

  @Test
  default void bulkDeleteDeletesJustThese() {
    var list = createdCounters(700);
    var kept = counters().create(new Counter("kept")).await();
    counters().delete(list.get(5)).await();

    assertEquals(699, counters().bulkDelete(list).await(), "one was gone already");
    assertEquals(0, counters().bulkDelete(list).await());
    assertEquals(0, counters().bulkDelete(List.of()).await());

    assertEquals(kept.id, counters().all().get().await().id);
  }

  @Test
  default void bulkDeleteOfAStaleObjectDeletesNothing() {
    var list = createdUsers(4);
    users().delete(users().get(list.get(0).id).await()).await();
    var fresh = users().get(list.get(2).id).await();
    users().save(fresh).await();

    var failure = Failures.of(StaleObjectException.class, users().bulkDelete(list));

    assertTrue(failure.getMessage().contains("User(id=" + fresh.id), failure.getMessage());
    assertEquals(3, users().count().await());
    users().refresh(list.get(2)).await();
    assertEquals(3, users().bulkDelete(list).await());
    assertEquals(0, users().count().await());
  }

  @Test
  default void bulkDeleteOfOtherKeysWorksToo() {
    var lines = List.of(new Line(1, 1, "a", 1), new Line(1, 2, "b", 2), new Line(2, 1, "c", 3));
    new LineManager(orm()).bulkCreate(lines).await();
    new SettingManager(orm()).create(new Setting("s", "v", 0)).await();

    assertEquals(2, new LineManager(orm()).bulkDelete(lines.subList(0, 2)).await());
    var setting = new SettingManager(orm()).get("s").await();
    assertEquals(1, new SettingManager(orm()).bulkDelete(List.of(setting)).await());

    assertEquals("c", new LineManager(orm()).all().get().await().article);
    assertEquals(0, new SettingManager(orm()).count().await());
  }

  @Test
  default void bulkSaveInsertsAndUpdates() {
    var old = createdUsers(3);
    List<User> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      old.get(i).email = "changed" + i;
      all.add(new User("new" + i));
      all.add(old.get(i));
    }

    assertEquals(all, users().bulkSave(all).await());

    assertEquals(6, users().count().await());
    for (int i = 0; i < 3; i++) {
      assertEquals("changed" + i, users().get(old.get(i).id).await().email);
      assertEquals(2, old.get(i).version);
      assertEquals("new" + i, users().get(all.get(2 * i).id).await().username);
      assertEquals(1, all.get(2 * i).version);
    }
  }

  @Test
  default void bulkSaveOfRecordsGivesTheirState() {
    var stored = tags().bulkCreate(List.of(new Tag(null, "a"), new Tag(null, "b"))).await();

    var saved =
        tags().bulkSave(List.of(new Tag(stored.get(1).id(), "B"), new Tag(null, "c"))).await();

    assertEquals(new Tag(stored.get(1).id(), "B"), saved.get(0));
    assertNotNull(saved.get(1).id());
    assertEquals(
        List.of("a", "B", "c"),
        tags().orderBy(t -> t.id).list().await().stream().map(Tag::name).toList());
    var settings = new SettingManager(orm());
    var first = settings.bulkSave(List.of(new Setting("x", "1", 0))).await().get(0);
    assertEquals(1, first.version());
    var next =
        settings.bulkSave(List.of(new Setting("x", "2", 1), new Setting("y", "3", null))).await();
    assertEquals(List.of(2, 1), next.stream().map(Setting::version).toList());
  }

  @Test
  default void bulkSaveOfAssignedKeysInsertsOrReplaces() {
    var countries = new CountryManager(orm());
    countries.create(new Country("at", "Austria", 9)).await();
    var list = List.of(new Country("at", "Österreich", 10), new Country("de", "Germany", 83));
    var members = List.of(new Membership("m", new UUID(1, 1)), new Membership("m", new UUID(1, 2)));

    countries.bulkSave(list).await();
    new MembershipManager(orm()).bulkSave(members.subList(0, 1)).await();
    new MembershipManager(orm()).bulkSave(members).await();

    assertEquals("Österreich", countries.get("at").await().name);
    assertEquals(2, countries.count().await());
    assertEquals(2, new MembershipManager(orm()).count().await());
  }

  @Test
  default void aFailedBulkSaveChangesNothing() {
    var old = createdUsers(2);
    old.get(0).email = "changed";
    var clash = new User("u1");

    Failures.of(UniqueViolationException.class, users().bulkSave(List.of(old.get(0), clash)));

    assertEquals("u0@example.com", users().get(old.get(0).id).await().email);
    assertEquals(1, old.get(0).version);
    assertNull(clash.id);
    assertEquals(List.of(), users().bulkSave(List.of()).await());
  }

  @Test
  default void bulkUpdatesOfTheSameRowsAtOneTimeLoseNothing() {
    createdUsers(20);
    List<Future<Integer>> futures = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      var copies = users().orderBy(u -> u.id).list().await();
      int number = i;
      copies.forEach(user -> user.email = "by" + number);
      futures.add(users().bulkUpdate(copies, u -> u.email));
    }
    Future.join(futures).otherwiseEmpty().await();

    long won = futures.stream().filter(Future::succeeded).count();
    var rows = users().all().list().await();
    assertTrue(won >= 1);
    assertEquals(1, rows.stream().map(row -> row.email).distinct().count());
    rows.forEach(row -> assertEquals(1 + won, row.version));
  }
}
