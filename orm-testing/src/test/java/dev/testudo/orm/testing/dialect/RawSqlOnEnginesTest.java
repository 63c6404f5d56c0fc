package dev.testudo.orm.testing.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.SqlSyntaxException;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.TestServers;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RawSqlOnEnginesTest {
  @ParameterizedTest
  @EnumSource(Engine.class)
  void runsTheSameTextsOnEveryEngine(Engine engine) {
    String url = TestServers.of(engine).newDatabase("raw");
    Orm.run(
        OrmConfig.builder()
            .connection("default", url)
            .app("suite", a -> a.models("dev.testudo.orm.testing.compliance.model"))
            .build(),
        orm -> {
          var sql = orm.sql("default");
          sql.script("CREATE TABLE t (id bigint, name varchar(40)); -- ; \n").await();
          String insert = "INSERT INTO t (id, name) VALUES (#{id}, #{name}) -- #{no}";
          assertEquals(1, sql.execute(insert, Map.of("id", 1L, "name", "'; --")).await());
          assertEquals(1, sql.execute(insert, Map.of("id", 2L, "name", "b")).await());
          assertEquals(
              1, sql.execute("INSERT INTO t (id, name) VALUES (3, #{n})", "n", null).await());

          var some =
              sql.query(
                  "SELECT id, name FROM t WHERE id IN (#{ids}) ORDER BY id",
                  "ids",
                  List.of(1L, 3L));
          assertEquals(
              List.of(
                  new JsonObject().put("id", 1L).put("name", "'; --"),
                  new JsonObject().put("id", 3L).putNull("name")),
              some.json().await());
          assertEquals(List.of(1L, 3L), some.list(row -> row.getLong("id")).await());
          assertEquals(3L, sql.query("SELECT count(*) FROM t").scalar(Long.class).await());
          var none = sql.query("SELECT id, name FROM t WHERE id = #{id}", "id", 9L);
          assertEquals(List.of(), none.json().await());
          assertThrows(DataException.class, () -> none.column(Long.class).await());
          assertThrows(SqlSyntaxException.class, () -> sql.query("SELEC 1").json().await());
          return Future.succeededFuture();
        });
  }
}
