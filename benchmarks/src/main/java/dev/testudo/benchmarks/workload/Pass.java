package dev.testudo.benchmarks.workload;

import java.util.function.Consumer;

/** A task, run once. The tables are before it as they are after it. */
public interface Pass {
  /**
   * Runs it on the calling thread.
   *
   * @throws IllegalStateException if an operation did not do what it should
   */
  void run() throws Exception;

  /**
   * A pass of a task.
   *
   * @param warm whether the time of warming up is over
   * @param samples gets a sample of each operation
   */
  static Pass of(
      Task task,
      Contender contender,
      Setup setup,
      Workload work,
      boolean warm,
      Consumer<Sample> samples) {
    var meter = new Meter(contender, work, warm, samples);
    return switch (task) {
      case TEST_1, TEST_2, TEST_3 -> new SuitePass(meter, setup);
      case BULK, BULK_INDEXED -> new BulkPass(meter, setup);
      case MIXED -> new MixedPass(meter, setup);
      case RELATIONS -> new RelationPass(meter, setup);
    };
  }
}
