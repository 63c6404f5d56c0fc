package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.DoesNotExistException;
import dev.testudo.orm.error.MultipleObjectsReturnedException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.testing.compliance.model.Account;
import dev.testudo.orm.testing.compliance.model.AccountManager;
import dev.testudo.orm.testing.compliance.model.Coin;
import dev.testudo.orm.testing.compliance.model.CoinManager;
import dev.testudo.orm.testing.compliance.model.Note;
import dev.testudo.orm.testing.compliance.model.NoteManager;
import dev.testudo.orm.testing.compliance.model.OrderManager;
import dev.testudo.orm.testing.compliance.model.Tag;
import dev.testudo.orm.testing.compliance.model.User;
import dev.testudo.orm.testing.compliance.other.AuditedPath;
import dev.testudo.orm.testing.compliance.other.BadgeManager;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Create, get, refresh and delete, for models of every shape. */
interface CrudBehaviour extends Behaviour {

  private static Condition by(AuditedPath<?, ?> row, String author) {
    return row.author.eq(author);
  }

  @Test
  default void createFillsTheObjectThatItWasGiven() {
    var user = new User("ada");

    var stored = users().create(user).await();

    assertSame(user, stored);
    assertNotNull(user.id);
    assertEquals(1, user.version);
    assertNotNull(user.createdAt);
    assertEquals(user.createdAt, user.updatedAt);
    assertTrue(user.isActive);
  }

  @Test
  default void createTakesAFunctionThatFillsANewObject() {
    var user =
        users()
            .create(
                u -> {
                  u.username = "john_doe";
                  u.email = "john@example.com";
                })
            .await();

    var read = users().get(user.id).await();

    assertNotSame(user, read);
    assertEquals("john_doe", read.username);
    assertEquals("john@example.com", read.email);
    assertNull(read.bio);
    assertEquals(user.createdAt, read.createdAt);
    assertEquals(user.updatedAt, read.updatedAt);
    assertEquals(1, read.version);
  }

  @Test
  default void createGivesANewRecord() {
    var tag = new Tag(null, "java");

    var stored = tags().create(tag).await();

    assertNull(tag.id());
    assertNotNull(stored.id());
    assertEquals("java", stored.name());
    assertEquals(stored, tags().get(stored.id()).await());
  }

  @Test
  default void createGivesANewImmutableObject() {
    var coins = new CoinManager(orm());
    var coin = new Coin(0, "EUR", 50, null);

    var stored = coins.create(coin).await();

    assertEquals(0, coin.id());
    assertNotEquals(0, stored.id());
    var read = coins.get(stored.id()).await();
    assertEquals("EUR", read.currency());
    assertEquals(50, read.cents());
    assertNull(read.year());
    assertEquals(2001, coins.create(new Coin(0, "CHF", 5, 2001)).await().year());
  }

  @Test
  default void accessorsAreUsedWhereFieldsArePrivate() {
    var accounts = new AccountManager(orm());
    var account = new Account();
    account.setEmail("a@b.c");
    account.setBalance(new BigDecimal("12.5"));
    account.setSecret("kept");
    account.setOpen(false);

    accounts.create(account).await();
    var read = accounts.get(account.getId().intValue()).await();

    assertEquals("a@b.c", read.getEmail());
    assertEquals(new BigDecimal("12.50"), read.getBalance());
    assertEquals("not stored", read.getSecret());
    assertEquals("kept", account.getSecret());
    assertFalse(read.isOpen());
  }

  @Test
  default void theDatabasesDefaultsAreFilledInAndReadBack() {
    var accounts = new AccountManager(orm());
    var account = new Account();
    account.setEmail("a@b.c");

    accounts.create(account).await();

    assertEquals("new", account.getState());
    assertEquals(7, account.getRank());
    account.setState("old");
    account.setRank(9);
    accounts.save(account).await();
    var read = accounts.get(account.getId()).await();
    assertEquals("old", read.getState());
    assertEquals(9, read.getRank());
  }

  @Test
  default void aNestedClassWithNamesLikeKeywordsIsAModel() {
    var orders = new OrderManager(orm());
    var order = orders.create(o -> o.choice = "from").await();

    order.group = 3;
    order.desc = true;
    orders.save(order, o -> o.group, o -> o.desc).await();

    var read = orders.filter(o -> o.choice.eq("from").and(o.group.eq(3)).and(o.desc)).get().await();
    assertEquals(order.id, read.id);
    assertEquals(1, orders.orderBy(o -> o.choice.desc()).list().await().size());
  }

  @Test
  default void aMappedBaseContributesColumnsAndConditions() {
    var notes = new NoteManager(orm());
    var badges = new BadgeManager(orm());
    var note = new Note();
    note.author = "ada";
    notes.create(note).await();
    badges
        .create(
            b -> {
              b.author = "bob";
              b.label = "x";
            })
        .await();

    assertNotNull(note.createdAt);
    assertEquals("ada", notes.filter(n -> by(n, "ada")).get().await().author);
    assertFalse(badges.filter(b -> by(b, "ada")).exists().await());
    assertEquals("x", badges.filter(b -> by(b, "bob")).get().await().label);
  }

  @Test
  default void getFailsIfThereIsNoSuchKey() {
    var failure = Failures.of(DoesNotExistException.class, users().get(12345));

    assertTrue(failure.getMessage().startsWith("User(id=12345) does not exist."));
    assertEquals(Optional.empty(), users().getOrNone(12345L).await());
  }

  @Test
  default void getByConditionWantsExactlyOne() {
    users().create(new User("a")).await();
    users().create(new User("b")).await();

    assertEquals("a", users().get(u -> u.username.eq("a")).await().username);
    Failures.of(DoesNotExistException.class, users().get(u -> u.username.eq("c")));
    Failures.of(MultipleObjectsReturnedException.class, users().get(u -> u.loginCount.eq(0)));
    Failures.of(MultipleObjectsReturnedException.class, users().all().get());
    Failures.of(MultipleObjectsReturnedException.class, users().getOrNone(u -> u.version.eq(1)));
    assertTrue(users().getOrNone(u -> u.username.eq("c")).await().isEmpty());
    assertEquals("b", users().getOrNone(u -> u.username.eq("b")).await().orElseThrow().username);
  }

  @Test
  default void refreshReadsIntoTheSameObject() {
    var user = users().create(new User("ada")).await();
    var other = users().get(user.id).await();
    other.email = "new@example.com";
    users().save(other).await();
    user.username = "forgotten";

    assertSame(user, users().refresh(user).await());

    assertEquals("new@example.com", user.email);
    assertEquals("ada", user.username);
    assertEquals(2, user.version);
  }

  @Test
  default void refreshGivesANewRecord() {
    var tag = tags().create(new Tag(null, "java")).await();
    tags().save(new Tag(tag.id(), "scala")).await();

    assertEquals(new Tag(tag.id(), "scala"), tags().refresh(tag).await());
    assertEquals("java", tag.name());
  }

  @Test
  default void refreshOfAGoneRowFails() {
    var user = users().create(new User("ada")).await();
    users().delete(user).await();

    Failures.of(DoesNotExistException.class, users().refresh(user));
    Failures.of(OrmException.class, users().refresh(new User("new")));
  }

  @Test
  default void deleteTellsWhetherThereWasARow() {
    var tag = tags().create(new Tag(null, "java")).await();
    tags().create(new Tag(null, "kept")).await();

    assertTrue(tags().delete(tag).await());
    assertFalse(tags().delete(tag).await());
    Failures.of(DoesNotExistException.class, tags().get(tag.id()));
    assertEquals(1, tags().count().await());
  }

  @Test
  default void anObjectThatWasNeverStoredCannotBeDeleted() {
    var failure = Failures.of(OrmException.class, users().delete(new User("new")));

    assertTrue(failure.getMessage().contains("without a key"), failure.getMessage());
    assertThrows(OrmException.class, () -> tags().delete(new Tag(null, "x")).await());
  }

  @Test
  default void aSecondCreateOfACopyMakesASecondRow() {
    var first = users().create(new User("ada")).await();
    var second = users().get(first.id).await();
    second.id = null;
    second.username = "eve";

    users().create(second).await();

    assertNotEquals(first.id, second.id);
    assertEquals(2, users().count().await());
  }
}
