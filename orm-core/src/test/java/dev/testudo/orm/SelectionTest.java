package dev.testudo.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.FieldNotLoadedException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.metamodel.Fn;
import dev.testudo.orm.metamodel.Projection;
import dev.testudo.orm.person.Person;
import dev.testudo.orm.person.PersonManager;
import dev.testudo.orm.person.PersonModel;
import dev.testudo.orm.person.PersonPath;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Choosing values, groups, subqueries, set operations and changes of whole queries. */
final class SelectionTest {
  record CityCount(String city, long people) {}

  private static void on(String url, Consumer<PersonManager> steps) {
    var config =
        OrmConfig.builder()
            .connection("default", url)
            .app("people", a -> a.models(PersonModel.models()))
            .build();
    Orm.run(
        config,
        orm -> {
          orm.generateSchemas().await();
          var people = new PersonManager(orm);
          for (String[] each :
              new String[][] {{"Ada", "Rome"}, {"Bob", "Oslo"}, {"Cyd", "Rome"}, {"Dan", "Bern"}}) {
            people
                .create(
                    p -> {
                      p.name = each[0];
                      p.city = each[1];
                    })
                .await();
          }
          people.filter(p -> p.name.eq("Dan")).update(p -> p.city.setNull()).await();
          steps.accept(people);
          return Future.succeededFuture();
        });
  }

  private static List<String> names(Future<List<Person>> people) {
    return people.await().stream().map(p -> p.name).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:selection", "sqlite://:memory:"})
  void choosesValuesProjectionsAndJson(String url) {
    on(
        url,
        people -> {
          assertEquals(
              List.of("Ada", "Bob", "Cyd", "Dan"),
              people.select(p -> p.name).orderBy(p -> p.name).list().await());
          assertEquals(
              List.of("Oslo", "Rome"),
              people
                  .filter(p -> p.city.isNotNull())
                  .select(p -> p.city)
                  .distinct()
                  .orderBy(p -> p.city)
                  .list()
                  .await());
          assertEquals(
              List.of(new JsonObject().put("name", "Bob").put("number", 2L)),
              people
                  .filter(p -> p.name.eq("Bob"))
                  .values(p -> p.name, p -> p.id.as("number"))
                  .list()
                  .await());
          assertEquals(
              "Ada", people.select(p -> p).orderBy(p -> p.id).first().await().orElseThrow().name);
          assertThrows(OrmException.class, () -> people.values(p -> p.name, p -> p.id.as("name")));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:selection", "sqlite://:memory:"})
  void groupsCountsAndKeepsGroups(String url) {
    on(
        url,
        people -> {
          assertEquals(
              List.of(new CityCount("Rome", 2)),
              people
                  .select(p -> Projection.of(p.city, Fn.count(), CityCount::new))
                  .groupBy(p -> p.city)
                  .having(p -> Fn.count().gt(1))
                  .list()
                  .await());
          var summary =
              people
                  .all()
                  .aggregate(
                      p ->
                          Projection.of(
                              Fn.count(),
                              Fn.count(p.city),
                              Fn.count(p.city).distinct(),
                              Fn.count().where(p.city.eq("Rome")),
                              Fn.sum(p.id),
                              Fn.max(p.name),
                              (all, cities, different, romans, sum, last) ->
                                  List.<Object>of(all, cities, different, romans, sum, last)))
                  .await();
          assertEquals(List.<Object>of(4L, 3L, 2L, 2L, 10L, "Dan"), summary);
          assertEquals(2.5, people.all().aggregate(p -> Fn.avg(p.id)).await());
          assertEquals(
              3L, people.all().orderBy(p -> p.id).limit(2).aggregate(p -> Fn.sum(p.id)).await());
          assertEquals(
              null, people.filter(p -> p.id.in(List.of())).aggregate(p -> Fn.sum(p.id)).await());
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:selection", "sqlite://:memory:"})
  void namesTheValueThatIsNullWhereAPrimitiveIsWanted(String url) {
    on(
        url,
        people -> {
          var failure =
              assertThrows(
                  DataException.class,
                  () ->
                      people
                          .filter(p -> p.id.in(List.of()))
                          .aggregate(p -> Projection.of(Fn.sum(p.id).as("total"), Math::toIntExact))
                          .await());
          assertTrue(failure.getMessage().contains("total is NULL"), failure.getMessage());
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:selection", "sqlite://:memory:"})
  void correlatesSubqueriesByPlainJava(String url) {
    on(
        url,
        people -> {
          // Somebody else of the same city: two sources of one table must not be mixed up.
          assertEquals(
              List.of("Ada", "Cyd"),
              names(
                  people
                      .filter(
                          p ->
                              Condition.exists(
                                  people.filter(
                                      other -> other.city.eq(p.city).and(other.id.ne(p.id)))))
                      .orderBy(p -> p.id)
                      .list()));
          assertEquals(
              List.of("Ada", "Bob"),
              names(
                  people
                      .filter(p -> p.id.in(people.filter(q -> q.id.le(2)).select(q -> q.id)))
                      .orderBy(p -> p.id)
                      .list()));
          // NULLs in the subquery match nothing, and the complement keeps every other row.
          assertEquals(
              List.of("Dan"),
              names(people.filter(p -> p.city.notIn(people.select(q -> q.city))).list()));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:selection", "sqlite://:memory:"})
  void combinesQueries(String url) {
    on(
        url,
        people -> {
          var early = people.filter(p -> p.id.le(2));
          var romans = people.filter(p -> p.city.eq("Rome"));

          assertEquals(3L, early.union(romans).count().await());
          assertEquals(List.of("Ada"), names(early.intersect(romans).list()));
          assertEquals(List.of("Bob"), names(early.except(romans).list()));
          assertEquals(
              List.of("Cyd", "Bob"),
              names(early.union(romans).orderBy(p -> p.id.desc()).limit(2).list()));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:selection", "sqlite://:memory:"})
  void changesExactlyTheRowsOfTheQuery(String url) {
    on(
        url,
        people -> {
          assertEquals(
              2, people.filter(p -> p.city.eq("Rome")).update(p -> p.city.set("Lima")).await());
          assertEquals(2, people.filter(p -> p.name.eq("Ada")).get().await().version);
          assertEquals(
              1,
              people.all().orderBy(p -> p.id.desc()).limit(1).update(p -> p.city.set("x")).await());
          assertEquals("x", people.filter(p -> p.name.eq("Dan")).get().await().city);
          assertEquals(
              1,
              people
                  .filter(
                      p -> Condition.exists(people.filter(q -> q.id.eq(p.id).and(q.city.eq("x")))))
                  .delete()
                  .await());
          assertEquals(List.of("Ada", "Bob", "Cyd"), names(people.orderBy(p -> p.id).list()));
          assertThrows(
              OrmException.class,
              () -> people.filter(p -> Condition.allOf(List.of())).delete().await());
          assertEquals(3, people.all().delete().await());
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:selection", "sqlite://:memory:"})
  void refusesAColumnThatWasNotLoaded(String url) {
    on(
        url,
        people -> {
          var partial = people.all().only(p -> p.id, p -> p.name).first().await().orElseThrow();

          assertEquals("Ada", partial.get(p -> p.name));
          var failure = assertThrows(FieldNotLoadedException.class, () -> partial.get(p -> p.city));
          assertTrue(failure.getMessage().startsWith("Person.city was not loaded."));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:selection", "sqlite://:memory:"})
  void turnsRoundFindsExtremesAndMembers(String url) {
    on(
        url,
        people -> {
          assertEquals(List.of("Dan", "Cyd"), names(people.all().reverse().limit(2).list()));
          assertEquals("Dan", people.all().latest(p -> p.name).await().orElseThrow().name);
          assertEquals("Ada", people.all().earliest(p -> p.name).await().orElseThrow().name);
          Person ada = people.filter(p -> p.name.eq("Ada")).get().await();
          assertTrue(people.filter(p -> p.city.eq("Rome")).contains(ada).await());
          assertFalse(people.filter(p -> p.city.eq("Oslo")).contains(ada).await());
          assertFalse(people.all().orderBy(p -> p.id.desc()).limit(1).contains(ada).await());
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:selection"})
  void showsItsSqlWithoutRunning(String url) {
    on(
        url,
        people -> {
          var query = people.filter(p -> p.name.eq("x")).limit(3);

          assertEquals(
              "SELECT \"id\", \"name\", \"city\", \"created_at\", \"version\" FROM \"person\""
                  + " WHERE \"name\" = ? LIMIT ?",
              query.sql());
          assertEquals(List.of("x", 3L), query.parameters());
          assertEquals(
              "SELECT t0.\"name\" FROM \"person\" t0 WHERE EXISTS"
                  + " (SELECT t1.\"id\", t1.\"name\", t1.\"city\", t1.\"created_at\","
                  + " t1.\"version\" FROM \"person\" t1 WHERE t1.\"id\" > t0.\"id\")",
              people
                  .filter(p -> Condition.exists(people.filter(q -> q.id.gt(p.id))))
                  .select((PersonPath p) -> p.name)
                  .sql());
        });
  }
}
