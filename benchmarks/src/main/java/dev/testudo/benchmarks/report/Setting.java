package dev.testudo.benchmarks.report;

import dev.testudo.orm.testing.server.Engine;

/**
 * What rates are compared within.
 *
 * @param engine the database engine
 * @param test the number of the test
 * @param chains the number of callers
 * @param warm whether processes were warm
 */
record Setting(Engine engine, int test, int chains, boolean warm) {
  /** The name for tables. */
  String label() {
    return engine.label() + ", Test " + test + ", C = " + chains;
  }

  /** The setting of an outcome. */
  static Setting of(Outcome outcome) {
    return new Setting(
        outcome.engine(), outcome.test(), outcome.sample().chains(), outcome.sample().warm());
  }
}
