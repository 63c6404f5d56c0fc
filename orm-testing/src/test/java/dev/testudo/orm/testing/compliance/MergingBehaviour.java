package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.testing.Together;
import dev.testudo.orm.testing.compliance.model.Cell;
import dev.testudo.orm.testing.compliance.model.Country;
import dev.testudo.orm.testing.compliance.model.CountryManager;
import dev.testudo.orm.testing.compliance.model.Ticket;
import dev.testudo.orm.testing.compliance.model.TicketManager;
import dev.testudo.orm.testing.compliance.model.User;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Creates, saves and deletes that are issued together in a transaction go out as one statement. */
interface MergingBehaviour extends Behaviour {
  private List<String> sent(Function<Integer, Future<?>> each, int count) {
    return Together.sent(orm(), () -> orm().transaction(tx -> all(each, count)));
  }

  private static Future<?> all(Function<Integer, Future<?>> each, int count) {
    return Future.all(IntStream.range(0, count).boxed().map(each).toList());
  }

  private List<Cell> stored(int count) {
    return cells()
        .bulkCreate(IntStream.range(0, count).mapToObj(i -> new Cell(i, i, "t" + i, true)).toList())
        .await();
  }

  /** How many statements creations are that go together: each by itself without RETURNING. */
  private int creations(int together) {
    return can(Capability.INSERT_RETURNING) ? 1 : together;
  }

  /** The same of deletions, which MySQL cannot be kept from reading the whole table for. */
  private int deletions(int together) {
    return can(Capability.DELETE_LOOKS_UP) ? 1 : together;
  }

  private List<Integer> as() {
    return cells().all().orderBy(c -> c.a).list().await().stream().map(c -> c.a).toList();
  }

  @Test
  default void createsAreOneInsertAndEachObjectGetsItsOwnKeyAndDefaults() {
    var users = IntStream.range(0, 20).mapToObj(i -> new User("user" + i)).toList();

    var sent = sent(i -> users().create(users.get(i)), 20);

    assertEquals(creations(20), sent.size(), sent::toString);
    assertEquals(20, new HashSet<>(users.stream().map(u -> u.id).toList()).size());
    for (User user : users) {
      User read = users().get(user.id).await();
      assertEquals(user.username, read.username);
      assertEquals(1, user.version);
      assertEquals(read.createdAt, user.createdAt);
    }
  }

  @Test
  default void eachCallerGetsItsOwnObjectWhereObjectsCannotChange() {
    var tickets = new TicketManager(orm());
    List<Future<Ticket>> created = new ArrayList<>();

    var sent =
        sent(
            i -> {
              var future = tickets.create(Ticket.of("ticket " + i, List.of("l" + i)));
              created.add(future);
              return future;
            },
            10);

    // The state comes from the database: without RETURNING it is read for each.
    assertEquals(creations(20), sent.size(), sent::toString);
    for (int i = 0; i < 10; i++) {
      Ticket ticket = created.get(i).result();
      assertEquals("ticket " + i, ticket.title());
      assertEquals("open", ticket.state());
      assertEquals(ticket, tickets.get(ticket.id()).await());
    }
  }

  @Test
  default void savesOfAllColumnsAreOneUpdate() {
    var cells = stored(12);

    var sent =
        sent(
            i -> {
              cells.get(i).a = 100 + i;
              cells.get(i).b = null;
              return cells().save(cells.get(i));
            },
            12);

    assertEquals(1, sent.size(), sent::toString);
    assertEquals(IntStream.range(100, 112).boxed().toList(), as());
    assertTrue(cells().all().list().await().stream().allMatch(c -> c.b == null));
  }

  @Test
  default void savesOfSomeColumnsAreOneUpdateThatCountsVersions() {
    var users = IntStream.range(0, 12).mapToObj(i -> new User("user" + i)).toList();
    users().bulkCreate(users).await();

    var sent =
        sent(
            i -> {
              users.get(i).email = "mail" + i;
              return users().save(users.get(i), u -> u.email);
            },
            12);

    assertEquals(1, sent.size(), sent::toString);
    for (User user : users) {
      User read = users().get(user.id).await();
      assertEquals(2, user.version);
      assertEquals(2, read.version);
      assertEquals(user.email, read.email);
      assertEquals(read.updatedAt, user.updatedAt);
    }
  }

  @Test
  default void deletesAreOneDelete() {
    var cells = stored(12);
    var users = IntStream.range(0, 12).mapToObj(i -> new User("user" + i)).toList();
    users().bulkCreate(users).await();

    var ofCells = sent(i -> cells().delete(cells.get(i)), 10);
    var ofUsers = sent(i -> users().delete(users.get(i)), 10);

    assertEquals(deletions(10), ofCells.size(), ofCells::toString);
    assertEquals(deletions(10), ofUsers.size(), ofUsers::toString);
    assertEquals(List.of(10, 11), as());
    assertEquals(2, users().count().await());
  }

  @Test
  default void whatIsIssuedInBetweenKeepsItsPlace() {
    List<Long> counts = new ArrayList<>();
    var first = new Cell(0, null, null, null);

    orm()
        .transaction(
            tx -> {
              List<Future<?>> all = new ArrayList<>();
              for (int part = 0; part < 3; part++) {
                for (int i = 0; i < 10; i++) {
                  all.add(cells().create(new Cell(10 * part + i + 1, null, null, null)));
                }
                all.add(cells().count().map(counts::add));
              }
              all.add(cells().filter(c -> c.a.gt(5)).delete());
              all.add(cells().create(first));
              return Future.all(all);
            })
        .await();

    assertEquals(List.of(10L, 20L, 30L), counts);
    assertEquals(List.of(0, 1, 2, 3, 4, 5), as());
    assertNotNull(first.id);
  }

  @Test
  default void differentShapesAndKindsAreNotMixed() {
    var cells = stored(10);
    var brought = new Cell(99, null, null, null);
    brought.id = cells.get(9).id + 100;

    var sent =
        Together.sent(
            orm(),
            () ->
                orm()
                    .transaction(
                        tx -> {
                          List<Future<?>> all = new ArrayList<>();
                          for (int i = 0; i < 8; i++) {
                            all.add(cells().create(new Cell(i, null, null, null)));
                          }
                          all.add(cells().create(brought));
                          for (int i = 0; i < 8; i++) {
                            cells.get(i).n = 5;
                            all.add(cells().save(cells.get(i), c -> c.n));
                          }
                          for (int i = 0; i < 8; i++) {
                            all.add(cells().save(cells.get(i), c -> c.a, c -> c.n));
                          }
                          for (int i = 0; i < 8; i++) {
                            all.add(cells().delete(cells.get(i)));
                          }
                          return Future.all(all);
                        }));

    assertEquals(creations(8) + 3 + deletions(8), sent.size(), sent::toString);
    assertEquals(2 + 8 + 1, cells().count().await());
    assertEquals(99, cells().get(brought.id).await().a);
  }

  @Test
  default void anObjectThatIsSavedTwiceIsWrittenTwice() {
    var cells = stored(5);

    orm()
        .transaction(
            tx -> {
              List<Future<?>> all = new ArrayList<>();
              for (int round = 1; round <= 3; round++) {
                for (Cell cell : cells) {
                  cell.n = round;
                  all.add(cells().save(cell));
                }
              }
              return Future.all(all);
            })
        .await();

    assertTrue(cells().all().list().await().stream().allMatch(c -> c.n == 3));
  }

  @Test
  default void whatAnObjectHeldWhenItWasGivenIsStored() {
    var cell = new Cell(1, null, "before", null);

    orm()
        .transaction(
            tx -> {
              List<Future<?>> all = new ArrayList<>();
              all.add(cells().create(cell));
              cell.t = "after";
              for (int i = 2; i < 6; i++) {
                all.add(cells().create(new Cell(i, null, null, null)));
              }
              return Future.all(all);
            })
        .await();

    assertEquals("before", cells().get(cell.id).await().t);
  }

  @Test
  default void moreThanOneStatementTakesAreSeveral() {
    var cells = IntStream.range(0, 2300).mapToObj(i -> new Cell(i, null, "t" + i, null)).toList();

    var sent = sent(i -> cells().create(cells.get(i)), cells.size());

    int most = creations(2300) == 1 ? 12 : 2300;
    assertTrue(sent.size() >= 3 && sent.size() <= most, () -> sent.size() + " statements");
    var keys = new HashSet<Long>();
    cells.forEach(cell -> keys.add(cell.id));
    assertEquals(2300, keys.size());
    for (Cell cell : cells().all().orderBy(c -> c.a).list().await()) {
      assertEquals(cells.get(cell.a).id, cell.id);
    }
  }

  @Test
  default void keysThatObjectsBringAreKept() {
    var countries = new CountryManager(orm());
    var orm = orm();
    var list =
        IntStream.range(0, 9).mapToObj(i -> new Country("C" + i, "country " + i, i)).toList();

    var sent =
        Together.sent(
            orm,
            () ->
                orm.transaction(
                    tx ->
                        Future.all(
                            list.stream().map(country -> countries.create(country)).toList())));

    assertEquals(1, sent.size(), sent::toString);
    assertEquals("country 7", countries.get("C7").await().name);
  }

  @Test
  default void aRollbackTakesBackWhatWasWrittenIntoObjects() {
    var users = IntStream.range(0, 6).mapToObj(i -> new User("user" + i)).toList();
    var old = users().create(new User("old")).await();

    Failures.of(
        IllegalStateException.class,
        orm()
            .transaction(
                tx ->
                    all(i -> users().create(users.get(i)), 6)
                        .compose(created -> users().save(old))
                        .compose(saved -> Future.failedFuture(new IllegalStateException("no")))));

    for (User user : users) {
      assertNull(user.id);
      assertNull(user.createdAt);
      assertEquals(0, user.version);
    }
    assertEquals(1, old.version);
    assertEquals(1, users().count().await());
  }

  @Test
  default void nestedTransactionsMergeTheirOwn() {
    List<Future<?>> lost = new ArrayList<>();
    var inside = IntStream.range(0, 5).mapToObj(i -> new Cell(50 + i, null, null, null)).toList();

    var sent =
        Together.sent(
            orm(),
            () ->
                orm()
                    .transaction(
                        tx -> {
                          List<Future<?>> all = new ArrayList<>();
                          for (int i = 0; i < 8; i++) {
                            all.add(cells().create(new Cell(i, null, null, null)));
                          }
                          all.add(
                              orm()
                                  .transaction(
                                      inner -> {
                                        inside.forEach(c -> lost.add(cells().create(c)));
                                        return Future.all(lost)
                                            .compose(
                                                done ->
                                                    Future.failedFuture(
                                                        new IllegalStateException("no")));
                                      })
                                  .otherwiseEmpty());
                          for (int i = 8; i < 16; i++) {
                            all.add(cells().create(new Cell(i, null, null, null)));
                          }
                          return Future.all(all);
                        }));

    assertEquals(creations(8) + creations(5) + creations(8), sent.size(), sent::toString);
    assertTrue(lost.stream().allMatch(Future::succeeded));
    assertTrue(inside.stream().allMatch(c -> c.id == null));
    assertEquals(IntStream.range(0, 16).boxed().toList(), as());
  }

  @Test
  default void aTransactionCanSendEachByItself() {
    var sent =
        Together.sent(
            orm(),
            () ->
                orm()
                    .transaction(
                        Together.UNMERGED,
                        tx -> all(i -> cells().create(new Cell(i, null, null, null)), 7)));

    assertEquals(7, sent.size(), sent::toString);
  }

  @Test
  default void fewAreSentAsEver() {
    var one = sent(i -> cells().create(new Cell(i, null, null, null)), 1);
    var two = sent(i -> cells().create(new Cell(i, null, null, null)), 2);
    var unmerged =
        Together.sent(
            orm(),
            () ->
                orm()
                    .transaction(
                        Together.UNMERGED, tx -> cells().create(new Cell(0, null, null, null))));

    assertEquals(unmerged, one);
    assertEquals(2, two.size());
    assertFalse(unmerged.isEmpty());
  }
}
