package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.testudo.orm.Orm;
import dev.testudo.orm.testing.compliance.model.Note;
import dev.testudo.orm.testing.compliance.model.NoteManager;
import dev.testudo.orm.testing.compliance.model.User;
import dev.testudo.orm.testing.compliance.model.UserManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Times of creation and change. */
interface StampBehaviour extends Behaviour {

  /** A clock that stands still until it is set. */
  final class Hands extends Clock {
    final AtomicReference<Instant> now;

    Hands(String now) {
      this.now = new AtomicReference<>(Instant.parse(now));
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now.get();
    }
  }

  @Test
  default void timesComeFromTheClockInWholeMicroseconds() {
    var clock = new Hands("2024-02-29T23:59:59.123456789Z");
    Orm clocked = Orm.init(Bench.config(bench().freshUrl()).clock(clock)).await();
    try {
      clocked.generateSchemas().await();
      var users = new UserManager(clocked);
      var created = Instant.parse("2024-02-29T23:59:59.123456Z");

      var user = users.create(new User("a")).await();
      assertEquals(created, user.createdAt);
      assertEquals(created, user.updatedAt);
      assertEquals(created, users.get(user.id).await().createdAt);

      clock.now.set(created.plusNanos(1_000_999));
      users.save(user).await();
      var changed = created.plusNanos(1_000_000);
      assertEquals(changed, user.updatedAt);
      assertEquals(changed, users.get(user.id).await().updatedAt);
      assertEquals(created, users.get(user.id).await().createdAt);

      clock.now.set(created.plusSeconds(9));
      users.save(user, u -> u.email).await();
      assertEquals(created.plusSeconds(9), users.get(user.id).await().updatedAt);
    } finally {
      clocked.close().await();
    }
  }

  @Test
  default void aTimeOfCreationThatIsSetIsKept() {
    var notes = new NoteManager(orm());
    var note = new Note();
    note.author = "a";
    note.createdAt = Instant.parse("1999-12-31T23:59:59.5Z");
    note.updatedAt = Instant.parse("1999-12-31T23:59:59.5Z");

    notes.create(note).await();

    var read = notes.get(note.id).await();
    assertEquals(Instant.parse("1999-12-31T23:59:59.5Z"), read.createdAt);
    assertEquals(note.updatedAt, read.updatedAt);
    Duration age = Duration.between(read.updatedAt, Instant.now()).abs();
    assertEquals(0, age.toMinutes(), "the time of change is always now");
  }

  @Test
  default void aSaveDoesNotForgetTheTimeOfCreation() {
    var notes = new NoteManager(orm());
    var note = new Note();
    note.author = "a";
    notes.create(note).await();
    var created = note.createdAt;
    note.createdAt = null;

    notes.save(note).await();

    assertEquals(created, notes.get(note.id).await().createdAt);
  }

  @Test
  default void whatTheObjectHoldsIsWhatTheRowHolds() {
    var user = users().create(new User("a")).await();
    users().save(user).await();

    var read = users().get(user.id).await();

    assertNotNull(read.createdAt);
    assertEquals(user.createdAt, read.createdAt);
    assertEquals(user.updatedAt, read.updatedAt);
    assertEquals(1, users().filter(u -> u.updatedAt.eq(user.updatedAt)).count().await());
  }
}
