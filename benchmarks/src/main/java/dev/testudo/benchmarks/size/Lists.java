package dev.testudo.benchmarks.size;

import dev.testudo.benchmarks.mapped.TestudoContender;
import dev.testudo.benchmarks.model.small.Journal;
import dev.testudo.benchmarks.model.small.JournalManager;
import dev.testudo.benchmarks.report.Median;
import dev.testudo.benchmarks.workload.Setup;
import dev.testudo.benchmarks.workload.Shape;
import dev.testudo.benchmarks.workload.Task;
import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.testing.server.Engine;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Writes lists of some sizes as streams and reads them part by part, one caller. */
final class Lists implements AutoCloseable {
  /** Rows of all passes of a size together, so that small lists are not measured by chance. */
  private static final int ROWS = 200_000;

  private static final int MOST_PASSES = 100;

  /** Rows that are in memory while a list is read. */
  private static final int PART = 1000;

  private static final int LEVELS = 5;

  private final Setup setup;
  private final Orm orm;
  private final JournalManager journals;

  /** Makes the table, which has its key and no index. */
  Lists(Engine engine, String url) {
    setup = new Setup(engine, url, Shape.SMALL, 1, TestudoContender.schema(url, Task.BULK));
    orm =
        Orm.init(
                OrmConfig.builder()
                    .connection("default", c -> c.url(url).pool(p -> p.maxSize(1)))
                    .app("journal", a -> a.models("dev.testudo.benchmarks.model.small"))
                    .build())
            .await();
    journals = new JournalManager(orm);
    setup.schema().forEach(this::run);
  }

  private void run(String statement) {
    orm.sql("default").execute(statement).await();
  }

  /** What lists of so many rows take. */
  Taken take(int rows) {
    int passes = Math.max(1, Math.min(MOST_PASSES, ROWS / rows));
    var written = DoubleStream.builder();
    var read = DoubleStream.builder();
    for (int pass = 0; pass < passes; pass++) {
      long start = System.nanoTime();
      write(rows);
      long middle = System.nanoTime();
      read(rows);
      read.add((System.nanoTime() - middle) / (double) rows);
      written.add((middle - start) / (double) rows);
      run(setup.emptying());
    }
    return new Taken(rows, Median.of(written.build()), Median.of(read.build()));
  }

  private void write(int rows) {
    expect(
        rows,
        journals.bulkCreate(IntStream.range(0, rows).mapToObj(Lists::journal), o -> o).await());
  }

  private void read(int rows) {
    var seen = new LongAdder();
    var levels = new LongAdder();
    journals
        .all()
        .forEach(
            PART,
            journal -> {
              seen.increment();
              levels.add(journal.level);
            })
        .await();
    expect(rows, seen.sum());
    expect(IntStream.range(0, rows).mapToLong(Lists::level).sum(), levels.sum());
  }

  private static Journal journal(int number) {
    var journal = new Journal();
    journal.level = level(number);
    journal.text = "Insert from C, item " + number;
    return journal;
  }

  private static short level(int number) {
    return (short) (number % LEVELS);
  }

  private static void expect(long wanted, long found) {
    if (wanted != found) {
      throw new IllegalStateException(wanted + " were expected, " + found + " there");
    }
  }

  @Override
  public void close() {
    orm.close().await();
  }
}
