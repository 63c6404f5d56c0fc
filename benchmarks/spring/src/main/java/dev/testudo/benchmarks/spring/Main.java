package dev.testudo.benchmarks.spring;

import dev.testudo.benchmarks.worker.WorkerCommand;
import dev.testudo.benchmarks.workload.Opening;
import java.util.Map;

/** Starts the process of the contender. */
public final class Main {
  static final Map<String, Opening> OPENINGS = Map.of("spring-data-r2dbc", SpringContender::new);

  private Main() {}

  /** Runs it and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(WorkerCommand.run(OPENINGS, arguments));
  }
}
