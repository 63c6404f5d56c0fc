package dev.testudo.benchmarks.report;

import dev.testudo.benchmarks.workload.Task;
import dev.testudo.orm.testing.server.Engine;

/**
 * What rates are compared within.
 *
 * @param engine the database engine
 * @param task what was done
 * @param chains the number of callers
 * @param warm whether processes were warm
 */
record Setting(Engine engine, Task task, int chains, boolean warm) {
  /** The name for tables. */
  String label() {
    return engine.label() + ", " + task.label() + ", C = " + chains;
  }

  /** The setting of an outcome. */
  static Setting of(Outcome outcome) {
    return new Setting(
        outcome.engine(), outcome.task(), outcome.sample().chains(), outcome.sample().warm());
  }
}
