package dev.testudo.orm.testing.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.testing.blog.model.Entry;
import dev.testudo.orm.testing.blog.model.Writer;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.TestServers;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * How long a whole blog takes to load, four levels deep, and what it takes of the heap: by {@code
 * prefetchRelated}, and by hand-written SQL on the bare driver, which reads whole tables and puts
 * the objects together in maps. 1,000 writers of 20 entries each with 5 topics and 10 remarks. The
 * first load and the median of several rounds, both in turns.
 *
 * <p>{@code ./mvnw test -pl orm-testing -am -Dtest=BlogLoadSpeed
 * -Dsurefire.failIfNoSpecifiedTests=false}
 */
class BlogLoadSpeed {
  private static final int WRITERS = Integer.getInteger("testudo.blog.writers", 1_000);
  private static final int ROUNDS = Integer.getInteger("testudo.blog.rounds", 7);

  @Test
  void onPostgres() {
    measure(Engine.POSTGRES);
  }

  @Test
  void onMariaDb() {
    measure(Engine.MARIADB);
  }

  @Test
  void onH2() {
    measure(Engine.H2);
  }

  @Test
  void onSqlite() {
    measure(Engine.SQLITE);
  }

  private static void measure(Engine engine) {
    String url = TestServers.of(engine).newDatabase("blog");
    try (Blog blog = new Blog(engine, url);
        HandWritten byHand = HandWritten.of(engine, url, blog)) {
      BigBlog.fill(blog, WRITERS);
      var statements = new AtomicInteger();
      Runnable end = blog.orm.onStatement(event -> statements.incrementAndGet());
      var ours = new Measured();
      var theirs = new Measured();
      for (int round = 0; round < ROUNDS; round++) {
        ours.round(round, () -> count(load(blog)));
        theirs.round(round, byHand::load);
      }
      end.run();
      System.out.printf(
          Locale.ROOT,
          "%s: %d statements%n  prefetchRelated %s%n  by hand         %s%n  ratio %.2f%n",
          engine.name().toLowerCase(Locale.ROOT),
          statements.get() / ROUNDS,
          ours,
          theirs,
          ours.median() / theirs.median());
    }
  }

  private static List<Writer> load(Blog blog) {
    return blog.writers
        .prefetchRelated(w -> w.entries().then(e -> e.topics()).then(e -> e.remarks()))
        .list()
        .await();
  }

  /** The loaded objects, to be kept until the heap is measured. */
  private static Object count(List<Writer> writers) {
    int topics = 0;
    int remarks = 0;
    for (Writer writer : writers) {
      for (Entry entry : writer.entries) {
        topics += entry.topics.size();
        remarks += entry.remarks.size();
      }
    }
    assertEquals(100 * WRITERS, topics);
    assertEquals(200 * WRITERS, remarks);
    return writers;
  }

  /** Times and memory of one way. */
  private static final class Measured {
    private final double[] millis = new double[ROUNDS];
    private final double[] cpu = new double[ROUNDS];
    private double first;
    private long allocated;
    private long kept;

    void round(int number, Supplier<Object> load) {
      System.gc();
      long used = used();
      long before = allocated();
      long worked = cpu();
      long start = System.nanoTime();
      Object result = load.get();
      millis[number] = (System.nanoTime() - start) / 1e6;
      cpu[number] = (cpu() - worked) / 1e6;
      allocated = allocated() - before;
      System.gc();
      if (number == 0) {
        // Later on the pool still holds what it read the round before.
        kept = used() - used;
        first = millis[0];
      }
      assertEquals(WRITERS, ((List<?>) result).size());
    }

    /** What all threads of this process have worked so far, in nanoseconds; servers not. */
    private static long cpu() {
      return ((com.sun.management.OperatingSystemMXBean)
              ManagementFactory.getOperatingSystemMXBean())
          .getProcessCpuTime();
    }

    private static long used() {
      return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** What all threads that live have allocated so far. */
    private static long allocated() {
      var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
      return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
          .filter(bytes -> bytes > 0)
          .sum();
    }

    double median() {
      return median(millis);
    }

    private static double median(double[] rounds) {
      double[] sorted = rounds.clone();
      Arrays.sort(sorted);
      return sorted[sorted.length / 2];
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "first %,.0f ms, median %,.0f ms, processor %,.0f ms, allocated %,.0f MB, kept %,.0f MB",
          first,
          median(),
          median(cpu),
          allocated / 1e6,
          kept / 1e6);
    }
  }
}
