package dev.testudo.orm.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.DoesNotExistException;
import dev.testudo.orm.error.MultipleObjectsReturnedException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.SqlSyntaxException;
import dev.testudo.orm.person.Person;
import dev.testudo.orm.person.PersonManager;
import dev.testudo.orm.person.PersonModel;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RawSqlTest {
  private interface Steps {
    void run(Orm orm, PersonManager people, RawSql sql);
  }

  private static void on(String url, Steps steps) {
    OrmConfig config =
        OrmConfig.builder()
            .connection("default", url)
            .app("people", a -> a.models(PersonModel.models()))
            .build();
    Orm.run(
        config,
        orm -> {
          orm.generateSchemas().await();
          var people = new PersonManager(orm);
          people.create(p -> p.name = "Ada").await();
          people.create(p -> p.name = "Bob").await();
          steps.run(orm, people, orm.sql("default"));
          return Future.succeededFuture();
        });
  }

  private static <E extends Exception> E fails(Class<E> type, Future<?> future) {
    return assertThrows(type, future::await);
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:raw", "sqlite://:memory:"})
  void readsModelsFromColumnsInAnyOrder(String url) {
    on(
        url,
        (orm, people, sql) -> {
          String text =
              "SELECT 1 AS more, version, created_at, city, name, id FROM person WHERE name = #{n}";

          Person ada = people.raw(text, "n", "Ada").get().await();

          assertEquals("Ada", ada.name);
          assertEquals("Rome", ada.city);
          assertEquals(1, ada.version);
          assertEquals(people.get(p -> p.name.eq("Ada")).await().createdAt, ada.createdAt);
          assertEquals(2, people.raw("SELECT * FROM person").list().await().size());
          assertTrue(people.raw(text, Map.of("n", "x")).first().await().isEmpty());
          fails(DoesNotExistException.class, people.raw(text, "n", "x").get());
          fails(
              MultipleObjectsReturnedException.class,
              people.raw("SELECT * FROM person").getOrNone());
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:raw", "sqlite://:memory:"})
  void refusesPartialModelsAlsoWhenThereIsNoRow(String url) {
    on(
        url,
        (orm, people, sql) -> {
          var partial = "SELECT id, name, created_at FROM person WHERE name = #{n}";

          for (String name : List.of("Ada", "nobody")) {
            var failure = fails(DataException.class, people.raw(partial, "n", name).list());
            assertTrue(
                failure.getMessage().contains("no column \"city\" for Person.city"),
                failure.getMessage());
          }
          fails(DataException.class, people.raw("SELECT p.*, q.* FROM person p, person q").list());
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:raw", "sqlite://:memory:"})
  void readsRecordsValuesAndJson(String url) {
    record Count(String name, long rows) {}
    on(
        url,
        (orm, people, sql) -> {
          var grouped =
              sql.query("SELECT name, count(*) AS n FROM person GROUP BY name ORDER BY name");

          assertEquals(
              List.of(new Count("Ada", 1), new Count("Bob", 1)),
              grouped.list(row -> new Count(row.getString("name"), row.getLong("n"))).await());
          assertEquals(
              List.of(
                  new JsonObject().put("name", "Ada").put("n", 1),
                  new JsonObject().put("name", "Bob").put("n", 1)),
              grouped.json().await());
          assertEquals(2L, sql.query("SELECT count(*) FROM person").scalar(Long.class).await());
          assertEquals(
              List.of("Ada", "Bob"),
              sql.query("SELECT name FROM person ORDER BY name").column(String.class).await());
          fails(DataException.class, grouped.scalar(String.class));
          fails(DataException.class, sql.query("SELECT 1 AS a, 2 AS a").json());
          var wrong = fails(DataException.class, grouped.list(row -> row.getString("nam")));
          assertTrue(wrong.getMessage().contains("Did you mean \"name\"?"), wrong.getMessage());
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:raw", "sqlite://:memory:"})
  void executesAndCounts(String url) {
    on(
        url,
        (orm, people, sql) -> {
          assertEquals(
              1,
              sql.execute(
                      "UPDATE person SET city = #{c} WHERE name = #{n}",
                      Map.of("c", "'; DROP TABLE x --", "n", "Ada"))
                  .await());
          assertEquals("'; DROP TABLE x --", people.get(p -> p.name.eq("Ada")).await().city);
          assertEquals(2, sql.execute("UPDATE person SET city = #{c}", "c", null).await());
          assertEquals(
              2,
              sql.execute("DELETE FROM person WHERE name IN (#{n})", "n", List.of("Ada", "Bob"))
                  .await());
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:raw", "sqlite://:memory:"})
  void runsScriptsAsAWhole(String url) {
    on(
        url,
        (orm, people, sql) -> {
          sql.script(
                  "INSERT INTO person(name, created_at, version) SELECT 'x;y', created_at, 1"
                      + " FROM person WHERE name = 'Ada'; -- ; \n DELETE FROM person WHERE name = 'Ada';")
              .await();
          assertEquals(2L, people.count().await());

          fails(
              SqlSyntaxException.class,
              sql.script("DELETE FROM person; DELETE FROM nowhere; DELETE FROM person"));
          assertEquals(2L, people.count().await());
          fails(OrmException.class, sql.script("DELETE FROM person; COMMIT"));
          assertEquals(2L, people.count().await());
          sql.script(" ; -- nothing").await();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:raw", "sqlite://:memory:"})
  void failsTheFutureInsteadOfThrowing(String url) {
    on(
        url,
        (orm, people, sql) -> {
          assertInstanceOf(
              OrmException.class, fails(OrmException.class, sql.execute("DELETE FROM t; x")));
          fails(OrmException.class, sql.query("SELECT #{a}", "b", 1).json());
          fails(OrmException.class, people.raw("SELECT #{a}").list());
          fails(SqlSyntaxException.class, sql.query("SELEC 1").json());
          assertThrows(ConfigurationException.class, () -> orm.sql("defalt"));
        });
  }
}
