package dev.testudo.orm.testing.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.testudo.orm.testing.blog.model.Entry;
import dev.testudo.orm.testing.blog.model.Topic;
import dev.testudo.orm.testing.blog.model.Writer;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects that refer to each other in circles compare, print and become JSON like others. */
interface CircleBehaviour {
  Blog blog();

  /** An entry whose author and topics lead back to it, all loaded. */
  private Entry loaded() {
    Writer ann = blog().writer("Ann", null);
    Entry entry = blog().entry("A", 7, ann, ann);
    blog().entries.topics(entry).add(blog().topic("java"), blog().topic("sql")).await();
    return blog()
        .entries
        .prefetchRelated(e -> e.author().entries())
        .prefetchRelated(
            e -> e.topics(), t -> t.orderBy(x -> x.name).prefetchRelated(x -> x.entries()))
        .get()
        .await();
  }

  @Test
  default void comparingAndPrintingStaysOutsideOfTheObjects() {
    Entry entry = loaded();
    Entry other = blog().entries.get(entry.id).await();

    blog()
        .counting(
            0,
            () -> {
              assertEquals(entry.author, other.author);
              assertEquals(entry.author.hashCode(), other.author.hashCode());
              assertEquals("Writer#" + entry.author.id(), entry.author.toString());
              assertNotEquals(entry.topics, other.topics);
              assertEquals("not loaded", other.topics.toString());
              Topic java = entry.topics.list().get(0);
              assertEquals("[Entry#" + entry.id + "]", java.entries().toString());
              assertEquals(java, entry.topics.list().get(0));
              assertFalse(java.toString().isEmpty());
              assertEquals(java.hashCode(), entry.topics.list().get(0).hashCode());
              return Future.succeededFuture();
            });
  }

  @Test
  default void jsonHasKeysForRelations() {
    Entry entry = loaded();
    Entry other = blog().entries.get(entry.id).await();
    Long author = entry.author.id();

    List<JsonObject> json =
        blog()
            .counting(
                0,
                () ->
                    Future.succeededFuture(
                        List.of(JsonObject.mapFrom(entry), JsonObject.mapFrom(other))));

    var keys = new JsonArray(entry.topics.stream().<Object>map(Topic::id).toList());
    var expected =
        new JsonObject()
            .put("id", entry.id)
            .put("title", "A")
            .put("words", 7)
            .put("author", author)
            .put("editor", author)
            .put("topics", keys)
            .putNull("remarks");
    assertEquals(expected, json.get(0));
    assertEquals(expected.copy().putNull("topics"), json.get(1));
    assertEquals(
        new JsonArray().add(entry.id),
        JsonObject.mapFrom(entry.topics.list().get(0)).getJsonArray("entries"));
  }
}
