package dev.testudo.orm.testing.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.error.CommitOutcomeUnknownException;
import dev.testudo.orm.error.ConnectionException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.testing.kit.model.Pet;
import dev.testudo.orm.testing.kit.model.PetManager;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** What tests of an application rely on; a subclass says on which engine. */
interface KitBehaviour {
  Factory<Pet> PETS = Factory.of(n -> new Pet("pet" + n));

  @BeforeEach
  default void onePetIsThere(PetManager pets) {
    pets.create(new Pet("first")).await();
  }

  @RepeatedTest(2)
  default void whatATestStoresIsGoneInTheNext(Orm orm, PetManager pets) {
    assertEquals(1, pets.count().await());

    pets.create(new Pet("a")).await();
    pets.bulkCreate(PETS.build(3)).await();
    orm.transaction(tx -> new PetManager(tx).create(new Pet("b"))).await();
    orm.transactionBlocking(tx -> pets.create(new Pet("c")).await());

    assertEquals(7, pets.count().await());
  }

  @RepeatedTest(2)
  default void futuresAreWaitedForBeforeItIsUndone(Orm orm, PetManager pets, Futures futures) {
    futures.check(
        pets.create(new Pet("a"))
            .compose(a -> orm.transaction(tx -> pets.create(new Pet("b"))))
            .compose(b -> pets.count()),
        count -> assertEquals(3, count));
  }

  @Test
  default void aTransactionThatFailsUndoesItsOwnStatements(Orm orm, PetManager pets) {
    var failure =
        assertThrows(
            IllegalStateException.class,
            () ->
                orm.transaction(
                        tx ->
                            pets.create(new Pet("a"))
                                .compose(a -> Future.failedFuture(new IllegalStateException("no"))))
                    .await());

    assertEquals("no", failure.getMessage());
    assertEquals("first", pets.all().get().await().name);
  }

  @Test
  default void aStatementThatFailsDoesNotEndTheTest(Orm orm, PetManager pets) {
    assertThrows(UniqueViolationException.class, () -> pets.create(new Pet("first")).await());
    assertThrows(
        UniqueViolationException.class,
        () -> orm.transaction(tx -> pets.create(new Pet("first"))).await());
    pets.create(new Pet("second")).await();

    assertEquals(2, pets.count().await());
  }

  @Test
  default void rowsAreStreamedWhileOthersAreWritten(Orm orm, PetManager pets) {
    PETS.create(pets, 20).await();

    pets.all()
        .forEachAsync(
            5,
            pet -> {
              pet.age = 7;
              return orm.transaction(tx -> pets.save(pet));
            })
        .await();

    assertEquals(21, pets.filter(p -> p.age.eq(7)).count().await());
  }

  @Test
  default void statementsAreCounted(Orm orm, PetManager pets, Queries queries) {
    queries.clear();

    Pet pet = queries.expect(1, () -> pets.get(p -> p.name.eq("first")));
    queries.expect(
        2,
        () -> {
          pets.count().await();
          orm.transactionBlocking(tx -> pets.exists(p -> p.id.eq(pet.id)).await());
        });

    assertEquals("first", pet.name);
    assertEquals(3, queries.sent().size());
    assertTrue(queries.sql().get(0).startsWith("SELECT"), queries.sql().get(0));
  }

  @Test
  default void tooManyStatementsAreListed(PetManager pets, Queries queries) {
    List<Pet> three = PETS.create(pets, 3).await();

    var failure =
        assertThrows(
            AssertionFailedError.class,
            () -> queries.expect(1, () -> three.forEach(pet -> pets.get(pet.id).await())));

    String message = failure.getMessage();
    assertTrue(message.startsWith("Expected 1 statement, but 3 were sent:\n  1. SELECT"), message);
    assertTrue(message.contains("\nOne was sent 3 times: SELECT"), message);
    assertTrue(message.contains("prefetchRelated"), message);
    failure = assertThrows(AssertionFailedError.class, () -> queries.expect(2, () -> {}));
    assertEquals("Expected 2 statements, but none were sent.", failure.getMessage());
  }

  @Test
  default void theNthStatementFails(PetManager pets, Faults faults) {
    var wanted = new OrmException(Report.of("The test wants it so."));
    faults.fail(2, wanted);

    pets.create(new Pet("a")).await();
    var failure = assertThrows(OrmException.class, () -> pets.create(new Pet("b")).await());
    pets.create(new Pet("c")).await();

    assertSame(wanted, failure);
    assertEquals(3, pets.count().await());
    faults.fail(1, new IllegalStateException("the driver is broken"));
    assertThrows(OrmException.class, () -> pets.count().await());
  }

  @Test
  default void aLostConnectionUndoesItsTransaction(Orm orm, PetManager pets, Faults faults) {
    faults.loseConnection(2);

    assertThrows(
        ConnectionException.class,
        () ->
            orm.transaction(tx -> pets.create(new Pet("a")).compose(a -> pets.create(new Pet("b"))))
                .await());

    assertEquals(1, pets.count().await());
  }

  @Test
  default void nobodyKnowsWhatBecameOfACommit(Orm orm, PetManager pets, Faults faults) {
    faults.loseCommit(true);
    assertThrows(
        CommitOutcomeUnknownException.class,
        () -> orm.transaction(tx -> pets.create(new Pet("stored"))).await());
    faults.loseCommit(false);
    assertThrows(
        CommitOutcomeUnknownException.class,
        () -> orm.transaction(tx -> pets.create(new Pet("not stored"))).await());

    assertEquals(
        List.of("first", "stored"),
        pets.all().orderBy(p -> p.name).list().await().stream().map(p -> p.name).toList());
  }

  @Test
  default void aStatementIsLate(PetManager pets, Faults faults) {
    faults.delay(1, Duration.ofMillis(20));
    long start = System.nanoTime();

    assertEquals(1, pets.count().await());

    assertTrue(System.nanoTime() - start >= 20_000_000, "it was not late");
  }
}
