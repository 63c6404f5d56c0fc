package dev.testudo.orm.testing.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.manager.Query;
import dev.testudo.orm.metamodel.Case;
import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.metamodel.Fn;
import dev.testudo.orm.metamodel.Projection;
import dev.testudo.orm.metamodel.Window;
import dev.testudo.orm.testing.blog.model.Entry;
import dev.testudo.orm.testing.blog.model.EntryManager;
import dev.testudo.orm.testing.blog.model.EntryPath;
import dev.testudo.orm.testing.blog.model.RemarkManager;
import dev.testudo.orm.testing.blog.model.Writer;
import dev.testudo.orm.testing.blog.model.WriterManager;
import dev.testudo.orm.testing.blog.model.WriterPath;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Runs the queries of docs/from-django.md. */
interface DjangoBehaviour {
  Blog blog();

  /** A writer with the number of entries. */
  record Busy(Writer writer, long entries) {}

  /** How long entries are. */
  record Lengths(Double average, Integer longest) {}

  private EntryManager entries() {
    return blog().entries;
  }

  private WriterManager writers() {
    return blog().writers;
  }

  private RemarkManager remarks() {
    return blog().remarks;
  }

  /** Ann wrote two entries, Bob one that Ann edited; one remark is approved. */
  private void two() {
    Writer ann = blog().writer("Ann", null);
    Writer bob = blog().writer("Bob", ann);
    Entry a = blog().entry("Java", 600, ann, null);
    blog().entry("SQL", 20, ann, null);
    blog().entry("On java", 150, bob, ann);
    blog().remark(a, "good", true);
    blog().remark(a, "bad", false);
  }

  private static List<String> titles(Query<Entry, EntryPath> query) {
    return query.list().await().stream().map(e -> e.title).toList();
  }

  private static List<String> names(Query<Writer, WriterPath> query) {
    return query.orderBy(w -> w.name).list().await().stream().map(w -> w.name).toList();
  }

  @Test
  default void conditionsAndSlices() {
    two();
    Query<Entry, EntryPath> edited =
        entries()
            .filter(e -> e.title.icontains("java").and(e.words.ge(100)))
            .exclude(e -> e.editor().isNull());
    Query<Entry, EntryPath> page =
        entries()
            .filter(e -> e.author().name.eq("Ann").or(e.editor().name.eq("Ann")))
            .orderBy(e -> e.words.desc(), e -> e.title)
            .offset(1)
            .limit(10);

    assertEquals(List.of("On java"), titles(edited));
    assertEquals(List.of("On java", "SQL"), titles(page));
  }

  @Test
  default void relatedObjectsAndCounts() {
    two();
    Query<Writer, WriterPath> long500 =
        writers().filter(w -> w.entries().any(e -> e.words.gt(500)));
    List<Busy> busy =
        writers()
            .filter(w -> w.entries().count().ge(1L))
            .orderBy(w -> w.entries().count().desc())
            .select(w -> Projection.of(w, w.entries().count(), Busy::new))
            .list()
            .await();
    Query<Writer, WriterPath> praised =
        writers()
            .filter(
                w ->
                    Condition.exists(
                        remarks()
                            .filter(r -> r.entry().author().id.eq(w.id).and(r.approved.isTrue()))));

    assertEquals(List.of("Ann"), names(long500));
    assertEquals(List.of(2L, 1L), busy.stream().map(Busy::entries).toList());
    assertEquals(List.of("Ann"), names(praised));
  }

  @Test
  default void groupsAndAggregates() {
    two();
    List<JsonObject> totals =
        entries()
            .values(e -> e.author().name, e -> Fn.sum(e.words).as("total"))
            .groupBy(e -> e.author().name)
            .having(e -> Fn.sum(e.words).gt(200L))
            .list()
            .await();
    Lengths lengths =
        entries()
            .all()
            .aggregate(e -> Projection.of(Fn.avg(e.words), Fn.max(e.words), Lengths::new))
            .await();

    assertEquals(List.of(new JsonObject().put("author.name", "Ann").put("total", 620L)), totals);
    assertEquals(600, lengths.longest());
  }

  @Test
  default void changesAndChoices() {
    two();
    int changed =
        entries()
            .filter(e -> e.author().name.eq("Ann"))
            .update(e -> e.words.set(e.words.times(2)))
            .await();
    Map<String, String> sizes =
        entries()
            .select(
                e ->
                    Case.when(e.words.lt(100))
                        .then("short")
                        .when(e.words.lt(1_000))
                        .then("fair")
                        .otherwise("long"))
            .mapBy(e -> e.title)
            .await();

    assertEquals(2, changed);
    assertEquals(Map.of("Java", "long", "SQL", "short", "On java", "fair"), sizes);
  }

  @Test
  default void loadingAndRanks() {
    two();
    List<Entry> whole =
        entries()
            .orderBy(e -> e.title)
            .selectRelated(e -> e.author())
            .prefetchRelated(e -> e.remarks(), r -> r.filter(x -> x.approved))
            .list()
            .await();
    Query<Entry, EntryPath> longest =
        entries()
            .filter(e -> Fn.rank(Window.partitionBy(e.author().id).orderBy(e.words.desc())).eq(1L));
    Query<Entry, EntryPath> latest =
        entries().orderBy(e -> e.id.desc()).distinctOn(e -> e.author().id);

    assertEquals("Ann", whole.get(0).author.get().name);
    assertEquals(1, whole.get(0).remarks.size());
    assertEquals(List.of("Java", "On java"), titles(longest.orderBy(e -> e.title)));
    assertEquals(List.of("On java", "SQL"), titles(latest.orderBy(e -> e.title)));
  }
}
