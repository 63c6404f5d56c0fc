package dev.testudo.orm.testing.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.testing.kit.model.Pet;
import dev.testudo.orm.testing.kit.model.PetManager;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** What goes on around a test. */
final class RunningTestTest {
  private final TestDatabases databases = new TestDatabases();

  @OrmTest("dev.testudo.orm.testing.kit.model")
  private static final class RolledBack {}

  @OrmTest(value = "dev.testudo.orm.testing.kit.model", rollback = false)
  private static final class Committed {}

  @OrmTest(value = "dev.testudo.orm.testing.kit.model", setup = OnePet.class)
  private static final class Filled {}

  /** One pet that is 7 years old, by a configuration that counts its calls. */
  private static final class OnePet implements TestSetup {
    private static int configured;

    @Override
    public OrmConfig config(OrmConfig usual) {
      configured++;
      return usual;
    }

    @Override
    public Future<?> load(Orm orm) {
      var pet = new Pet("loaded");
      pet.age = 7;
      return new PetManager(orm).create(pet);
    }
  }

  @AfterEach
  void close() {
    databases.close();
  }

  private RunningTest begin(Class<?> type) {
    return RunningTest.begin(databases, Objects.requireNonNull(type.getAnnotation(OrmTest.class)));
  }

  private static Faults faults(RunningTest test) {
    return (Faults) Objects.requireNonNull(test.parameters().get(Faults.class));
  }

  private static Futures futures(RunningTest test) {
    return (Futures) Objects.requireNonNull(test.parameters().get(Futures.class));
  }

  @Test
  void testsOneAfterTheOtherShareADatabaseAndThoseAtOnceDoNot() {
    RunningTest one = begin(RolledBack.class);
    RunningTest two = begin(RolledBack.class);
    new PetManager(one.orm()).create(new Pet("a")).await();
    new PetManager(two.orm()).create(new Pet("a")).await();
    Orm first = one.orm();
    one.end();
    RunningTest three = begin(RolledBack.class);

    assertNotSame(first, two.orm());
    assertSame(first, three.orm());
    assertEquals(0, new PetManager(three.orm()).count().await());
    assertEquals(1, new PetManager(two.orm()).count().await());
    two.end();
    three.end();
  }

  @Test
  void withoutRollbackEachTestHasANewDatabase() {
    RunningTest one = begin(Committed.class);
    new PetManager(one.orm()).create(new Pet("a")).await();
    one.end();
    RunningTest two = begin(Committed.class);

    assertEquals(0, new PetManager(two.orm()).count().await());
    two.end();
  }

  @Test
  void whatASetupLoadsIsThereInEachTestAndNotCounted() {
    for (int i = 0; i < 2; i++) {
      RunningTest test = begin(Filled.class);
      Queries queries = (Queries) Objects.requireNonNull(test.parameters().get(Queries.class));

      assertEquals(0, queries.sent().size());
      assertEquals(7, new PetManager(test.orm()).all().get().await().age);
      test.end();
    }
    assertEquals(1, OnePet.configured, "for one database");
  }

  @Test
  void anOrmThatWasClosedIsNotLentAgain() {
    RunningTest one = begin(RolledBack.class);
    one.orm().close().await();
    one.end();
    RunningTest two = begin(RolledBack.class);

    assertEquals(0, new PetManager(two.orm()).count().await());
    two.end();
  }

  @Test
  void aFutureThatFailsFailsTheTest() {
    RunningTest test = begin(RolledBack.class);
    Promise<Void> promise = Promise.promise();
    futures(test).add(promise.future());
    promise.fail(new IllegalStateException("no"));

    assertEquals("no", assertThrows(IllegalStateException.class, test::complete).getMessage());
    test.end();
    RunningTest other = begin(RolledBack.class);
    futures(other).check(new PetManager(other.orm()).count(), n -> assertEquals(1, n));
    assertThrows(AssertionFailedError.class, other::complete);
    other.end();
  }

  @Test
  void aFaultThatNeverHappensFailsTheTest() {
    RunningTest test = begin(RolledBack.class);
    faults(test).fail(2, new IllegalStateException());
    new PetManager(test.orm()).count().await();

    assertThrows(AssertionFailedError.class, test::complete);
    assertThrows(IllegalArgumentException.class, () -> faults(test).loseConnection(0));
    test.end();
  }

  @Test
  void whatOneTransactionCannotImitateFailsTheTest() {
    RunningTest test = begin(RolledBack.class);
    Orm orm = test.orm();
    var pets = new PetManager(orm);
    Promise<Void> between = Promise.promise();
    Promise<Void> inside = Promise.promise();
    Future<Void> outer =
        orm.transaction(
            tx -> {
              inside.complete();
              return between.future();
            });
    inside.future().await();
    pets.create(new Pet("outside")).await();
    between.fail(new IllegalStateException("no"));
    assertThrows(IllegalStateException.class, outer::await);

    var failure = assertThrows(AssertionFailedError.class, test::end);

    assertTrue(failure.getMessage().contains("rollback = false"), failure.getMessage());
    assertEquals(0, new PetManager(begin(RolledBack.class).orm()).count().await());
  }

  @Test
  void objectsOfAFactoryDiffer() {
    Factory<Pet> pets = Factory.of(n -> new Pet("pet" + n));
    Factory<Pet> old = pets.with(pet -> pet.age = 20);

    assertEquals("pet1", pets.build().name);
    assertEquals("pet2", old.build().name);
    assertEquals(20, old.with(pet -> pet.age++).build().age - 1);
    assertEquals("pet4", pets.build(2).get(0).name);
    assertEquals(0, pets.build().age);
  }
}
