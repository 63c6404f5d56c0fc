package dev.testudo.orm.testing.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.testudo.orm.manager.Query;
import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.metamodel.Fn;
import dev.testudo.orm.metamodel.Projection;
import dev.testudo.orm.testing.blog.model.Entry;
import dev.testudo.orm.testing.blog.model.EntryPath;
import dev.testudo.orm.testing.blog.model.Topic;
import dev.testudo.orm.testing.blog.model.Writer;
import dev.testudo.orm.testing.blog.model.WriterPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Relations inside conditions, orders, selections and changes. */
interface PathBehaviour {
  Blog blog();

  /** How many entries and words a writer has. */
  record Work(String name, long entries, @Nullable Integer most) {}

  /** How many entries are by a writer. */
  record Count(String name, long entries) {}

  private static List<String> titles(Query<Entry, EntryPath> query) {
    return query.orderBy(e -> e.title).list().await().stream().map(e -> e.title).toList();
  }

  private static List<String> names(Query<Writer, WriterPath> query) {
    return query.orderBy(w -> w.name).list().await().stream().map(w -> w.name).toList();
  }

  /** Ann is the boss of Bob; A and B are Ann's, B edited by Bob; C is Bob's; Cid has none. */
  private void four() {
    Writer ann = blog().writer("Ann", null);
    Writer bob = blog().writer("Bob", ann);
    blog().writer("Cid", bob);
    Entry a = blog().entry("A", 10, ann, null);
    Entry b = blog().entry("B", 20, ann, bob);
    blog().entry("C", 30, bob, ann);
    Topic java = blog().topic("java");
    Topic sql = blog().topic("sql");
    blog().entries.topics(a).add(java, sql).await();
    blog().entries.topics(b).add(sql).await();
    blog().remark(a, "good", true);
    blog().remark(a, "bad", false);
    blog().remark(b, "good", true);
  }

  @Test
  default void conditionsFollowRelationsToOneObject() {
    four();
    var entries = blog().entries;

    assertEquals(List.of("A", "B"), titles(entries.filter(e -> e.author().name.eq("Ann"))));
    assertEquals(List.of("C"), titles(entries.filter(e -> e.author().boss().name.eq("Ann"))));
    assertEquals(List.of("B"), titles(entries.filter(e -> e.editor().name.eq("Bob"))));
    assertEquals(List.of("A", "C"), titles(entries.exclude(e -> e.editor().name.eq("Bob"))));
    assertEquals(List.of("A"), titles(entries.filter(e -> e.editor().isNull())));
    assertEquals(List.of("B", "C"), titles(entries.filter(e -> e.editor().isNotNull())));
    assertEquals(
        List.of("B", "C"),
        titles(entries.filter(e -> e.editor().name.ne("Zoe").and(e.editor().isNotNull()))));
    assertEquals(
        List.of("C", "B", "A"),
        entries.orderBy(e -> e.editor().name.asc().nullsLast(), e -> e.id).list().await().stream()
            .map(e -> e.title)
            .toList());
  }

  @Test
  default void aPathStandsForTheKeyOfItsObject() {
    four();
    Writer ann = blog().writers.get(w -> w.name.eq("Ann")).await();
    Writer bob = blog().writers.get(w -> w.name.eq("Bob")).await();
    var entries = blog().entries;

    assertEquals(List.of("A", "B"), titles(entries.filter(e -> e.author().eq(ann))));
    assertEquals(List.of("C"), titles(entries.filter(e -> e.author().ne(ann))));
    assertEquals(List.of("A", "C"), titles(entries.filter(e -> e.editor().ne(bob))));
    assertEquals(3, entries.filter(e -> e.author().in(List.of(ann, bob))).count().await());
    assertEquals(0, entries.filter(e -> e.author().in(List.of())).count().await());
    assertEquals(0, entries.filter(e -> e.author().eq(e.editor())).count().await());
    assertEquals(
        List.of("Ann", "Bob"),
        names(blog().writers.filter(w -> Condition.exists(entries.filter(e -> e.author().eq(w))))));
    String sql = entries.filter(e -> e.author().id.eq(ann.id)).sql();
    assertEquals(-1, sql.indexOf("JOIN"), sql);
  }

  @Test
  default void quantifiersAskForTheRelatedObjects() {
    four();
    var writers = blog().writers;

    assertEquals(List.of("Ann", "Bob"), names(writers.filter(w -> w.entries().any())));
    assertEquals(List.of("Cid"), names(writers.filter(w -> w.entries().none())));
    assertEquals(List.of("Ann"), names(writers.filter(w -> w.entries().any(e -> e.words.eq(20)))));
    assertEquals(
        List.of("Bob", "Cid"), names(writers.filter(w -> w.entries().none(e -> e.words.eq(20)))));
    assertEquals(
        List.of("Bob", "Cid"), names(writers.filter(w -> w.entries().all(e -> e.words.gt(20)))));
    assertEquals(
        List.of(),
        names(writers.filter(w -> w.entries().any(e -> e.words.eq(10).and(e.title.eq("B"))))));
    assertEquals(
        List.of("Ann"),
        names(
            writers.filter(
                w ->
                    w.entries()
                        .any(e -> e.words.eq(10))
                        .and(w.entries().any(e -> e.title.eq("B"))))));
    assertEquals(
        List.of("Ann"),
        names(writers.filter(w -> w.entries().any(e -> e.topics().any(t -> t.name.eq("java"))))));
    assertEquals(
        List.of("Bob", "Cid"),
        names(writers.exclude(w -> w.entries().any(e -> e.topics().any(t -> t.name.eq("sql"))))));
    assertEquals(List.of("Ann", "Bob"), names(writers.filter(w -> w.staff().any())));
  }

  @Test
  default void severalSumsInOneQueryDoNotDisturbOneAnother() {
    four();

    assertEquals(
        List.of("2/3/1/15.0/30"),
        blog()
            .writers
            .filter(w -> w.name.eq("Ann"))
            .select(
                w ->
                    Projection.of(
                        w.entries().count(),
                        w.entries().sum(e -> e.words),
                        w.edited().count(),
                        w.entries().avg(e -> e.words),
                        (entries, words, edited, average) ->
                            entries
                                + "/"
                                + words / 10
                                + "/"
                                + edited
                                + "/"
                                + average
                                + "/"
                                + words))
            .list()
            .await());
    assertEquals(
        List.of(new Work("Bob", 1, 30), new Work("Ann", 2, 20), new Work("Cid", 0, null)),
        blog()
            .writers
            .select(
                w ->
                    Projection.of(
                        w.name, w.entries().count(), w.entries().max(e -> e.words), Work::new))
            .orderBy(w -> w.entries().max(e -> e.words).desc().nullsLast())
            .list()
            .await());
    assertEquals(List.of("Ann"), names(blog().writers.filter(w -> w.entries().count().gt(1))));
    assertEquals(
        List.of("A"),
        titles(blog().entries.filter(e -> e.remarks().count(r -> r.approved.isFalse()).eq(1))));
    assertEquals(
        List.of("A"), titles(blog().entries.filter(e -> e.topics().min(t -> t.name).eq("java"))));
  }

  @Test
  default void selectsObjectsValuesAndGroupsBehindRelations() {
    four();

    assertEquals(
        List.of("Ann", "Ann", "Bob"),
        blog().entries.select(e -> e.author()).orderBy(e -> e.title).list().await().stream()
            .map(w -> w.name)
            .toList());
    List<@Nullable Writer> editors =
        blog().entries.select(e -> e.editor()).orderBy(e -> e.title).list().await();
    assertNull(editors.get(0));
    assertEquals("Bob", editors.get(1).name);
    assertEquals(
        Arrays.asList(null, "Bob", "Ann"),
        blog().entries.select(e -> e.editor().name).orderBy(e -> e.title).list().await());
    assertEquals(
        List.of(new Count("Ann", 2), new Count("Bob", 1)),
        blog()
            .entries
            .select(e -> Projection.of(e.author().name, Fn.count(), Count::new))
            .groupBy(e -> e.author().name)
            .orderBy(e -> e.author().name)
            .list()
            .await());
    assertEquals(
        List.of("Bob"),
        blog()
            .entries
            .filter(e -> e.words.gt(20))
            .select(e -> e.author().name)
            .distinct()
            .list()
            .await());
  }

  @Test
  default void pagesFollowTheOrderOfARelation() {
    four();
    List<String> seen = new ArrayList<>();
    String after = null;
    do {
      var page =
          blog()
              .entries
              .orderBy(e -> e.editor().name.desc(), e -> e.author().name)
              .page(after, 1)
              .await();
      page.items().forEach(e -> seen.add(e.title));
      after = page.next();
    } while (after != null);

    assertEquals(List.of("A", "B", "C"), seen);
  }

  @Test
  default void changesReachOverRelations() {
    four();
    Writer bob = blog().writers.get(w -> w.name.eq("Bob")).await();
    var entries = blog().entries;

    assertEquals(
        2, entries.filter(e -> e.author().name.eq("Ann")).update(e -> e.words.set(1)).await());
    assertEquals(List.of("A", "B"), titles(entries.filter(e -> e.words.eq(1))));
    assertEquals(1, entries.filter(e -> e.title.eq("A")).update(e -> e.editor().set(bob)).await());
    assertEquals(
        1,
        entries
            .filter(e -> e.title.eq("C"))
            .update(e -> e.editor().setNull(), e -> e.title.set(e.author().name))
            .await());
    assertEquals(List.of("Bob"), titles(entries.filter(e -> e.editor().isNull())));
    assertEquals(2, entries.filter(e -> e.editor().name.eq("Bob")).delete().await());
    assertEquals(
        1,
        blog()
            .writers
            .filter(w -> w.boss().boss().isNotNull())
            .update(w -> w.name.set("Zoe"))
            .await());
    assertEquals(List.of("Ann", "Bob", "Zoe"), names(blog().writers.all()));
  }
}
