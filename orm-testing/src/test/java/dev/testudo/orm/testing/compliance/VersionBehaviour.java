package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.StaleObjectException;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.testing.compliance.model.Setting;
import dev.testudo.orm.testing.compliance.model.SettingManager;
import dev.testudo.orm.testing.compliance.model.User;
import org.junit.jupiter.api.Test;

/** Optimistic locking. */
interface VersionBehaviour extends Behaviour {

  @Test
  default void theVersionIsOneAndThenOneMore() {
    var user = users().create(new User("a")).await();
    assertEquals(1, user.version);

    users().save(user).await();
    assertEquals(2, user.version);
    users().save(user, u -> u.email).await();
    assertEquals(3, user.version);

    assertEquals(3, users().get(user.id).await().version);
  }

  @Test
  default void createBeginsAtOneWhateverTheObjectSays() {
    var user = new User("a");
    user.version = 40;

    users().create(user).await();

    assertEquals(1, user.version);
    assertEquals(1, users().get(user.id).await().version);
  }

  @Test
  default void aSaveOverSomebodyElsesChangeIsStale() {
    var mine = users().create(new User("a")).await();
    var theirs = users().get(mine.id).await();
    theirs.email = "theirs";
    users().save(theirs).await();
    mine.email = "mine";
    var updatedAt = mine.updatedAt;

    var failure = Failures.of(StaleObjectException.class, users().save(mine));

    String message = failure.getMessage();
    assertTrue(message.startsWith("Update of User(id=" + mine.id + ") changed no row."), message);
    assertTrue(message.contains("\n  sql: UPDATE "), message);
    assertTrue(message.contains("\n  Likely cause: "), message);
    assertTrue(message.contains("refresh(…)"), message);
    assertEquals(1, mine.version);
    assertEquals(updatedAt, mine.updatedAt);
    Failures.of(StaleObjectException.class, users().save(mine, u -> u.email));
    assertEquals("theirs", users().get(mine.id).await().email);

    users().refresh(mine).await();
    mine.email = "mine";
    users().save(mine).await();
    assertEquals("mine", users().get(mine.id).await().email);
  }

  @Test
  default void aSaveOfAGoneRowIsStale() {
    var user = users().create(new User("a")).await();
    users().delete(users().get(user.id).await()).await();

    Failures.of(StaleObjectException.class, users().save(user));
    Failures.of(StaleObjectException.class, users().save(user, u -> u.email));
  }

  @Test
  default void aDeleteOfAnotherVersionIsStale() {
    var user = users().create(new User("a")).await();
    users().save(users().get(user.id).await()).await();

    Failures.of(StaleObjectException.class, users().delete(user));

    assertEquals(1, users().count().await());
    users().refresh(user).await();
    assertTrue(users().delete(user).await());
    assertFalse(users().delete(user).await());
  }

  @Test
  default void theVersionTellsWhetherAnAssignedKeyIsNew() {
    var settings = new SettingManager(orm());

    var first = settings.save(new Setting("color", "red", null)).await();
    var second = settings.save(new Setting("color", "blue", first.version())).await();

    assertEquals(new Setting("color", "red", 1), first);
    assertEquals(new Setting("color", "blue", 2), second);
    assertEquals(second, settings.get("color").await());
    Failures.of(StaleObjectException.class, settings.save(first));
    Failures.of(UniqueViolationException.class, settings.save(new Setting("color", "green", 0)));
    Failures.of(StaleObjectException.class, settings.save(new Setting("other", "x", 1)));
    assertEquals("blue", settings.all().get().await().value());
  }

  @Test
  default void onlyOneOfManySavesOfTheSameVersionSucceeds() {
    var user = users().create(new User("a")).await();
    var copies =
        java.util.stream.IntStream.range(0, 16)
            .mapToObj(i -> users().get(user.id).await())
            .toList();

    var outcomes =
        copies.stream().map(copy -> users().save(copy)).toList().stream()
            .map(future -> future.map(u -> true).otherwise(false).await())
            .toList();

    assertEquals(1, outcomes.stream().filter(saved -> saved).count());
    assertEquals(2, users().get(user.id).await().version);
    assertNull(users().get(user.id).await().bio);
  }
}
