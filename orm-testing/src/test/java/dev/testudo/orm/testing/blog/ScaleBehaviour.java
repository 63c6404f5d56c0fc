package dev.testudo.orm.testing.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.testing.blog.model.Entry;
import dev.testudo.orm.testing.blog.model.Writer;
import dev.testudo.orm.testing.blog.model.WriterPath;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Loading stays a matter of few statements, whatever the number of objects. */
interface ScaleBehaviour {
  Blog blog();

  @Test
  default void loadsTheRelationsOfAHundredThousandObjects() {
    try (Blog own = blog().another()) {
      loadsTheRelationsOfAHundredThousandObjects(own);
    }
  }

  private static void loadsTheRelationsOfAHundredThousandObjects(Blog blog) {
    List<Writer> writers = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      var writer = new Writer();
      writer.name = "w" + i;
      writers.add(writer);
    }
    List<Writer> stored = blog.writers.bulkCreate(writers).await();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 100_000; i += 100) {
      var entry = new Entry();
      entry.title = "e" + i;
      entry.author = One.of(stored.get(i));
      entries.add(entry);
    }
    blog.entries.bulkCreate(entries).await();
    var statements = new AtomicInteger();
    Runnable end = blog.orm.onStatement(event -> statements.incrementAndGet());

    List<Writer> loaded = blog.writers.prefetchRelated(w -> w.entries()).list().await();
    end.run();

    assertEquals(100_000, loaded.size());
    assertEquals(1_000, loaded.stream().mapToInt(w -> w.entries.size()).sum());
    assertEquals(2, statements.get());
    ownersWithFewGapsGoAsRangesAndWithManyAsAList(blog);
  }

  private static void ownersWithFewGapsGoAsRangesAndWithManyAsAList(Blog blog) {
    assertEquals(14, entriesOfMany(blog, w -> w.name.in("w500", "w700"), true));
    assertEquals(17, entriesOfMany(blog, w -> w.name.endsWith("7"), false));
  }

  /** How many entries the first 1,500 writers have, but for some; and how their keys were sent. */
  private static int entriesOfMany(
      Blog blog, Function<WriterPath, Condition> others, boolean ranges) {
    List<String> sent = new ArrayList<>();
    Runnable end = blog.orm.onStatement(event -> sent.add(event.sql()));

    List<Writer> loaded =
        blog.writers
            .exclude(others)
            .prefetchRelated(w -> w.entries())
            .orderBy(w -> w.id)
            .limit(1_500)
            .list()
            .await();
    end.run();

    assertEquals(1_500, loaded.size());
    assertEquals(ranges, sent.get(1).contains(" BETWEEN "), sent::toString);
    return loaded.stream().mapToInt(w -> w.entries.size()).sum();
  }

  @Test
  default void loadsAWholeBlogWithOneStatementForEachRelation() {
    try (Blog own = blog().another()) {
      loadsAWholeBlogWithOneStatementForEachRelation(own);
    }
  }

  private static void loadsAWholeBlogWithOneStatementForEachRelation(Blog blog) {
    int size = Integer.getInteger("testudo.blog.writers", 50);
    BigBlog.fill(blog, size);
    long start = System.nanoTime();

    List<Writer> loaded =
        blog.counting(
            4,
            () ->
                blog.writers
                    .prefetchRelated(w -> w.entries().then(e -> e.topics()).then(e -> e.remarks()))
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
