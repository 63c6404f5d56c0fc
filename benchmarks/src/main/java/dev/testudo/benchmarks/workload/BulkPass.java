package dev.testudo.benchmarks.workload;

import java.util.List;

/** One list of objects, stored at once, with the keys that the database made. */
final class BulkPass implements Pass {
  private final Meter meter;
  private final Setup setup;

  BulkPass(Meter meter, Setup setup) {
    this.meter = meter;
    this.setup = setup;
  }

  @Override
  public void run() throws Exception {
    Tally tally = meter.measured(Operation.C);
    Contender contender = meter.contender();
    int objects = meter.work().iterations();
    Meter.expect(Operation.C, "rows", objects, tally.rows());
    long stored = contender.number("SELECT COUNT(*) FROM journal");
    Meter.expect(Operation.C, "objects", objects, stored);
    contender.chains().verify();
    contender.run(List.of(setup.emptying()));
  }
}
