package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.StaleObjectException;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.testing.compliance.model.Address.Place;
import dev.testudo.orm.testing.compliance.model.Level;
import dev.testudo.orm.testing.compliance.model.Shift;
import dev.testudo.orm.testing.compliance.model.ShiftKey;
import dev.testudo.orm.testing.compliance.model.ShiftManager;
import dev.testudo.orm.testing.compliance.model.Stamped;
import dev.testudo.orm.testing.compliance.model.StampedManager;
import dev.testudo.orm.testing.compliance.model.Ticket;
import dev.testudo.orm.testing.compliance.model.TicketManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Models of rarer shapes, through their whole life. */
interface ShapeBehaviour extends Behaviour {
  LocalDate DAY = LocalDate.of(2024, 2, 29);

  @Test
  default void timesAndVersionsMayBeOfOtherTypes() {
    var manager = new StampedManager(orm());
    var stamped = manager.create(new Stamped()).await();

    assertEquals(1L, stamped.version);
    assertEquals(stamped.createdAt, stamped.updatedAt.toLocalDateTime());
    assertEquals(ZoneOffset.UTC, stamped.updatedAt.getOffset());
    stamped.value = 5;
    manager.save(stamped).await();

    var read = manager.get(stamped.id).await();
    assertEquals(2L, read.version);
    assertEquals(stamped.createdAt, read.createdAt);
    assertEquals(stamped.updatedAt, read.updatedAt);
    assertTrue(!read.updatedAt.toLocalDateTime().isBefore(read.createdAt));
  }

  @Test
  default void keysMayBeMadeOfEnumsAndDates() {
    var shifts = new ShiftManager(orm());
    shifts.create(new Shift(Level.HIGH, DAY, 3)).await();
    shifts.save(new Shift(Level.LOW, DAY, 4)).await();

    var found = shifts.get(new ShiftKey(Level.LOW, DAY)).await();
    assertEquals(4, found.people);
    var keys = List.of(new ShiftKey(Level.LOW, DAY), new ShiftKey(Level.HIGH, DAY.plusDays(1)));
    assertEquals(1, shifts.inBulk(keys).await().size());
    Failures.of(UniqueViolationException.class, shifts.create(new Shift(Level.LOW, DAY, 1)));
    var stale = shifts.get(new ShiftKey(Level.LOW, DAY)).await();
    found.people = 7;
    shifts.save(found).await();
    Failures.of(StaleObjectException.class, shifts.save(stale));
    assertTrue(shifts.delete(found).await());
    assertEquals(Level.HIGH, shifts.all().get().await().level);
  }

  @Test
  default void aRecordMayHaveEverythingThatIsFilledIn() {
    var tickets = new TicketManager(orm());
    var draft = Ticket.of("leak", List.of("a", "b"));

    var stored = tickets.create(draft).await();

    assertNull(draft.id());
    assertEquals(7, stored.id().version());
    assertEquals("open", stored.state());
    assertNotNull(stored.createdAt());
    assertEquals(1, stored.version());
    assertEquals(stored, tickets.get(stored.id()).await());

    var changed =
        new Ticket(
            stored.id(),
            "bigger leak",
            "done",
            new Place(1, 2),
            List.of(),
            stored.createdAt(),
            stored.version());
    var saved = tickets.save(changed).await();
    assertEquals(2, saved.version());
    assertEquals(saved, tickets.refresh(stored).await());
    assertEquals(new Place(1, 2), saved.place());
    var partly = tickets.save(saved, t -> t.title).await();
    assertEquals(3, partly.version());
    Failures.of(StaleObjectException.class, tickets.save(saved));
    Failures.of(StaleObjectException.class, tickets.delete(saved));
    assertTrue(tickets.delete(partly).await());
  }

  @Test
  default void aRecordIsChangedByUpdateOrCreate() {
    var tickets = new TicketManager(orm());
    for (int round = 1; round <= 3; round++) {
      var outcome =
          tickets
              .updateOrCreate(
                  t -> t.title.eq("x"),
                  t ->
                      new Ticket(
                          t.id(),
                          t.title(),
                          t.state() == null ? "s" : t.state() + "s",
                          t.place(),
                          t.labels(),
                          t.createdAt(),
                          t.version()),
                  () -> Ticket.of("x", List.of()))
              .await();
      assertEquals(round == 1, outcome.created());
      assertEquals("s".repeat(round), outcome.value().state());
      assertEquals(round, outcome.value().version());
      assertEquals(outcome.value(), tickets.all().get().await());
    }
  }
}
