package dev.testudo.orm.tx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.error.TransactionException;
import dev.testudo.orm.person.PersonManager;
import dev.testudo.orm.person.PersonModel;
import io.vertx.core.Future;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class TransactionTest {
  private Orm orm;
  private PersonManager people;

  @BeforeEach
  void open() {
    orm =
        Orm.init(
                OrmConfig.builder()
                    .connection("main", "h2:mem:transactions")
                    .app("people", a -> a.models(PersonModel.models()).defaultConnection("main"))
                    .build())
            .await();
    orm.generateSchemas().await();
    people = new PersonManager(orm);
  }

  @AfterEach
  void close() {
    assertEquals(0, orm.poolUse("main").lent());
    orm.close().await();
  }

  private List<String> names() {
    return people.all().orderBy(p -> p.name.asc()).list().await().stream()
        .map(p -> p.name)
        .toList();
  }

  @Test
  void commitsWhatItsFunctionDid() {
    orm.transaction(
            tx -> people.create(p -> p.name = "a").compose(a -> people.create(p -> p.name = "b")))
        .await();

    assertEquals(List.of("a", "b"), names());
  }

  @Test
  void rollsBackWhatFails() {
    var failed =
        orm.transaction(
            tx ->
                people
                    .create(p -> p.name = "a")
                    .compose(a -> Future.failedFuture(new IllegalStateException("no"))));

    assertThrows(IllegalStateException.class, failed::await);
    assertEquals(List.of(), names());
  }

  @Test
  void runsOnTheCallingThreadIfAskedTo() {
    Thread caller = Thread.currentThread();

    String name =
        orm.transactionBlocking(
            tx -> {
              assertEquals(caller, Thread.currentThread());
              people.create(p -> p.name = "a").await();
              return people.create(p -> p.name = "b").await().name;
            });

    assertEquals("b", name);
    assertEquals(List.of("a", "b"), names());
  }

  @Test
  void rollsBackWhatThrowsOnTheCallingThread() {
    var failure =
        assertThrows(
            TransactionException.class,
            () ->
                orm.transactionBlocking(
                    tx -> {
                      people.create(p -> p.name = "a").await();
                      throw new java.io.IOException("disk");
                    }));

    assertTrue(failure.getCause() instanceof java.io.IOException);
    assertEquals(List.of(), names());
  }
}
