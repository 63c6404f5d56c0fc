package dev.testudo.orm.testing.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.error.DoesNotExistException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.StaleObjectException;
import dev.testudo.orm.metamodel.Fn;
import dev.testudo.orm.testing.Apart;
import dev.testudo.orm.testing.write.model.Bill;
import dev.testudo.orm.testing.write.model.BillManager;
import dev.testudo.orm.testing.write.model.Client;
import dev.testudo.orm.testing.write.model.ClientManager;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Several tenants in one table: none sees or changes the rows of another. */
interface TenantBehaviour extends Behaviour {
  private ClientManager clients(String firm) {
    return new ClientManager(shop().orm.tenant(firm));
  }

  private BillManager bills(String firm) {
    return new BillManager(shop().orm.tenant(firm));
  }

  private Client client(String firm, String name, int points) {
    return clients(firm).create(Client.of(name, points)).await();
  }

  private static void refused(Supplier<Future<?>> work) {
    var failure = assertThrows(OrmException.class, () -> work.get().await());
    assertTrue(failure.getMessage().contains("tenant"), failure.getMessage());
  }

  @Test
  default void newRowsBelongToTheTenantOfTheScope() {
    Client ann = client("a", "ann", 1);

    assertEquals("a", ann.firm);
    assertEquals("a", clients("a").get(ann.id).await().firm);
  }

  @Test
  default void noReadSeesTheRowsOfAnother() {
    Client ann = client("a", "ann", 1);
    Client bob = client("b", "bob", 2);

    assertEquals(List.of("ann"), clients("a").select(c -> c.name).list().await());
    assertEquals(1, clients("a").count().await());
    assertEquals(1, clients("a").all().list().await().size());
    assertFalse(clients("a").exists(c -> c.name.eq("bob")).await());
    assertTrue(clients("a").getOrNone(bob.id).await().isEmpty());
    Shop.failure(DoesNotExistException.class, clients("a").get(bob.id));
    Shop.failure(DoesNotExistException.class, clients("a").refresh(bob));
    assertEquals(
        List.of(ann.id),
        List.copyOf(clients("a").inBulk(List.of(ann.id, bob.id)).await().keySet()));
    assertTrue(clients("a").orderBy(c -> c.points.desc()).first().await().isPresent());
    assertEquals("ann", clients("a").orderBy(c -> c.points.desc()).first().await().get().name);
    assertEquals(
        1, clients("a").all().union(clients("a").filter(c -> c.id.gt(0))).list().await().size());
    assertEquals(1L, clients("a").aggregate(c -> Fn.count()).await());
  }

  @Test
  default void readsAndWritesThatAreIssuedTogetherStayApart() {
    Client ann = client("a", "ann", 1);
    Client bob = client("b", "bob", 2);

    List<Boolean> found =
        shop()
            .orm
            .transaction(
                tx ->
                    Future.all(
                            Stream.of("a", "b")
                                .flatMap(
                                    firm ->
                                        Stream.of(ann, bob).map(c -> clients(firm).getOrNone(c.id)))
                                .toList())
                        .map(all -> all.<Optional<Client>>list())
                        .compose(
                            read -> {
                              List<Future<?>> writes = new ArrayList<>();
                              for (String firm : List.of("a", "b")) {
                                for (int i = 0; i < 4; i++) {
                                  writes.add(clients(firm).create(Client.of(firm + i, i)));
                                }
                              }
                              return Future.all(writes).map(done -> read);
                            }))
            .await()
            .stream()
            .map(Optional::isPresent)
            .toList();

    assertEquals(List.of(true, false, false, true), found);
    assertEquals(5, clients("a").count().await());
    assertEquals(5, clients("b").count().await());
  }

  @Test
  default void noWriteReachesTheRowsOfAnother() {
    Client bob = client("b", "bob", 2);
    Bill bill = bills("b").create(Bill.of(bob, 5)).await();

    assertEquals(0, clients("a").filter(c -> c.id.gt(0)).update(c -> c.points.set(0)).await());
    assertEquals(0, clients("a").all().delete().await());
    assertEquals(0, clients("a").all().updateReturning(c -> c.points.set(0)).await().size());
    assertEquals(0, clients("a").all().deleteReturning().await().size());
    Shop.failure(DoesNotExistException.class, clients("a").update(bob.id, c -> c.points.set(0)));
    refused(() -> clients("a").save(bob));
    refused(() -> clients("a").save(bob, c -> c.points));
    refused(() -> clients("a").delete(bob));
    refused(() -> clients("a").bulkUpdate(List.of(bob)));
    refused(() -> clients("a").bulkDelete(List.of(bob)));
    refused(() -> clients("a").bulkSave(List.of(bob)));
    refused(() -> clients("a").create(bob));
    refused(() -> clients("a").bulkCreate(List.of(bob)));

    bob.firm = "a";
    bob.points = 0;
    Shop.failure(DoesNotExistException.class, clients("a").save(bob));
    Shop.failure(DoesNotExistException.class, clients("a").save(bob, c -> c.points));
    Shop.failure(
        DoesNotExistException.class, clients("a").save(bob, c -> c.points.set(c.points.plus(1))));
    Shop.failure(DoesNotExistException.class, clients("a").bulkUpdate(List.of(bob)));
    Shop.failure(DoesNotExistException.class, clients("a").bulkSave(List.of(bob)));
    assertFalse(clients("a").delete(bob).await());
    assertEquals(0, clients("a").bulkDelete(List.of(bob)).await());
    bill.firm = "a";
    Shop.failure(StaleObjectException.class, bills("a").save(bill));
    assertFalse(bills("a").delete(bill).await());
    assertEquals(0, bills("a").bulkDelete(List.of(bill)).await());

    assertEquals(2, clients("b").get(bob.id).await().points);
    assertEquals(5, bills("b").get(bill.id).await().amount);
  }

  @Test
  default void aTenantWritesItsOwnRows() {
    List<Client> list = IntStream.range(0, 300).mapToObj(i -> Client.of("c" + i, i)).toList();
    clients("a").bulkCreate(list).await();
    clients("b")
        .bulkCreate(IntStream.range(0, 3).mapToObj(i -> Client.of("c" + i, i)).toList())
        .await();
    list.forEach(client -> client.points = 7);

    assertEquals(300, clients("a").bulkUpdate(list, c -> c.points).await());
    list.get(0).points = 8;
    clients("a").save(list.get(0)).await();
    assertEquals(1, clients("a").filter(c -> c.points.eq(8)).count().await());
    assertEquals(300, clients("a").bulkDelete(list).await());

    assertEquals(0, clients("a").count().await());
    assertEquals(3, clients("b").count().await());
    assertEquals(0, clients("b").filter(c -> c.points.eq(7)).count().await());
  }

  @Test
  default void upsertsMeetRowsOfTheSameTenantOnly() {
    client("a", "ann", 1);
    client("b", "ann", 2);

    Client changed = clients("a").upsert(Client.of("ann", 9), c -> c.firm, c -> c.name).await();

    assertEquals(9, clients("a").get(changed.id).await().points);
    assertEquals(2, clients("b").get(c -> c.name.eq("ann")).await().points);
    refused(() -> clients("a").upsert(changed, c -> c.id));
    assertTrue(
        clients("a")
            .getOrCreate(c -> c.name.eq("bea"), () -> Client.of("bea", 1))
            .await()
            .created());
    assertFalse(
        clients("a")
            .getOrCreate(c -> c.name.eq("ann"), () -> Client.of("ann", 1))
            .await()
            .created());
  }

  @Test
  default void relationsStayInsideTheTenant() {
    Client ann = client("a", "ann", 1);
    Client bob = client("b", "bob", 2);
    bills("a").create(Bill.of(ann, 1)).await();
    bills("b").create(Bill.of(bob, 2)).await();
    // Past every rule: a bill of one firm that refers to a client of the other.
    Bill stray = bills("a").create(Bill.of(bob, 3)).await();

    assertEquals(2, bills("a").count().await());
    assertEquals(0, bills("a").filter(b -> b.client().name.eq("bob")).count().await());
    assertFalse(
        bills("a")
            .selectRelated(b -> b.client())
            .filter(b -> b.id.eq(stray.id))
            .get()
            .await()
            .client
            .isLoaded());
    assertFalse(
        bills("a")
            .prefetchRelated(b -> b.client())
            .filter(b -> b.id.eq(stray.id))
            .get()
            .await()
            .client
            .isLoaded());
    assertEquals(List.of(1L), clients("b").select(c -> c.bills().count()).list().await());
    assertEquals(1, clients("b").prefetchRelated(c -> c.bills()).get().await().bills.list().size());
    assertEquals(1, clients("b").bills(bob).count().await());
    assertEquals(
        1,
        clients("b").filter(c -> c.id.in(bills("b").select(b -> b.client().id))).count().await());
  }

  @Test
  default void withoutATenantNothingGoes() {
    client("a", "ann", 1);
    var nobody = new ClientManager(shop().orm);
    Client other = Client.of("x", 1);

    refused(() -> nobody.all().list());
    refused(() -> nobody.count());
    refused(() -> nobody.get(1L));
    refused(() -> nobody.inBulk(List.of(1L)));
    refused(() -> nobody.create(other));
    refused(() -> nobody.bulkCreate(List.of(other)));
    refused(() -> nobody.save(other));
    refused(() -> nobody.upsert(other, c -> c.firm, c -> c.name));
    refused(() -> nobody.all().delete());
    refused(() -> nobody.all().update(c -> c.points.set(1)));
    refused(() -> nobody.select(c -> c.name).list());
    refused(() -> nobody.raw("SELECT * FROM client").list());
    refused(() -> new ClientManager(shop().orm.tenant(5L)).all().list());
  }

  @Test
  default void rowsAreMadeOfOtherRowsOfTheTenant() {
    client("a", "ann", 1);
    client("b", "bob", 2);

    int rows =
        clients("a")
            .createFrom(
                clients("a").all(),
                (to, from) ->
                    List.of(to.name.set(Fn.concat(from.name, Fn.text("2"))), to.points.set(0)))
            .await();

    assertEquals(1, rows);
    assertEquals("a", clients("a").get(c -> c.name.eq("ann2")).await().firm);
    assertEquals(1, clients("b").count().await());
  }

  @Test
  default void statementsOfTheProgramMustSayWhose() {
    client("a", "ann", 1);
    client("b", "bob", 2);
    String table = "SELECT * FROM client ";

    assertEquals("ann", clients("a").raw(table + "WHERE firm = #{tenant}").get().await().name);
    assertEquals(
        "bob",
        clients("b")
            .raw(table + "WHERE firm = #{tenant} AND points = #{points}", "points", 2)
            .get()
            .await()
            .name);
    refused(() -> clients("a").raw(table).list());
    refused(() -> clients("a").raw(table + "WHERE firm <> #{tenant}").list());
  }

  @Test
  default void transactionsHaveTenantsToo() {
    shop()
        .orm
        .transaction(
            tx ->
                new ClientManager(tx.tenant("a"))
                    .create(Client.of("ann", 1))
                    .compose(ann -> new BillManager(tx.tenant("a")).create(Bill.of(ann, 1))))
        .await();

    assertEquals(1, bills("a").count().await());
    assertEquals(0, bills("b").count().await());
  }

  @Test
  default void anActorMayActInATenant() {
    var scope = shop().orm.tenant("a").actor("ann");

    new ClientManager(scope).create(Client.of("x", 1)).await();

    assertEquals(1, clients("a").count().await());
    assertEquals(1, new ClientManager(scope).count().await());
  }

  @Test
  default void keptTextsAreNotMixedUp() {
    client("a", "ann", 1);
    client("b", "bob", 2);

    for (int i = 0; i < 3; i++) {
      for (String firm : List.of("a", "b", "c")) {
        assertEquals(
            firm.equals("c") ? 0 : 1,
            clients(firm).filter(c -> c.points.gt(0)).list().await().size());
      }
    }
  }

  /** However small the table is: what goes as one statement locks its own rows only. */
  @Test
  default void changesOfOtherRowsDoNotWaitForEachOther() {
    Assumptions.assumeTrue(can(Capability.ROW_LOCKS), "there is one writer at a time");
    int rows = 140;
    Client ann = client("a", "ann", 1);
    List<Bill> all =
        bills("a")
            .bulkCreate(IntStream.range(0, rows).mapToObj(i -> Bill.of(ann, i)).toList())
            .await();

    Apart.change(
        shop().orm,
        all,
        bill -> {
          bill.amount = -1;
          return bills("a").save(bill);
        });
    assertEquals(rows, bills("a").filter(b -> b.amount.eq(-1)).count().await());

    // A bill is kept, with the time of its deletion.
    Apart.change(shop().orm, all, bills("a")::delete);
    assertEquals(0, bills("a").count().await());

    List<Client> others =
        clients("a")
            .bulkCreate(IntStream.range(0, rows).mapToObj(i -> Client.of("n" + i, i)).toList())
            .await();
    Apart.change(shop().orm, others, clients("a")::delete);
    assertEquals(1, clients("a").count().await());
  }
}
