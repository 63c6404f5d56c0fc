package dev.testudo.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.ClosedException;
import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.DoesNotExistException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.StaleObjectException;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.manager.Created;
import dev.testudo.orm.person.Person;
import dev.testudo.orm.person.PersonManager;
import dev.testudo.orm.person.PersonModel;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way from a manager to a database, with a model that no processor wrote. */
final class OrmTest {
  private static OrmConfig config(String url) {
    return OrmConfig.builder()
        .connection("default", url)
        .app("people", a -> a.models(PersonModel.models()))
        .build();
  }

  private interface Steps {
    void run(Orm orm, PersonManager people);
  }

  private static void on(String url, Steps steps) {
    Orm.run(
        config(url),
        orm -> {
          orm.generateSchemas().await();
          steps.run(orm, new PersonManager(orm));
          return Future.succeededFuture();
        });
  }

  @Test
  void runIsRefusedOnAnEventLoopBeforeAnythingIsOpened() {
    var vertx = Vertx.vertx();
    Future<Object> run =
        Future.future(
            done ->
                vertx.runOnContext(
                    now -> {
                      try {
                        Orm.run(config("h2:mem:run"), orm -> Future.succeededFuture());
                        done.complete();
                      } catch (RuntimeException e) {
                        done.fail(e);
                      }
                    }));

    var refused = assertThrows(OrmException.class, run::await);

    assertEquals(
        "Orm.run(…) was called on an event loop, which must not wait.\n"
            + "  Compose the future of Orm.init(vertx, config) there, and close it at the end.",
        refused.getMessage());
    vertx.close().await();
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:orm", "sqlite://:memory:"})
  void createsGetsChangesAndDeletes(String url) {
    on(
        url,
        (orm, people) -> {
          Person ada = people.create(p -> p.name = "Ada").await();
          assertNotNull(ada.id);
          assertNotNull(ada.createdAt);
          assertEquals(1, ada.version);
          assertEquals("Rome", ada.city);

          Person read = people.get(ada.id).await();
          assertEquals(ada.createdAt, read.createdAt);

          read.city = null;
          people.save(read).await();
          assertEquals(2, read.version);
          assertThrows(StaleObjectException.class, () -> people.save(ada).await());
          people.refresh(ada).await();
          assertEquals(null, ada.city);

          assertTrue(people.delete(ada).await());
          assertFalse(people.delete(ada).await());
          var gone = assertThrows(DoesNotExistException.class, () -> people.get(read.id).await());
          assertTrue(gone.getMessage().startsWith("Person(id=" + read.id + ") does not exist."));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:orm", "sqlite://:memory:"})
  void filtersSortsCountsAndLimits(String url) {
    on(
        url,
        (orm, people) -> {
          for (String name : List.of("Ada", "Bob", "Cyd")) {
            people.create(p -> p.name = name).await();
          }
          var late = people.filter(p -> p.name.gt("Ada")).orderBy(p -> p.name.desc());

          assertEquals("Cyd", late.list().await().get(0).name);
          assertEquals("Bob", late.last().await().orElseThrow().name);
          assertEquals(2L, late.count().await());
          assertEquals(1L, late.limit(1).count().await());
          assertFalse(late.limit(0).exists().await());
          assertEquals(1, people.exclude(p -> p.name.gt("Ada")).list().await().size());
          Map<Long, Person> some = people.inBulk(List.of(3L, 1L, 99L)).await();
          assertEquals(List.of(3L, 1L), List.copyOf(some.keySet()));
          assertEquals(Map.of(), people.inBulk(List.of()).await());
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:orm", "sqlite://:memory:", "sqlite://target/orm-race.sqlite3"})
  void makesOneRowHoweverManyAsk(String url) {
    on(
        url,
        (orm, people) -> {
          people.all().list().await().forEach(p -> people.delete(p).await());
          List<Future<Created<Person>>> calls =
              IntStream.range(0, 64)
                  .mapToObj(
                      i ->
                          people.getOrCreate(
                              p -> p.name.eq("One"),
                              () -> {
                                Person one = new Person();
                                one.name = "One";
                                return one;
                              }))
                  .toList();
          Future.all(calls).await();

          assertEquals(1, calls.stream().filter(c -> c.result().created()).count());
          Set<Long> keys =
              calls.stream().map(c -> c.result().value().id).collect(Collectors.toSet());
          assertEquals(1, keys.size());
          assertEquals(1L, people.count().await());
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:orm", "sqlite://:memory:"})
  void namesTheFieldOfAViolatedConstraint(String url) {
    on(
        url,
        (orm, people) -> {
          people.create(p -> p.name = "secret-value").await();

          var violation =
              assertThrows(
                  UniqueViolationException.class,
                  () -> people.create(p -> p.name = "secret-value").await());

          assertEquals(List.of("name"), violation.facts().fields());
          assertFalse(violation.getMessage().contains("secret-value"));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:orm", "sqlite://:memory:"})
  void leavesAnObjectAloneThatCouldNotBeStored(String url) {
    on(
        url,
        (orm, people) -> {
          people.create(p -> p.name = "Ada").await();
          Person second = new Person();
          second.name = "Ada";

          assertThrows(UniqueViolationException.class, () -> people.create(second).await());

          assertEquals(null, second.id);
          assertEquals(null, second.createdAt);
          assertEquals(0, second.version);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:orm", "sqlite://:memory:"})
  void refusesUseAfterCloseAndForeignModels(String url) {
    List<PersonManager> kept = new ArrayList<>();
    on(url, (orm, people) -> kept.add(people));

    assertInstanceOf(ClosedException.class, kept.get(0).count().cause());

    var missing =
        OrmConfig.builder()
            .connection("default", url)
            .app("people", a -> a.models("dev.testudo.orm.nobody"))
            .build();
    var failure = assertThrows(ConfigurationException.class, () -> Orm.init(missing).await());
    assertTrue(failure.getMessage().contains("apps.people.models"), failure.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:orm"})
  void closesOnce(String url) {
    Orm orm = Orm.init(config(url)).await();

    assertSame(orm.close(), orm.close());
    orm.close().await();
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:orm", "sqlite://:memory:"})
  void findsNoDifferenceInWhatItCreatedAndEveryTableMissingBefore(String url) {
    Orm.run(
        config(url),
        orm -> {
          assertEquals(1, orm.checkSchemas().await().size());
          orm.generateSchemas().await();
          assertEquals(List.of(), orm.checkSchemas().await());
          assertTrue(orm.schemaSql("default").contains("CREATE TABLE IF NOT EXISTS"));
          return Future.succeededFuture();
        });
  }
}
