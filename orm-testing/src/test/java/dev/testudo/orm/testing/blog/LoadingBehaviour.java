package dev.testudo.orm.testing.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.RelationNotLoadedException;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.testing.Together;
import dev.testudo.orm.testing.blog.model.Entry;
import dev.testudo.orm.testing.blog.model.Remark;
import dev.testudo.orm.testing.blog.model.Topic;
import dev.testudo.orm.testing.blog.model.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Relations that are loaded with the objects that have them. */
interface LoadingBehaviour {
  Blog blog();

  /** Two writers with three entries each, every entry with two topics and four remarks. */
  private void six() {
    Writer ann = blog().writer("Ann", null);
    Writer bob = blog().writer("Bob", ann);
    Topic java = blog().topic("java");
    Topic sql = blog().topic("sql");
    for (int i = 0; i < 6; i++) {
      Entry entry = blog().entry("e" + i, i, i < 3 ? ann : bob, i % 2 == 0 ? null : ann);
      blog().entries.topics(entry).add(java, sql).await();
      for (int r = 0; r < 4; r++) {
        blog().remark(entry, "r" + r, r % 2 == 0);
      }
    }
  }

  @Test
  default void joinsRelationsToOneObjectAndThoseBehind() {
    six();

    List<Entry> entries =
        blog()
            .counting(
                1,
                () ->
                    blog()
                        .entries
                        .selectRelated(e -> e.author().boss())
                        .selectRelated(e -> e.editor())
                        .filter(e -> e.author().name.in("Ann", "Bob"))
                        .orderBy(e -> e.title)
                        .list());

    assertEquals(6, entries.size());
    assertTrue(entries.get(0).author.get().boss.isNone());
    assertEquals("Ann", entries.get(5).author.get().boss.get().name);
    assertTrue(entries.get(0).editor.isNone());
    assertEquals("Ann", entries.get(1).editor.get().name);
    assertSame(entries.get(0).author.get(), entries.get(1).editor.get());
  }

  @Test
  default void readsEachRelationOnceForAllObjects() {
    six();

    List<Writer> writers =
        blog()
            .counting(
                4,
                () ->
                    blog()
                        .writers
                        .prefetchRelated(
                            w -> w.entries().then(e -> e.topics()).then(e -> e.remarks()))
                        .orderBy(w -> w.name)
                        .list());

    assertEquals(List.of("e0", "e1", "e2"), titles(writers.get(0)));
    assertEquals(List.of("e3", "e4", "e5"), titles(writers.get(1)));
    for (Writer writer : writers) {
      for (Entry entry : writer.entries) {
        assertSame(writer, entry.author.get());
        assertEquals(List.of("java", "sql"), entry.topics.stream().map(Topic::name).toList());
        assertEquals(4, entry.remarks.size());
        for (Remark remark : entry.remarks) {
          assertSame(entry, remark.entry.get());
        }
      }
    }
    assertSame(
        writers.get(0).entries.list().get(0).topics.list().get(0),
        writers.get(1).entries.list().get(0).topics.list().get(0));
  }

  private static List<String> titles(Writer writer) {
    return writer.entries.stream().map(e -> e.title).toList();
  }

  @Test
  default void relatedObjectsComeInTheOrderOfTheirKeysHoweverTheyWereStored() {
    Writer ann = blog().writer("Ann", null);
    List<Topic> topics = List.of(blog().topic("java"), blog().topic("sql"), blog().topic("xml"));
    for (long id = 509; id > 500; id--) {
      Entry entry = new Entry();
      entry.id = id;
      entry.title = "e" + id;
      entry.author = One.of(ann);
      entry.editor = One.none();
      blog().entries.create(entry).await();
      for (int i = topics.size() - 1; i >= 0; i--) {
        blog().entries.topics(entry).add(topics.get(i)).await();
      }
    }

    Writer read =
        blog().writers.prefetchRelated(w -> w.entries().then(e -> e.topics())).get().await();

    assertEquals(
        LongStream.rangeClosed(501, 509).boxed().toList(),
        read.entries.stream().map(e -> e.id).toList());
    for (Entry entry : read.entries) {
      assertEquals(List.of("java", "sql", "xml"), entry.topics.stream().map(Topic::name).toList());
    }
  }

  /** A server that sorts them takes longer than the program, which sorts few at a time. */
  @Test
  default void onlyAnOrderThatWasAskedForIsLeftToTheServer() {
    six();

    List<String> sent =
        Together.sent(
            blog().orm,
            () ->
                blog()
                    .writers
                    .prefetchRelated(w -> w.entries().then(e -> e.topics()))
                    .prefetchRelated(w -> w.staff(), s -> s.orderBy(x -> x.name))
                    .list());

    assertEquals(
        List.of(false, false, false, true),
        sent.stream().map(sql -> sql.contains("ORDER BY")).toList(),
        sent::toString);
  }

  @Test
  default void partsOfAnObjectAndOfOneItRefersToAreToldApart() {
    six();

    var part =
        blog()
            .entries
            .filter(e -> e.title.eq("e0"))
            .only(e -> e.title, e -> e.author().name)
            .list()
            .await()
            .get(0);

    assertEquals("e0", part.get(e -> e.title));
    assertEquals("Ann", part.get(e -> e.author().name));
  }

  @Test
  default void choosesAndLimitsForEachOwner() {
    six();

    List<Entry> entries =
        blog()
            .entries
            .prefetchRelated(
                e -> e.remarks(),
                r -> r.filter(x -> x.approved.isTrue()).orderBy(x -> x.text.desc()).limit(1))
            .prefetchRelated(e -> e.topics(), t -> t.orderBy(x -> x.name.desc()).offset(1))
            .orderBy(e -> e.title)
            .list()
            .await();

    for (Entry entry : entries) {
      assertEquals(List.of("r2"), entry.remarks.stream().map(r -> r.text).toList());
      assertEquals(List.of("java"), entry.topics.stream().map(Topic::name).toList());
      assertFalse(entry.remarks.isComplete());
    }
    Writer ann =
        blog()
            .writers
            .filter(w -> w.name.eq("Ann"))
            .prefetchRelated(
                w -> w.entries(),
                e ->
                    e.selectRelated(x -> x.editor())
                        .orderBy(x -> x.author().name, x -> x.words.desc())
                        .limit(2))
            .get()
            .await();
    assertEquals(List.of("e2", "e1"), titles(ann));
    assertTrue(ann.entries.list().get(0).editor.isNone());
    assertSame(ann, ann.entries.list().get(1).editor.get());
  }

  @Test
  default void loadsWithPagesStreamsAndSingleObjects() {
    six();
    var query = blog().entries.prefetchRelated(e -> e.topics()).selectRelated(e -> e.author());

    assertEquals(2, blog().counting(2, () -> query.first()).orElseThrow().topics.size());
    assertEquals(
        2, blog().counting(2, () -> query.filter(e -> e.title.eq("e1")).get()).topics.size());
    var page = blog().counting(2, () -> query.orderBy(e -> e.title).page(null, 4));
    assertEquals(List.of(2, 2, 2, 2), page.items().stream().map(e -> e.topics.size()).toList());
    List<Integer> streamed = new ArrayList<>();
    query.forEach(4, e -> streamed.add(e.topics.size() + e.author.get().name.length())).await();
    assertEquals(List.of(5, 5, 5, 5, 5, 5), streamed);
    assertEquals(6, blog().counting(1, () -> query.count()));
  }

  @Test
  default void loadsIntoObjectsThatAreThereAsTheErrorSays() {
    six();
    List<Entry> entries = blog().entries.orderBy(e -> e.title).list().await();
    Entry entry = entries.get(0);
    var one = assertThrows(RelationNotLoadedException.class, () -> entry.author.get());
    assertTrue(one.getMessage().contains("fetchRelated(entry, e -> e.author())"), one.getMessage());
    assertTrue(one.getMessage().contains("entries.selectRelated(e -> e.author())"));
    var many = assertThrows(RelationNotLoadedException.class, () -> entry.topics.size());
    assertTrue(many.getMessage().contains("entries.prefetchRelated(e -> e.topics())"));

    blog().counting(1, () -> blog().entries.fetchRelated(entry, e -> e.author()));
    blog().counting(1, () -> blog().entries.fetchRelated(entries, e -> e.topics()));
    blog().counting(3, () -> blog().entries.fetchRelated(entries, e -> e.author().boss().staff()));

    assertEquals("Ann", entry.author.get().name);
    assertEquals(12, entries.stream().mapToInt(e -> e.topics.size()).sum());
    Writer boss = entries.get(5).author.get().boss.get();
    assertEquals(List.of("Bob"), boss.staff.stream().map(w -> w.name).toList());
    Topic topic = blog().topics.get(t -> t.name.eq("sql")).await();
    assertEquals(6, blog().topics.fetchRelated(topic, t -> t.entries()).await().entries().size());
    assertEquals("Ann", blog().writers.get(entry.author).await().name);
  }
}
