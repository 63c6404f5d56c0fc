package dev.testudo.benchmarks.workload;

import java.util.List;

/** Mixed load on a table with objects: it is filled before the time is taken, and emptied after. */
final class MixedPass implements Pass {
  private final Meter meter;
  private final Setup setup;

  MixedPass(Meter meter, Setup setup) {
    this.meter = meter;
    this.setup = setup;
  }

  @Override
  public void run() throws Exception {
    Contender contender = meter.contender();
    Workload work = meter.work();
    var silent = new Meter(contender, work, false, sample -> {});
    for (int i = 0; i < work.objects() / work.iterations(); i++) {
      silent.measured(Operation.C);
    }
    contender.chains().load(work);
    Tally tally = meter.measured(Operation.MIXED);
    Tally expected = Mix.of(work);
    Meter.expect(Operation.MIXED, "rows", expected.rows(), tally.rows());
    long stored = contender.number("SELECT COUNT(*) FROM journal");
    Meter.expect(Operation.MIXED, "objects", work.objects() + expected.keys(), stored);
    long saved = contender.number("SELECT COUNT(*) FROM journal WHERE text LIKE 'Update%'");
    Meter.expect(Operation.MIXED, "saved objects", tally.keys(), saved);
    contender.run(List.of(setup.emptying()));
  }
}
