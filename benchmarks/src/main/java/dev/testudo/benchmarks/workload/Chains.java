package dev.testudo.benchmarks.workload;

import java.util.concurrent.CompletableFuture;

/** The operations of a contender. */
public interface Chains {
  /** Reads the objects that an operation is about, and waits. */
  void load(Workload work) throws Exception;

  /** Reads every object, and compares those that C has made with them. */
  void verify() throws Exception;

  /** Starts a chain. */
  CompletableFuture<Tally> start(Operation operation, Workload work, int chain);
}
