package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.metamodel.Fn;
import dev.testudo.orm.metamodel.Projection;
import dev.testudo.orm.testing.compliance.model.Docs;
import dev.testudo.orm.testing.compliance.model.DocsManager;
import dev.testudo.orm.testing.compliance.model.DocsPath;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Conditions look into documents alike on every engine. */
interface DocumentBehaviour extends Behaviour {

  private DocsManager storing(String... documents) {
    var manager = new DocsManager(orm());
    for (String document : documents) {
      var docs = new Docs();
      docs.object = new JsonObject(document);
      docs.maybeObject = docs.object;
      manager.create(docs).await();
    }
    manager.create(new Docs()).await();
    return manager;
  }

  /** Which documents meet a condition, by their order from 0; all others must meet its opposite. */
  private static void assertFinds(
      DocsManager manager, Function<DocsPath, Condition> condition, Integer... expected) {
    var all = manager.all().orderBy(p -> p.id).list().await().stream().map(d -> d.id).toList();
    var found = manager.filter(condition).orderBy(p -> p.id).list().await();
    assertEquals(List.of(expected), found.stream().map(d -> all.indexOf(d.id)).toList());
    assertEquals(all.size() - expected.length, manager.exclude(condition).count().await());
  }

  @Test
  default void partsCompareAsWhatTheyAre() {
    var manager =
        storing(
            "{\"v\": 5}",
            "{\"v\": \"5\"}",
            "{\"v\": true}",
            "{\"v\": null}",
            "{}",
            "{\"v\": 5.50}",
            "{\"v\": -10}",
            "{\"v\": \"abc\"}",
            "{\"v\": [5]}",
            "{\"v\": {\"v\": 5}}",
            "{\"v\": 9007199254740993}");

    assertFinds(manager, p -> p.object.at("v").eq(5), 0);
    assertFinds(manager, p -> p.object.at("v").eq("5"), 1);
    assertFinds(manager, p -> p.object.at("v").eq(true), 2);
    assertFinds(manager, p -> p.object.at("v").eq(5.5), 5);
    assertFinds(manager, p -> p.object.at("v").gt(4), 0, 5, 10);
    assertFinds(manager, p -> p.object.at("v").lt(5), 6);
    assertFinds(manager, p -> p.object.at("v").between(-10, 5), 0, 6);
    assertFinds(manager, p -> p.object.at("v").eq(9007199254740993L), 10);
    assertFinds(manager, p -> p.object.at("v").ge("9"), 7);
    assertFinds(manager, p -> p.object.at("v").in(List.of(5, "abc", true)), 0, 2, 7);
    assertFinds(manager, p -> p.object.at("v", "v").eq(5), 9);
    assertFinds(manager, p -> p.object.at("v").at("v").eq(5), 9);
    assertFinds(manager, p -> p.object.at("v").isNull(), 3, 4, 11);
    assertFinds(manager, p -> p.object.at("v").asText().startsWith("a"), 7);
    assertFinds(
        manager, p -> p.object.at("v").asNumber().plus(BigDecimal.ONE).eq(new BigDecimal(6)), 0);
    assertFinds(manager, p -> p.object.at("v").asBoolean(), 2);
    assertFinds(manager, p -> p.maybeObject.at("v").eq(5), 0);
    assertThrows(
        OrmException.class, () -> manager.filter(p -> p.object.at("v").eq(new JsonObject())));
    assertThrows(OrmException.class, () -> manager.filter(p -> p.object.at("v").gt(true)));
  }

  @Test
  default void arraysAreReadByIndexAndObjectsByKey() {
    var manager =
        storing(
            "{\"v\": [1, \"b\", [7, 8], {\"k\": 9}]}",
            "{\"v\": {\"0\": 1, \"1\": \"b\"}}",
            "{\"v\": 1}",
            "{\"v\": [null]}");

    assertFinds(manager, p -> p.object.at("v").at(0).eq(1), 0);
    assertFinds(manager, p -> p.object.at("v").at(1).eq("b"), 0);
    assertFinds(manager, p -> p.object.at("v").at(2).at(1).eq(8), 0);
    assertFinds(manager, p -> p.object.at("v").at(3).at("k").eq(9), 0);
    assertFinds(manager, p -> p.object.at("v", "0").eq(1), 1);
    assertFinds(manager, p -> p.object.at("v").at(9).isNull(), 0, 1, 2, 3, 4);
    assertFinds(manager, p -> p.object.at("v").at(0).isNotNull(), 0);
    assertThrows(OrmException.class, () -> manager.filter(p -> p.object.at("v").at(-1).eq(1)));
  }

  @Test
  default void keysAreTakenLiterally() {
    // MariaDB's own paths do not reach keys with control characters or a dash in front.
    boolean mariaDb = bench().dialect().name().equals("mariadb");
    for (String key : HostileTexts.ALL) {
      if (mariaDb && (key.startsWith("-") || key.chars().anyMatch(c -> c < ' '))) {
        continue;
      }
      var manager = new DocsManager(orm());
      manager.all().delete().await();
      var docs = new Docs();
      docs.object = new JsonObject().put(key, "found").put("other", 1);
      manager.create(docs).await();

      assertFinds(manager, p -> p.object.at(key).eq("found"), 0);
      assertFinds(manager, p -> p.object.hasKey(key), 0);
      assertFinds(manager, p -> p.object.hasKey(key + "x"));
    }
  }

  @Test
  default void textsAreTakenOutAsTheyAre() {
    for (String text : HostileTexts.ALL) {
      var manager = new DocsManager(orm());
      manager.all().delete().await();
      var docs = new Docs();
      docs.object = new JsonObject().put("v", text);
      manager.create(docs).await();

      assertEquals(text, manager.select(p -> p.object.at("v").asText()).list().await().get(0));
      assertEquals(text, manager.select(p -> p.object.at("v")).list().await().get(0));
      assertFinds(manager, p -> p.object.at("v").eq(text), 0);
    }
  }

  @Test
  default void keysExistWhateverTheirValue() {
    var manager = storing("{\"a\": null}", "{\"a\": 1}", "{\"b\": {\"a\": 1}}", "{\"b\": [\"a\"]}");

    assertFinds(manager, p -> p.object.hasKey("a"), 0, 1);
    assertFinds(manager, p -> p.object.at("b").hasKey("a"), 2);
    assertFinds(manager, p -> p.maybeObject.hasKey("b"), 2, 3);
  }

  @Test
  default void documentsContainOthers() {
    var manager =
        storing(
            "{\"a\": 1, \"b\": {\"c\": \"x\", \"d\": [1, 2, 3]}}",
            "{\"a\": 1.0}",
            "{\"b\": {\"d\": [{\"k\": 1, \"l\": 2}]}}",
            "{\"a\": \"1\"}");

    assertFinds(manager, p -> p.object.contains(Map.of("a", 1)), 0, 1);
    assertFinds(manager, p -> p.object.contains(new JsonObject().put("a", "1")), 3);
    assertFinds(manager, p -> p.object.contains(Map.of("b", Map.of("c", "x"))), 0);
    assertFinds(manager, p -> p.object.contains(Map.of("b", Map.of("d", List.of(3, 1)))), 0);
    assertFinds(manager, p -> p.object.at("b", "d").contains(2), 0);
    assertFinds(manager, p -> p.object.at("b", "d").contains(List.of(Map.of("k", 1))), 2);
    assertFinds(manager, p -> p.object.contains(Map.of()), 0, 1, 2, 3, 4);
    assertFinds(manager, p -> p.object.contains(Map.of("z", 1)));
    assertFinds(manager, p -> p.maybeObject.contains(Map.of("a", 1)), 0, 1);
  }

  @Test
  default void partsAreSelectedSortedAndGrouped() {
    var manager = storing("{\"k\": \"b\", \"n\": 2}", "{\"k\": \"a\", \"n\": 1}", "{\"k\": \"b\"}");

    assertEquals(
        Arrays.asList(2, 1, null, null),
        manager.all().orderBy(p -> p.id).select(p -> p.object.at("n")).list().await());
    assertEquals(
        List.of(Map.of("k", "a", "n", 1)),
        manager
            .filter(p -> p.object.at("n").eq(1))
            .select(p -> p.object.at("k").asText())
            .list()
            .await()
            .stream()
            .map(k -> Map.of("k", k, "n", 1))
            .toList());
    assertEquals(
        List.of("a 1", "b 2"),
        manager
            .filter(p -> p.object.hasKey("k"))
            .select(
                p ->
                    Projection.of(
                        p.object.at("k").asText(), Fn.count(), (key, count) -> key + " " + count))
            .groupBy(p -> p.object.at("k").asText())
            .orderBy(p -> p.object.at("k").asText())
            .list()
            .await());
  }

  @Test
  default void pagesOfDocumentsSkipTheSameRowsAsOthers() {
    var manager = storing("{\"v\": 4}", "{\"v\": 1}", "{\"v\": 3}", "{\"v\": 2}");
    var ids = manager.all().orderBy(p -> p.id).list().await().stream().map(d -> d.id).toList();
    var some = manager.filter(p -> p.object.hasKey("v"));

    var page = some.orderBy(p -> p.id.desc()).offset(1).limit(2).list().await();
    assertEquals(List.of(ids.get(2), ids.get(1)), page.stream().map(each -> each.id).toList());
    assertEquals(List.of(3, 1), page.stream().map(each -> each.object.getInteger("v")).toList());
    assertEquals(
        List.of(3, 4),
        some.orderBy(p -> p.object.at("v").asNumber()).offset(2).list().await().stream()
            .map(each -> each.object.getInteger("v"))
            .toList());
    assertEquals(1, some.offset(3).list().await().size());
    assertEquals(
        List.copyOf(ids.subList(2, 4)),
        List.copyOf(some.orderBy(p -> p.id).offset(2).mapBy(p -> p.id).await().keySet()));
    var byContent = manager.all().orderBy(p -> p.object, p -> p.id);
    assertEquals(
        byContent.list().await().stream().skip(2).map(each -> each.id).toList(),
        byContent.offset(2).list().await().stream().map(each -> each.id).toList());
  }

  @Test
  default void documentsOfEveryTypeAreLookedInto() {
    var manager = new DocsManager(orm());
    var docs = new Docs();
    docs.array = new JsonArray().add("x").add(7);
    docs.map = Map.of("key", List.of(1, 2));
    docs.shape = new Docs.Shape("square", 1.5, null, List.of("n"));
    manager.create(docs).await();

    assertFinds(manager, p -> p.array.at(1).eq(7), 0);
    assertFinds(manager, p -> p.array.contains("x"), 0);
    assertFinds(manager, p -> p.map.at("key").at(0).eq(1), 0);
    assertFinds(manager, p -> p.shape.at("size").gt(1), 0);
    assertFinds(manager, p -> p.shape.at("inner").isNull(), 0);
    assertFinds(manager, p -> p.shape.at("notes").contains("n"), 0);
  }
}
