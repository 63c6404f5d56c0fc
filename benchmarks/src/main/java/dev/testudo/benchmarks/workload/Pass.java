package dev.testudo.benchmarks.workload;

import dev.testudo.orm.testing.server.Engine;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * All operations once, each with a look at what it has done. The table is empty before and after.
 */
public final class Pass {
  private final Contender contender;
  private final Setup setup;
  private final Workload work;
  private final boolean warm;
  private final Consumer<Sample> samples;

  /**
   * Describes a pass.
   *
   * @param samples gets a sample of each operation
   */
  public Pass(
      Contender contender, Setup setup, Workload work, boolean warm, Consumer<Sample> samples) {
    this.contender = contender;
    this.setup = setup;
    this.work = work;
    this.warm = warm;
    this.samples = samples;
  }

  /**
   * Runs it on the calling thread.
   *
   * @throws IllegalStateException if an operation did not do what it should
   */
  public void run() throws Exception {
    for (Operation operation : Operation.values()) {
      if (operation == Operation.D) {
        settle();
      }
      if (operation.needsObjects()) {
        contender.load(work);
      }
      Tally tally = measured(operation);
      expect(operation, "rows", work.rows(operation), tally.rows());
      check(operation, tally);
    }
  }

  private Tally measured(Operation operation) {
    Usage before = Usage.now();
    List<Future<Tally>> chains = new ArrayList<>();
    for (int chain = 0; chain < work.chains(); chain++) {
      chains.add(contender.start(operation, work, chain));
    }
    Patience.await(Future.all(chains));
    Usage used = Usage.now().since(before);
    Tally tally = chains.stream().map(Future::result).reduce(Tally.NONE, Tally::plus);
    samples.accept(
        new Sample(
            operation,
            work.chains(),
            warm,
            tally.rows(),
            used.nanos(),
            used.cpuNanos(),
            used.bytes()));
    return tally;
  }

  /** Lets the server learn the sizes now, and not at a moment of its own choice. */
  private void settle() throws Exception {
    if (setup.engine() == Engine.POSTGRES) {
      contender.run(List.of("ANALYZE journal"));
    }
  }

  private void check(Operation operation, Tally tally) throws Exception {
    long levels = 30L * work.objects();
    switch (operation) {
      case A -> expect(operation, "objects", work.iterations(), count());
      case B -> expect(operation, "objects", 2L * work.iterations(), count());
      case C -> {
        expect(operation, "objects", work.objects(), count());
        expect(operation, "levels", levels, number("SELECT SUM(level) FROM journal"));
      }
      case D ->
          expect(
              operation,
              "keys",
              Workload.READS * number("SELECT SUM(id) FROM journal"),
              tally.keys());
      case I -> {
        String changed = "SELECT COUNT(*) FROM journal WHERE text LIKE 'Update%'";
        expect(operation, "changed texts", work.objects(), number(changed));
        expectLevels(operation, levels + work.objects());
      }
      case J -> expectLevels(operation, levels + 2L * work.objects());
      case K -> {
        expect(operation, "objects", 0, count());
        empty();
      }
      default -> {}
    }
  }

  /** Frees the room of the deleted rows, so that a later pass finds what the first one found. */
  private void empty() throws Exception {
    if (setup.engine() == Engine.POSTGRES) {
      String related = setup.shape() == Shape.TREE ? ", journal_related" : "";
      contender.run(List.of("TRUNCATE TABLE journal" + related));
    }
  }

  private void expectLevels(Operation operation, long sum) throws Exception {
    expect(operation, "levels", sum, number("SELECT SUM(level) FROM journal"));
  }

  private long count() throws Exception {
    return number("SELECT COUNT(*) FROM journal");
  }

  private long number(String sql) throws Exception {
    return contender.number(sql);
  }

  private static void expect(Operation operation, String what, long expected, long actual) {
    if (expected != actual) {
      throw new IllegalStateException(
          operation
              + " "
              + operation.label()
              + ": "
              + expected
              + " "
              + what
              + " expected, not "
              + actual);
    }
  }
}
