package dev.testudo.benchmarks.workload;

import java.util.concurrent.CompletableFuture;

/** The operations of a contender. */
public interface Chains {
  /** Reads the objects that an operation is about, before the time is taken, and waits. */
  void load(Workload work) throws Exception;

  /**
   * Reads every object, and looks whether those that the last C has made have the keys of their own
   * rows.
   *
   * @throws IllegalStateException if one has not
   */
  void verify() throws Exception;

  /**
   * Starts one of the chains of an operation.
   *
   * @param chain its number, from 0
   */
  CompletableFuture<Tally> start(Operation operation, Workload work, int chain);
}
