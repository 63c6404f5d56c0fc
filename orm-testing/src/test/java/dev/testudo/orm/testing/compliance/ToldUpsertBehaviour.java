package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.manager.Bulk;
import dev.testudo.orm.manager.Created;
import dev.testudo.orm.testing.compliance.model.Account;
import dev.testudo.orm.testing.compliance.model.AccountManager;
import dev.testudo.orm.testing.compliance.model.Counter;
import dev.testudo.orm.testing.compliance.model.CounterPath;
import dev.testudo.orm.testing.compliance.model.Country;
import dev.testudo.orm.testing.compliance.model.CountryManager;
import dev.testudo.orm.testing.compliance.model.Tag;
import dev.testudo.orm.testing.compliance.model.Texts;
import dev.testudo.orm.testing.compliance.model.TextsManager;
import dev.testudo.orm.testing.compliance.model.User;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Upserts that tell which rows they made. */
interface ToldUpsertBehaviour extends Behaviour {

  private Counter counter(String name, int value) {
    var counter = new Counter(name);
    counter.value = value;
    return counter;
  }

  private List<Boolean> news(List<? extends Created<?>> told) {
    return told.stream().map(Created::created).toList();
  }

  @Test
  default void anUpsertTellsWhetherTheRowIsNew() {
    var first = new User("a");
    var again = new User("a");
    again.email = "new@example.com";

    Created<User> made = users().upsertAndTell(first, u -> u.username).await();
    Created<User> changed = users().upsertAndTell(again, u -> u.username).await();

    assertTrue(made.created());
    assertSame(first, made.value());
    assertFalse(changed.created());
    assertSame(again, changed.value());
    var row = users().all().get().await();
    assertEquals("new@example.com", row.email);
    assertEquals(first.id, again.id);
    assertEquals(2, again.version);
    assertEquals(2, row.version);
    assertEquals(row.createdAt, again.createdAt);
  }

  @Test
  default void eachOfManyIsToldInTheirOrder() {
    var old = counters().create(counter("b", 1)).await();
    var list = List.of(counter("a", 10), counter("b", 20), counter("c", 30), counter("a", 40));

    var told = counters().bulkUpsertAndTell(list, o -> o.onConflict(c -> c.name).update()).await();

    assertEquals(List.of(true, false, true, false), news(told));
    for (int i = 0; i < 4; i++) {
      assertSame(list.get(i), told.get(i).value());
    }
    assertEquals(old.id, list.get(1).id);
    assertEquals(list.get(0).id, list.get(3).id);
    assertEquals(40, counters().get(list.get(0).id).await().value);
    assertEquals(20, counters().get(old.id).await().value);
    assertEquals(3, counters().count().await());
  }

  @Test
  default void recordsAndSetsOfColumnsAreTold() {
    var first = tags().create(new Tag(null, "a")).await();
    var told = tags().upsertAndTell(new Tag(null, "a"), t -> t.name).await();
    assertEquals(new Created<>(first, false), told);
    var made = tags().upsertAndTell(new Tag(null, "b"), t -> t.name).await();
    assertTrue(made.created());
    assertEquals(made.value(), tags().get(t -> t.name.eq("b")).await());
    var accounts = new AccountManager(orm());
    List<Account> list = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      var account = new Account();
      account.setTenant(i % 2);
      account.setEmail("e" + i / 2);
      list.add(account);
    }
    accounts.create(list.get(2)).await();
    var again = new Account();
    again.setTenant(0);
    again.setEmail("e1");
    list.set(2, again);

    var each =
        accounts
            .bulkUpsertAndTell(list, o -> o.onConflict(a -> a.tenant, a -> a.email).update())
            .await();

    assertEquals(List.of(true, true, false, true), news(each));
    assertEquals(4, accounts.count().await());
  }

  @Test
  default void whatCannotCollideIsNew() {
    var all = new TextsManager(orm());
    var list = IntStream.range(0, 4).mapToObj(i -> new Texts()).toList();
    list.get(3).sole = "s";

    var told = all.bulkUpsertAndTell(list, o -> o.onConflict(t -> t.sole).update()).await();

    assertEquals(List.of(true, true, true, true), news(told));
    assertEquals(4, all.count().await());
    var again = new Texts();
    again.sole = "s";
    assertFalse(all.upsertAndTell(again, t -> t.sole).await().created());
  }

  @Test
  default void onlyWhatWasNamedIsUpdatedAndTold() {
    counters()
        .bulkCreate(IntStream.range(0, 1500).mapToObj(i -> counter("n" + 2 * i, 7)).toList())
        .await();
    var list = IntStream.range(0, 3000).mapToObj(i -> counter("n" + i, i)).toList();

    var told =
        counters()
            .bulkUpsertAndTell(
                list, o -> o.batchSize(700).onConflict(c -> c.name).update(c -> c.name))
            .await();

    assertEquals(3000, counters().count().await());
    for (int i = 0; i < 3000; i++) {
      assertEquals(i % 2 == 1, told.get(i).created());
      assertEquals(i % 2 == 1 ? i : 7, list.get(i).value);
    }
    assertEquals(list.get(1).id, counters().get(c -> c.name.eq("n1")).await().id);
  }

  @Test
  default void ofSixtyFourAtOneTimeOneMadeTheRow() {
    List<Future<Created<User>>> futures = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      futures.add(users().upsertAndTell(new User("one"), u -> u.username));
    }

    Future.all(futures).await();

    assertEquals(64, users().all().get().await().version);
    assertEquals(1, futures.stream().filter(future -> future.result().created()).count());
  }

  @Test
  default void ofManyListsAtOneTimeEachRowWasMadeByOne() {
    List<Future<List<Created<User>>>> futures = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      var list = new ArrayList<>(IntStream.range(0, 40).mapToObj(n -> new User("n" + n)).toList());
      Collections.shuffle(list, new Random(i));
      futures.add(users().bulkUpsertAndTell(list, o -> o.onConflict(u -> u.username).update()));
    }

    Future.all(futures).await();

    var rows = users().all().list().await();
    assertEquals(40, rows.size());
    rows.forEach(row -> assertEquals(8, row.version));
    assertEquals(
        40, futures.stream().flatMap(f -> f.result().stream()).filter(Created::created).count());
  }

  @Test
  default void aFailureLeavesNothingBehind() {
    var countries = new CountryManager(orm());
    countries.create(new Country("at", "Austria", 9)).await();
    var list = List.of(new Country("de", "Germany", 83), new Country("xx", "Austria", 1));

    Failures.of(
        UniqueViolationException.class,
        countries.bulkUpsertAndTell(list, o -> o.onConflict(c -> c.code).update()));

    assertEquals(List.of("at"), countries.select(c -> c.code).list().await());
  }

  @Test
  default void aTransactionTellsWhatItMadeItself() {
    List<Boolean> told =
        orm()
            .transaction(
                tx ->
                    users()
                        .upsertAndTell(new User("a"), u -> u.username)
                        .compose(
                            first ->
                                users()
                                    .upsertAndTell(new User("a"), u -> u.username)
                                    .map(next -> List.of(first.created(), next.created()))))
            .await();

    assertEquals(List.of(true, false), told);
    assertEquals(2, users().all().get().await().version);
  }

  @Test
  default void whoDoesNotSayWhatToUpdateIsRefused() {
    var list = List.of(counter("a", 1));

    for (var options :
        List.<UnaryOperator<Bulk<CounterPath>>>of(
            o -> o, o -> o.onConflict(c -> c.name).ignore(), o -> o.ignoreConflicts())) {
      var refused = Failures.of(OrmException.class, counters().bulkUpsertAndTell(list, options));
      assertTrue(refused.getMessage().contains("onConflict("), refused.getMessage());
    }
    assertEquals(
        List.of(),
        counters().bulkUpsertAndTell(List.of(), o -> o.onConflict(c -> c.name).update()).await());
    assertEquals(0, counters().count().await());
  }
}
