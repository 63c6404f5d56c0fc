package dev.testudo.orm.testing.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.relation.One;
import dev.testudo.orm.testing.blog.model.Entry;
import dev.testudo.orm.testing.blog.model.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
    // Where an engine limits the placeholders of a statement, the keys come in a few parts.
    assertTrue(statements.get() <= 5, statements + " statements");
    blog().entries.all().delete().await();
    blog().writers.all().delete().await();
  }
}
