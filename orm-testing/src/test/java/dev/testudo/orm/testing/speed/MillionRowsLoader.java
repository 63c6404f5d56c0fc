package dev.testudo.orm.testing.speed;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.testing.speed.model.ModelModels;
import dev.testudo.orm.testing.speed.model.Sample;
import dev.testudo.orm.testing.speed.model.SampleManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Streams rows into a database and tells what the heap holds meanwhile; for a JVM of its own. */
public final class MillionRowsLoader {
  private static final long STEP = 100_000;
  private static final long MEGABYTE = 1 << 20;
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678901Z");

  private final List<Long> heap = new ArrayList<>();
  private long next = STEP;

  private MillionRowsLoader() {}

  /**
   * Stores rows, prints how many, in which time, and the heap after collections.
   *
   * @param arguments the URL of the database, and how many rows
   */
  public static void main(String[] arguments) {
    int rows = Integer.parseInt(arguments[1]);
    Orm orm =
        Orm.init(
                OrmConfig.builder()
                    .connection("default", arguments[0])
                    .app("speed", a -> a.models(ModelModels.INSTANCE.name()))
                    .build())
            .await();
    try {
      orm.generateSchemas().await();
      new MillionRowsLoader().load(new SampleManager(orm), rows);
    } finally {
      orm.close().await();
    }
  }

  private void load(SampleManager samples, int rows) {
    Stream<Sample> stream = IntStream.range(0, rows).mapToObj(MillionRowsLoader::sample);
    long start = System.nanoTime();
    long stored = samples.bulkCreate(stream, o -> o.onProgress(this::look)).await();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (stored != rows || samples.count().await() != rows) {
      throw new IllegalStateException("stored " + stored + " of " + rows);
    }
    System.out.printf(
        "%,d rows in %.1f s, %,.0f rows/s, at most %d MiB of heap; used after collections %s MiB%n",
        stored, seconds, stored / seconds, Runtime.getRuntime().maxMemory() / MEGABYTE, heap);
    long most = heap.stream().mapToLong(Long::longValue).max().orElse(0);
    if (most > 2 * heap.get(0) + 8) {
      throw new IllegalStateException("the heap grows with the rows");
    }
  }

  private void look(long done) {
    if (done >= next) {
      next += STEP;
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      heap.add((runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE);
    }
  }

  private static Sample sample(int i) {
    var sample = new Sample();
    sample.name = "name " + i;
    sample.amount = i;
    sample.isActive = i % 2 == 0;
    sample.takenAt = NOW;
    return sample;
  }
}
