package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.ValidationException;
import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.testing.compliance.model.Docs;
import dev.testudo.orm.testing.compliance.model.Docs.Shape;
import dev.testudo.orm.testing.compliance.model.DocsManager;
import dev.testudo.orm.testing.compliance.model.DocsPath;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** JSON documents of every shape. */
interface JsonFieldBehaviour extends Behaviour {
  String HARD = "'quoted' \"twice\" \\ / 😀 \u0001\t\n é e\u0301 ? $1 #{x} %_ ;--";

  private <T> Probe<Docs, DocsPath, T> probe(
      BiConsumer<Docs, @Nullable T> set,
      Function<Docs, @Nullable T> get,
      Function<DocsPath, Expr<T>> column) {
    return new Probe<>(new DocsManager(orm()), Docs::new, set, get, column);
  }

  private static JsonObject nested() {
    return new JsonObject()
        .put("text", HARD)
        .put(HARD, 1)
        .put("empty", "")
        .put("numbers", new JsonArray().add(0).add(-1).add(0.1).add(9007199254740993L).add(1e100))
        .put("most", Long.MAX_VALUE)
        .put("least", Long.MIN_VALUE)
        .put("truth", true)
        .putNull("nothing")
        .put("deep", new JsonObject().put("a", new JsonArray().add(new JsonObject()).addNull()));
  }

  @Test
  default void jsonObjectsAreKept() {
    JsonObject[] values = {new JsonObject(), new JsonObject().putNull("a"), nested()};
    this.<JsonObject>probe((m, v) -> m.object = v, m -> m.object, p -> p.object)
        .keepsUnsought(values);
    this.<JsonObject>probe((m, v) -> m.maybeObject = v, m -> m.maybeObject, p -> p.maybeObject)
        .keepsUnsought(values);
  }

  @Test
  default void jsonArraysAreKept() {
    this.<JsonArray>probe((m, v) -> m.array = v, m -> m.array, p -> p.array)
        .keepsUnsought(
            new JsonArray(),
            new JsonArray().addNull(),
            new JsonArray().add(1).add("1").add(true).add(HARD).add(0.1),
            new JsonArray().add(nested()).add(new JsonArray().add(new JsonArray())));
  }

  @Test
  default void mapsAreKept() {
    var map = new LinkedHashMap<String, Object>();
    map.put("z", 1);
    map.put("a", List.of("x", HARD));
    map.put("n", null);
    map.put("m", Map.of("k", false));
    map.put("big", 9007199254740993L);
    this.<Map<String, Object>>probe((m, v) -> m.map = v, m -> m.map, p -> p.map)
        .keepsUnsought(Map.of(), map);
    this.<Map<String, Integer>>probe((m, v) -> m.maybeMap = v, m -> m.maybeMap, p -> p.maybeMap)
        .keepsNull();
  }

  @Test
  default void recordsAreKept() {
    var inner = new Shape("inner", 0.1, null, List.of());
    var outer = new Shape(HARD, -1e-10, inner, Arrays.asList("a", null, ""));
    this.<Shape>probe((m, v) -> m.shape = v, m -> m.shape, p -> p.shape)
        .keepsUnsought(inner, outer);
    this.<List<Shape>>probe((m, v) -> m.shapes = v, m -> m.shapes, p -> p.shapes)
        .keepsUnsought(List.of(), List.of(outer, inner, outer));
    this.<Shape>probe((m, v) -> m.maybeShape = v, m -> m.maybeShape, p -> p.maybeShape)
        .keepsUnsought(outer);
  }

  @Test
  default void noDocumentIsNull() {
    this.<JsonObject>probe((m, v) -> m.maybeObject = v, m -> m.maybeObject, p -> p.maybeObject)
        .keepsNull();
    this.<Shape>probe((m, v) -> m.maybeShape = v, m -> m.maybeShape, p -> p.maybeShape).keepsNull();
  }

  @Test
  default void documentsAreEqualInWhateverOrderTheirKeysAre() {
    var manager = new DocsManager(orm());
    var one = new JsonObject().put("b", new JsonArray().add(0.5).add(HARD)).put("a", 1);
    var same = new JsonObject().put("a", 1).put("b", new JsonArray().add(0.5).add(HARD));
    var other = new JsonObject().put("a", 2);
    manager.create(m -> m.object = one).await();

    assertEquals(1, manager.filter(p -> p.object.eq(one)).count().await());
    assertEquals(1, manager.filter(p -> p.object.eq(same)).count().await());
    assertEquals(1, manager.filter(p -> p.object.in(List.of(other, same))).count().await());
    assertEquals(0, manager.filter(p -> p.object.ne(same)).count().await());
    assertEquals(1, manager.filter(p -> p.object.ne(other)).count().await());
    assertEquals(1, manager.filter(p -> p.shape.eq(new Docs().shape)).count().await());
  }

  @Test
  default void aLargeDocumentIsKept() {
    var array = new JsonArray();
    for (int i = 0; i < 10_000; i++) {
      array.add(new JsonObject().put("i", i).put("text", "number " + i));
    }
    var manager = new DocsManager(orm());
    var docs = new Docs();
    docs.array = array;
    manager.create(docs).await();

    assertEquals(array, manager.get(docs.id).await().array);
  }

  @Test
  default void whatJacksonCannotWriteIsRefusedByName() {
    var manager = new DocsManager(orm());
    var docs = new Docs();
    docs.map = Map.of("self", new Object());

    var failure = Failures.of(ValidationException.class, manager.create(docs));

    assertTrue(failure.getMessage().contains("map: "), failure.getMessage());
    assertEquals(0, manager.count().await());
  }
}
