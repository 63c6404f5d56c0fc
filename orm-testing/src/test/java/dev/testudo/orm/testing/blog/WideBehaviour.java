package dev.testudo.orm.testing.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.testudo.orm.manager.Query;
import dev.testudo.orm.metamodel.Fn;
import dev.testudo.orm.metamodel.Projection;
import dev.testudo.orm.metamodel.Window;
import dev.testudo.orm.testing.blog.model.Entry;
import dev.testudo.orm.testing.blog.model.EntryPath;
import dev.testudo.orm.testing.blog.model.Writer;
import dev.testudo.orm.testing.server.Engine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Queries over many relations at once, and what is combined and chosen over relations. */
interface WideBehaviour {
  Blog blog();

  /** Ann is Bob's boss; A and B are Ann's, C is Bob's; B is edited by Bob, C by Ann. */
  private void three() {
    Writer ann = blog().writer("Ann", null);
    Writer bob = blog().writer("Bob", ann);
    Entry a = blog().entry("A", 10, ann, null);
    blog().entry("B", 20, ann, bob);
    blog().entry("C", 30, bob, ann);
    blog().remark(a, "good", true);
  }

  private static List<String> titles(Query<Entry, EntryPath> query) {
    return query.orderBy(e -> e.title).list().await().stream().map(e -> e.title).toList();
  }

  @Test
  default void tenJoinsAreOneStatement() {
    Writer boss = null;
    for (int i = 0; i <= 12; i++) {
      boss = blog().writer("w" + i, boss);
    }
    var writers = blog().writers;

    assertEquals(
        List.of("w10", "w11", "w12"),
        blog()
            .counting(
                1,
                () ->
                    writers
                        .filter(
                            w ->
                                w.boss()
                                    .boss()
                                    .boss()
                                    .boss()
                                    .boss()
                                    .boss()
                                    .boss()
                                    .boss()
                                    .boss()
                                    .boss()
                                    .name
                                    .startsWith("w"))
                        .orderBy(w -> w.id)
                        .select(w -> w.name)
                        .list()));
    assertEquals(
        "w0",
        writers
            .filter(w -> w.name.eq("w10"))
            .select(
                w -> w.boss().boss().boss().boss().boss().boss().boss().boss().boss().boss().name)
            .list()
            .await()
            .get(0));
  }

  @Test
  default void aRepeatedShapeOverRelationsHasOneText() {
    three();

    assertSame(united("Ann", "good").sql(), united("Bob", "bad").sql());
    var entries = blog().entries;
    String chosen = entries.filter(e -> Fn.rank(byAuthor(e)).le(1L)).sql();
    assertSame(chosen, entries.filter(e -> Fn.rank(byAuthor(e)).le(7L)).sql());
  }

  private Query<Entry, EntryPath> united(String author, String remark) {
    return blog()
        .entries
        .filter(e -> e.author().name.eq(author))
        .union(blog().entries.filter(e -> e.remarks().any(r -> r.text.eq(remark))));
  }

  @Test
  default void queriesWithJoinsAreUnited() {
    three();
    var entries = blog().entries;
    var ofAnn = entries.filter(e -> e.author().name.eq("Ann"));
    var editedByBob = entries.filter(e -> e.editor().name.eq("Bob"));
    var remarked = entries.filter(e -> e.remarks().any());

    assertEquals(List.of("A", "B"), titles(ofAnn.union(editedByBob)));
    assertEquals(List.of("A", "B"), titles(editedByBob.union(remarked)));
    // What is united is joined anew.
    var united = ofAnn.union(entries.filter(e -> e.author().boss().name.eq("Ann")));
    assertEquals(List.of("B"), titles(united.filter(e -> e.editor().name.eq("Bob"))));
    assertEquals(
        List.of("C", "A", "B"),
        united.orderBy(e -> e.author().name.desc(), e -> e.title).list().await().stream()
            .map(e -> e.title)
            .toList());
    assertEquals(3, united.count().await());
    Entry first =
        united.selectRelated(e -> e.author()).orderBy(e -> e.title).first().await().orElseThrow();
    assertEquals("Ann", first.author.get().name);
  }

  @Test
  default void queriesWithJoinsAreIntersectedAndSubtracted() {
    assumeTrue(blog().engine != Engine.MYSQL, "MySQL has no INTERSECT before 8.0.31");
    three();
    var ofAnn = blog().entries.filter(e -> e.author().name.eq("Ann"));
    var editedByBob = blog().entries.filter(e -> e.editor().name.eq("Bob"));

    assertEquals(List.of("B"), titles(ofAnn.intersect(editedByBob)));
    assertEquals(List.of("A"), titles(ofAnn.except(editedByBob)));
  }

  private static Window byAuthor(EntryPath e) {
    return Window.partitionBy(e.author().name).orderBy(e.words.desc());
  }

  @Test
  default void windowsAndFirstsGoOverRelations() {
    three();
    var entries = blog().entries;

    assertEquals(List.of("B", "C"), titles(entries.filter(e -> Fn.rank(byAuthor(e)).eq(1L))));
    assertEquals(
        List.of("B", "C"),
        titles(entries.orderBy(e -> e.words.desc()).distinctOn(e -> e.author().name)));
    assertEquals(
        List.of("C"),
        titles(
            entries
                .filter(e -> Fn.rank(byAuthor(e)).eq(1L))
                .filter(e -> e.author().boss().name.eq("Ann"))));
    var first =
        entries
            .orderBy(e -> e.words.desc())
            .distinctOn(e -> e.author().id)
            .selectRelated(e -> e.author())
            .prefetchRelated(e -> e.remarks())
            .orderBy(e -> e.title)
            .list()
            .await()
            .get(0);
    assertEquals("Ann", first.author.get().name);
    assertEquals(List.of(), first.remarks.list());
    assertEquals(
        List.of(List.of("B"), List.of("C")),
        blog()
            .writers
            .orderBy(w -> w.name)
            .prefetchRelated(w -> w.entries(), q -> q.filter(e -> Fn.rank(byAuthor(e)).eq(1L)))
            .list()
            .await()
            .stream()
            .map(w -> w.entries.list().stream().map(e -> e.title).toList())
            .toList());
  }

  @Test
  default void groupsAreMadeByCountsOfRelatedObjects() {
    three();
    blog().writer("Cid", null);

    assertEquals(
        List.of("0 1", "1 1", "2 1"),
        blog()
            .writers
            .select(w -> Projection.of(w.entries().count(), Fn.count(), (n, c) -> n + " " + c))
            .groupBy(w -> w.entries().count())
            .orderBy(w -> w.entries().count())
            .list()
            .await());
  }

  @Test
  default void resultsAreMappedWithTheirRelations() {
    three();
    var query =
        blog()
            .entries
            .orderBy(e -> e.title)
            .selectRelated(e -> e.author())
            .prefetchRelated(e -> e.remarks());

    Map<String, Entry> byTitle = blog().counting(2, () -> query.mapBy(e -> e.title));

    assertEquals(List.of("A", "B", "C"), List.copyOf(byTitle.keySet()));
    assertEquals("Ann", byTitle.get("A").author.get().name);
    assertEquals(1, byTitle.get("A").remarks.size());
    assertEquals(
        Map.of("Ann", 2L, "Bob", 1L),
        blog()
            .entries
            .select(e -> Fn.count())
            .groupBy(e -> e.author().name)
            .mapBy(e -> e.author().name)
            .await());
  }
}
