package dev.testudo.benchmarks.report;

import dev.testudo.benchmarks.workload.Sample;
import dev.testudo.benchmarks.workload.Task;
import dev.testudo.orm.testing.server.Engine;

/**
 * A sample with what it is of.
 *
 * @param engine the database engine
 * @param task what was done
 * @param contender the name of the contender; that of the floor's second process ends with {@link
 *     #AGAIN}
 * @param sample what was measured
 */
public record Outcome(Engine engine, Task task, String contender, Sample sample) {
  /** What is behind the name of the floor when it runs a second time. */
  public static final String AGAIN = "'";
}
