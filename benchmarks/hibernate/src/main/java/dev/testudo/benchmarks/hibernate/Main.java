package dev.testudo.benchmarks.hibernate;

import dev.testudo.benchmarks.worker.WorkerCommand;
import dev.testudo.benchmarks.workload.Opening;
import java.util.Map;

/** Starts the process of a contender. */
public final class Main {
  static final Map<String, Opening> OPENINGS =
      Map.of(
          "hibernate-reactive", HibernateContender::sessions,
          "hibernate-stateless", HibernateContender::stateless);

  private Main() {}

  /** Runs it and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(WorkerCommand.run(OPENINGS, arguments));
  }
}
