package dev.testudo.benchmarks.workload;

import dev.testudo.orm.testing.server.Engine;
import java.util.List;

/** Loads members with their posts and the tags of these; the first pass makes the rows. */
final class RelationPass implements Pass {
  private final Meter meter;
  private final Setup setup;

  RelationPass(Meter meter, Setup setup) {
    this.meter = meter;
    this.setup = setup;
  }

  @Override
  public void run() throws Exception {
    Contender contender = meter.contender();
    var blog = new Blog(meter.work().iterations());
    if (contender.number("SELECT COUNT(*) FROM member") == 0) {
      contender.run(blog.rows());
      if (setup.engine() == Engine.POSTGRES) {
        contender.run(List.of("ANALYZE"));
      }
    }
    Tally tally = meter.measured(Operation.RELATIONS);
    Tally expected = blog.all();
    long times = meter.work().chains();
    Meter.expect(Operation.RELATIONS, "objects", times * expected.rows(), tally.rows());
    Meter.expect(Operation.RELATIONS, "as the sum of keys", times * expected.keys(), tally.keys());
  }
}
