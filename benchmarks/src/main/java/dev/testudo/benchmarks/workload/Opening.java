package dev.testudo.benchmarks.workload;

/** Opens a contender. */
public interface Opening {
  /** Opens it, and returns when it could be used. */
  Contender open(Setup setup) throws Exception;
}
