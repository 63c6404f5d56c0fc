package dev.testudo.orm.testing.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.ForeignKeyViolationException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.testing.blog.model.Entry;
import dev.testudo.orm.testing.blog.model.Topic;
import dev.testudo.orm.testing.blog.model.Writer;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Related managers. */
interface RelatedBehaviour {
  Blog blog();

  private Entry entry() {
    return blog().entry("A", 1, blog().writer("Ann", null), null);
  }

  @Test
  default void addsRemovesSetsAndClearsOnBothSides() {
    Entry entry = entry();
    Topic java = blog().topic("java");
    Topic sql = blog().topic("sql");
    Topic xml = blog().topic("xml");
    var topics = blog().entries.topics(entry);

    assertEquals(2, topics.add(java, sql).await());
    assertEquals(0, topics.add(java).await());
    assertEquals(1, topics.add(java, xml, xml).await());
    assertEquals(3, topics.count().await());
    assertEquals(1, topics.filter(t -> t.name.eq("sql")).count().await());
    assertEquals(1, topics.remove(xml).await());
    assertEquals(0, topics.remove(xml).await());
    assertEquals(2, topics.set(java, xml).await());
    assertEquals(
        List.of("java", "xml"),
        topics.all().select(t -> t.name).orderBy(t -> t.name).list().await());
    assertEquals(1, blog().topics.entries(java).count().await());
    assertEquals(1, blog().topics.entries(sql).addIds(entry.id).await());
    assertEquals(3, topics.clear().await());
    assertEquals(0, topics.count().await());
    assertEquals("made", topics.create(Topic.of("made")).await().name());
    assertEquals(1, topics.count().await());
  }

  @Test
  default void whatObjectsWereToldIsUndoneWithTheTransaction() {
    Writer ann = blog().writer("Ann", null);
    Writer bob = blog().writer("Bob", null);
    Entry entry = blog().entry("A", 1, ann, ann);

    for (boolean tie : new boolean[] {true, false}) {
      Future<Integer> undone =
          blog()
              .orm
              .transaction(
                  tx ->
                      (tie
                              ? blog().writers.edited(bob).add(entry)
                              : blog().writers.edited(ann).remove(entry))
                          .compose(
                              rows -> {
                                assertEquals(tie ? One.of(bob) : One.none(), entry.editor);
                                return Future.failedFuture(new IllegalStateException("no"));
                              }));

      assertThrows(IllegalStateException.class, undone::await);
      assertEquals(One.of(ann), entry.editor);
      assertEquals(1L, blog().writers.edited(ann).count().await());
    }
  }

  @Test
  default void givesObjectsWithAForeignKeyToAnOwner() {
    Writer ann = blog().writer("Ann", null);
    Writer bob = blog().writer("Bob", null);
    Entry entry = blog().entry("A", 1, ann, ann);
    var edited = blog().writers.edited(bob);

    assertEquals(1, edited.add(entry).await());
    assertEquals(bob.id, entry.editor.id());
    assertEquals(bob.id, blog().entries.get(entry.id).await().editor.id());
    assertEquals(0, blog().writers.edited(ann).count().await());
    assertEquals(1, edited.remove(entry).await());
    assertTrue(entry.editor.isNone());
    assertEquals(1, edited.addIds(List.of(entry.id)).await());
    assertEquals(1, edited.clear().await());
    Entry made =
        blog()
            .writers
            .entries(bob)
            .create(
                e -> {
                  e.title = "B";
                })
            .await();
    assertEquals(bob.id, made.author.id());
    var needed =
        assertThrows(OrmException.class, () -> blog().writers.entries(bob).clear().await());
    assertTrue(needed.getMessage().contains("Entry needs its author"), needed.getMessage());
  }

  @Test
  default void writingPutsTheOwnersRelationBackToNotLoaded() {
    Entry entry = entry();
    Topic java = blog().topic("java");
    blog().entries.fetchRelated(entry, e -> e.topics()).await();
    assertTrue(entry.topics.isLoaded());

    blog().entries.topics(entry).add(java).await();

    assertFalse(entry.topics.isLoaded());
  }

  @Test
  default void addingTheSameFromManySidesAtOnceIsHarmless() {
    Entry entry = entry();
    Topic java = blog().topic("java");
    Topic sql = blog().topic("sql");
    List<Future<Integer>> adds = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      adds.add(blog().entries.topics(entry).add(java, sql));
      adds.add(blog().topics.entries(java).addIds(entry.id));
    }

    Future.all(adds).await();

    assertEquals(2, blog().entries.topics(entry).count().await());
  }

  @Test
  default void addsTenThousand() {
    Entry entry = entry();
    List<Topic> topics = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      topics.add(Topic.of("t" + i));
    }
    List<Topic> stored = blog().topics.bulkCreate(topics).await();

    assertEquals(10_000, blog().entries.topics(entry).addAll(stored).await());
    assertEquals(0, blog().entries.topics(entry).addAll(stored).await());
    assertEquals(10_000, blog().entries.topics(entry).count().await());
    assertEquals(9_999, blog().entries.topics(entry).setAll(stored.subList(0, 1)).await());
  }

  @Test
  default void refusesObjectsThatAreNotStored() {
    Entry entry = entry();
    var target =
        assertThrows(
            OrmException.class, () -> blog().entries.topics(entry).add(Topic.of("x")).await());
    assertTrue(target.getMessage().contains("Topic has no id yet"), target.getMessage());
    var owner = assertThrows(OrmException.class, () -> blog().entries.topics(new Entry()));
    assertTrue(owner.getMessage().contains("Entry has no id yet"), owner.getMessage());
    assertThrows(
        ForeignKeyViolationException.class,
        () -> blog().entries.topics(entry).addIds(4711L).await());
  }
}
