package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.DoesNotExistException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.testing.compliance.model.Coin;
import dev.testudo.orm.testing.compliance.model.CoinManager;
import dev.testudo.orm.testing.compliance.model.Counter;
import dev.testudo.orm.testing.compliance.model.Country;
import dev.testudo.orm.testing.compliance.model.CountryManager;
import dev.testudo.orm.testing.compliance.model.Line;
import dev.testudo.orm.testing.compliance.model.LineManager;
import dev.testudo.orm.testing.compliance.model.Tag;
import dev.testudo.orm.testing.compliance.model.Token;
import dev.testudo.orm.testing.compliance.model.TokenManager;
import dev.testudo.orm.testing.compliance.model.User;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When save inserts, when it updates, and what it leaves alone. */
interface SaveBehaviour extends Behaviour {

  @Test
  default void saveInsertsWhatHasNoKey() {
    var user = new User("a");

    assertSame(user, users().save(user).await());
    var tag = tags().save(new Tag(null, "t")).await();
    var coin = new CoinManager(orm()).save(new Coin(0, "EUR", 1, null)).await();
    var token = new TokenManager(orm());
    var made = new Token();
    made.purpose = "p";
    token.save(made).await();

    assertNotNull(user.id);
    assertNotNull(tag.id());
    assertNotEquals(0, coin.id());
    assertEquals(7, made.id.version());
    assertEquals(1, users().count().await());
  }

  @Test
  default void saveUpdatesAllFields() {
    var user = users().create(new User("a")).await();
    users().create(new User("other")).await();
    user.email = "x@y.z";
    user.bio = "about";
    user.isActive = false;
    user.loginCount = 5;

    users().save(user).await();

    var read = users().get(user.id).await();
    assertEquals("x@y.z", read.email);
    assertEquals("about", read.bio);
    assertFalse(read.isActive);
    assertEquals(5, read.loginCount);
    assertEquals("other@example.com", users().get(u -> u.username.eq("other")).await().email);
    user.bio = null;
    users().save(user).await();
    assertNull(users().get(user.id).await().bio);
  }

  @Test
  default void saveOfAMadeKeyThatIsGoneFails() {
    var counter = new Counter("a");
    counter.id = 4711L;

    var failure = Failures.of(DoesNotExistException.class, counters().save(counter));

    assertTrue(failure.getMessage().contains("Counter(id=4711)"), failure.getMessage());
    assertTrue(failure.getMessage().contains("sql: "), failure.getMessage());
    assertEquals(0, counters().count().await());
    var token = new Token();
    token.id = new UUID(3, 4);
    token.purpose = "p";
    Failures.of(DoesNotExistException.class, new TokenManager(orm()).save(token));
  }

  @Test
  default void saveOfTheSameValuesIsNoFailure() {
    var counter = counters().create(new Counter("a")).await();

    counters().save(counter).await();
    counters().save(counter, c -> c.value).await();

    assertEquals(1, counters().count().await());
  }

  @Test
  default void saveOfAnAssignedKeyInsertsOrReplaces() {
    var countries = new CountryManager(orm());
    countries.save(new Country("at", "Austria", 9)).await();
    var created = countries.get("at").await().createdAt;

    countries.save(new Country("at", "Österreich", 10)).await();

    var read = countries.all().get().await();
    assertEquals("Österreich", read.name);
    assertEquals(10, read.people);
    assertEquals(created, read.createdAt, "a replaced row keeps its time of creation");
  }

  @Test
  default void saveOfAnAssignedKeyNeverTakesARowOfAnotherUniqueValue() {
    var countries = new CountryManager(orm());
    countries.create(new Country("at", "Austria", 9)).await();

    var failure =
        Failures.of(
            UniqueViolationException.class, countries.save(new Country("xx", "Austria", 1)));

    assertEquals(List.of("name"), failure.facts().fields());
    var read = countries.all().get().await();
    assertEquals("at", read.code);
    assertEquals(9, read.people);
  }

  @Test
  default void saveOfACompositeKeyInsertsOrReplaces() {
    var lines = new LineManager(orm());

    lines.save(new Line(1, 1, "nut", 5)).await();
    lines.save(new Line(1, 2, "bolt", 5)).await();
    lines.save(new Line(1, 1, "nut", 6)).await();

    var stored = lines.orderBy(l -> l.line).list().await();
    assertEquals(List.of(6, 5), stored.stream().map(l -> l.amount).toList());
  }

  @Test
  default void saveOfARecordGivesTheRowsState() {
    var tag = tags().create(new Tag(null, "java")).await();

    var saved = tags().save(new Tag(tag.id(), "kotlin")).await();

    assertEquals(new Tag(tag.id(), "kotlin"), saved);
    assertEquals(saved, tags().all().get().await());
  }

  @Test
  default void aPartialSaveWritesOnlyWhatItNames() {
    var user = users().create(new User("a")).await();
    user.email = "written";
    user.bio = "not written";
    user.loginCount = 99;
    user.isActive = false;

    users().save(user, u -> u.email, u -> u.isActive).await();

    var read = users().get(user.id).await();
    assertEquals("written", read.email);
    assertFalse(read.isActive);
    assertNull(read.bio);
    assertEquals(0, read.loginCount);
  }

  @Test
  default void aPartialSaveNeverInserts() {
    var counter = new Counter("a");
    Failures.of(OrmException.class, counters().save(counter, c -> c.value));
    counter.id = 1L;
    Failures.of(DoesNotExistException.class, counters().save(counter, c -> c.value));
    var countries = new CountryManager(orm());
    Failures.of(
        DoesNotExistException.class, countries.save(new Country("at", "A", 1), c -> c.people));

    assertEquals(0, counters().count().await());
    assertEquals(0, countries.count().await());
  }

  @Test
  default void aPartialSaveRefusesTheKey() {
    var user = users().create(new User("a")).await();

    var failure = Failures.of(OrmException.class, users().save(user, u -> u.id));

    assertTrue(failure.getMessage().contains("User.id"), failure.getMessage());
    assertEquals(1, user.version);
  }

  @Test
  default void aFailedSaveLeavesTheObjectAsItWas() {
    users().create(new User("taken")).await();
    var user = users().create(new User("a")).await();
    var updatedAt = user.updatedAt;
    user.username = "taken";

    Failures.of(UniqueViolationException.class, users().save(user));

    assertEquals(1, user.version);
    assertEquals(updatedAt, user.updatedAt);
    user.username = "free";
    users().save(user).await();
    assertEquals(2, user.version);
  }

  @Test
  default void aFailedCreateLeavesTheObjectAsItWas() {
    users().create(new User("taken")).await();
    var user = new User("taken");

    Failures.of(UniqueViolationException.class, users().create(user));

    assertNull(user.id);
    assertNull(user.createdAt);
    assertNull(user.updatedAt);
    assertEquals(0, user.version);
    user.username = "free";
    users().create(user).await();
    assertEquals(1, user.version);
  }
}
