package dev.testudo.benchmarks.workload;

import dev.testudo.orm.testing.server.Engine;
import java.util.List;

/**
 * All operations once, each with a look at what it has done. The table is empty before and after.
 */
final class SuitePass implements Pass {
  private final Meter meter;
  private final Contender contender;
  private final Setup setup;
  private final Workload work;

  SuitePass(Meter meter, Setup setup) {
    this.meter = meter;
    this.contender = meter.contender();
    this.setup = setup;
    this.work = meter.work();
  }

  @Override
  public void run() throws Exception {
    for (Operation operation : Operation.suite()) {
      if (operation == Operation.D) {
        settle();
      }
      if (operation.needsObjects()) {
        contender.chains().load(work);
      }
      Tally tally = meter.measured(operation);
      Meter.expect(operation, "rows", work.rows(operation), tally.rows());
      check(operation, tally);
    }
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
      case A -> Meter.expect(operation, "objects", work.iterations(), count());
      case B -> Meter.expect(operation, "objects", 2L * work.iterations(), count());
      case C -> {
        Meter.expect(operation, "objects", work.objects(), count());
        Meter.expect(operation, "levels", levels, number("SELECT SUM(level) FROM journal"));
        contender.chains().verify();
      }
      case D ->
          Meter.expect(
              operation,
              "keys",
              Workload.READS * number("SELECT SUM(id) FROM journal"),
              tally.keys());
      case I -> {
        String changed = "SELECT COUNT(*) FROM journal WHERE text LIKE 'Update%'";
        Meter.expect(operation, "changed texts", work.objects(), number(changed));
        expectLevels(operation, levels + work.objects());
      }
      case J -> expectLevels(operation, levels + 2L * work.objects());
      case K -> {
        Meter.expect(operation, "objects", 0, count());
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
    Meter.expect(operation, "levels", sum, number("SELECT SUM(level) FROM journal"));
  }

  private long count() throws Exception {
    return number("SELECT COUNT(*) FROM journal");
  }

  private long number(String sql) throws Exception {
    return contender.number(sql);
  }
}
