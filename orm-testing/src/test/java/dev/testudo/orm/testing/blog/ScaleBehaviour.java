package dev.testudo.orm.testing.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.relation.One;
import dev.testudo.orm.testing.blog.model.Entry;
import dev.testudo.orm.testing.blog.model.Remark;
import dev.testudo.orm.testing.blog.model.Topic;
import dev.testudo.orm.testing.blog.model.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Loading stays a matter of few statements, whatever the number of objects. */
interface ScaleBehaviour {
  Blog blog();

  @Test
  default void loadsTheRelationsOfAHundredThousandObjects() {
    List<Writer> writers = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      var writer = new Writer();
      writer.name = "w" + i;
      writers.add(writer);
    }
    List<Writer> stored = blog().writers.bulkCreate(writers).await();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 100_000; i += 100) {
      var entry = new Entry();
      entry.title = "e" + i;
      entry.author = One.of(stored.get(i));
      entries.add(entry);
    }
    blog().entries.bulkCreate(entries).await();
    var statements = new AtomicInteger();
    Runnable end = blog().orm.onStatement(event -> statements.incrementAndGet());

    List<Writer> loaded = blog().writers.prefetchRelated(w -> w.entries()).list().await();
    end.run();

    assertEquals(100_000, loaded.size());
    assertEquals(1_000, loaded.stream().mapToInt(w -> w.entries.size()).sum());
    assertEquals(2, statements.get());
    blog().entries.all().delete().await();
    blog().writers.all().delete().await();
  }

  /** Writers of 20 entries each with 5 topics and 10 remarks; 1,000 of them are the whole blog. */
  private List<Writer> blogOf(int writers) {
    List<Writer> authors = new ArrayList<>();
    for (int i = 0; i < writers; i++) {
      var writer = new Writer();
      writer.name = "w" + i;
      authors.add(writer);
    }
    List<Topic> topics = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      topics.add(Topic.of("t" + i));
    }
    List<Writer> stored = blog().writers.bulkCreate(authors).await();
    List<Entry> entries = blog().entries.bulkCreate(entriesOf(stored)).await();
    List<Topic> known = blog().topics.bulkCreate(topics).await();
    for (int t = 0; t < known.size(); t++) {
      List<Long> about = new ArrayList<>();
      for (int e = t / 5; e < entries.size(); e += 10) {
        about.add(entries.get(e).id);
      }
      blog().topics.entries(known.get(t)).addIds(about).await();
    }
    List<Remark> remarks = new ArrayList<>();
    for (Entry entry : entries) {
      for (int i = 0; i < 10; i++) {
        var remark = new Remark();
        remark.text = "remark " + i;
        remark.entry = One.of(entry);
        remarks.add(remark);
      }
    }
    blog().remarks.bulkCreate(remarks).await();
    return stored;
  }

  private static List<Entry> entriesOf(List<Writer> writers) {
    List<Entry> entries = new ArrayList<>();
    for (Writer writer : writers) {
      for (int i = 0; i < 20; i++) {
        var entry = new Entry();
        entry.title = "entry " + i;
        entry.words = i;
        entry.author = One.of(writer);
        entries.add(entry);
      }
    }
    return entries;
  }

  @Test
  default void loadsAWholeBlogWithOneStatementForEachRelation() {
    int size = Integer.getInteger("testudo.blog.writers", 50);
    blogOf(size);
    long start = System.nanoTime();

    List<Writer> loaded =
        blog()
            .counting(
                4,
                () ->
                    blog()
                        .writers
                        .prefetchRelated(
                            w -> w.entries().then(e -> e.topics()).then(e -> e.remarks()))
                        .list());

    long millis = (System.nanoTime() - start) / 1_000_000;
    assertEquals(size, loaded.size());
    assertEquals(20 * size, loaded.stream().mapToInt(w -> w.entries.size()).sum());
    List<Entry> entries = loaded.stream().flatMap(w -> w.entries.stream()).toList();
    assertEquals(100 * size, entries.stream().mapToInt(e -> e.topics.size()).sum());
    assertEquals(200 * size, entries.stream().mapToInt(e -> e.remarks.size()).sum());
    Logger.getLogger(ScaleBehaviour.class.getName())
        .info(() -> "blog of " + size + " writers loaded in " + millis + " ms");
  }
}
