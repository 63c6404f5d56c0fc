package dev.testudo.orm.testing.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.manager.Query;
import dev.testudo.orm.metamodel.Projection;
import dev.testudo.orm.testing.blog.model.Entry;
import dev.testudo.orm.testing.blog.model.EntryManager;
import dev.testudo.orm.testing.blog.model.EntryPath;
import dev.testudo.orm.testing.blog.model.Topic;
import dev.testudo.orm.testing.blog.model.Writer;
import dev.testudo.orm.testing.blog.model.WriterManager;
import dev.testudo.orm.testing.blog.model.WriterPath;
import dev.testudo.orm.testing.guard.ReadGuard;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the code about queries, loading and related managers of docs/relations.md. */
interface GuideBehaviour {
  Blog blog();

  /** How many entries a writer has. */
  record Work(String name, long entries) {}

  private WriterManager writers() {
    return blog().writers;
  }

  private EntryManager entries() {
    return blog().entries;
  }

  @Test
  default void theGuidesQueriesWork() {
    Writer ann = blog().writer("ann", null);
    Entry entry = blog().entry("a", 10, ann, null);
    blog().remark(entry, "good", true);

    Query<Writer, WriterPath> busy = writers().filter(w -> w.entries().count().gt(0));
    Query<Entry, EntryPath> calm = entries().filter(e -> e.remarks().all(r -> r.approved.isTrue()));
    List<Work> work =
        writers().select(w -> Projection.of(w.name, w.entries().count(), Work::new)).list().await();
    entries().filter(e -> e.author().eq(ann)).update(e -> e.editor().set(ann)).await();

    assertEquals(1, busy.count().await());
    assertEquals(1, calm.count().await());
    assertEquals(List.of(new Work("ann", 1)), work);
    assertEquals(1, entries().filter(e -> e.editor().isNotNull()).count().await());
  }

  @Test
  default void theGuidesGuardWorks() {
    ReadGuard.during(blog().orm, 3, () -> titlesAndRemarks());
  }

  private void titlesAndRemarks() {
    Writer ann = blog().writer("ann", null);
    for (int i = 0; i < 5; i++) {
      blog().remark(blog().entry("e" + i, i, ann, null), "good", true);
    }
    List<Entry> entries = entries().prefetchRelated(e -> e.remarks()).list().await();
    assertEquals(5, entries.stream().mapToInt(e -> e.remarks.size()).sum());
  }

  @Test
  default void theGuidesLoadingWorks() {
    Writer ann = blog().writer("ann", null);
    Entry entry = blog().entry("a", 10, ann, null);
    blog().remark(entry, "good", true);

    List<Entry> joined = entries().selectRelated(e -> e.author().boss()).list().await();
    List<Writer> deep =
        writers().prefetchRelated(w -> w.entries().then(e -> e.topics())).list().await();
    List<Entry> latest =
        entries()
            .prefetchRelated(
                e -> e.remarks(),
                r -> r.filter(x -> x.approved.isTrue()).orderBy(x -> x.id.desc()).limit(3))
            .list()
            .await();
    List<Entry> loaded = entries().fetchRelated(joined, e -> e.topics()).await();
    Writer author = writers().get(entry.author).await();

    assertTrue(joined.get(0).author.get().boss.isNone());
    assertTrue(deep.get(0).entries.list().get(0).topics.isEmpty());
    assertEquals(1, latest.get(0).remarks.size());
    assertTrue(loaded.get(0).topics.isLoaded());
    assertEquals("ann", author.name);
  }

  @Test
  default void theGuidesRelatedManagersWork() {
    Entry entry = blog().entry("a", 10, blog().writer("ann", null), null);
    Topic java = blog().topic("java");
    Topic sql = blog().topic("sql");
    Long id = java.id();

    entries().topics(entry).add(java, sql).await();
    entries().topics(entry).addIds(id).await();
    entries().topics(entry).remove(sql).await();
    entries().topics(entry).set(sql).await();
    long many = entries().topics(entry).filter(t -> t.name.eq("sql")).count().await();

    assertEquals(1, many);
    assertEquals(1, entries().topics(entry).count().await());
  }
}
