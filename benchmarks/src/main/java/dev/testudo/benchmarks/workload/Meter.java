package dev.testudo.benchmarks.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Runs operations of a contender, by all callers at the same time, and measures them.
 *
 * @param contender whose operations
 * @param work how much is done
 * @param warm whether the time of warming up is over
 * @param samples gets a sample of each operation
 */
record Meter(Contender contender, Workload work, boolean warm, Consumer<Sample> samples) {

  /** Runs one. */
  Tally measured(Operation operation) {
    Usage before = Usage.now();
    List<CompletableFuture<Tally>> chains = new ArrayList<>();
    for (int chain = 0; chain < work.chains(); chain++) {
      chains.add(contender.chains().start(operation, work, chain));
    }
    Patience.await(CompletableFuture.allOf(chains.toArray(CompletableFuture<?>[]::new)));
    Usage used = Usage.now().since(before);
    Tally tally = chains.stream().map(CompletableFuture::join).reduce(Tally.NONE, Tally::plus);
    samples.accept(
        new Sample(
            operation,
            work.chains(),
            warm,
            tally.rows(),
            used.nanos(),
            used.cpuNanos(),
            used.bytes()));
    return tally;
  }

  /** Fails if an operation did not do what it should. */
  static void expect(Operation operation, String what, long expected, long actual) {
    if (expected != actual) {
      throw new IllegalStateException(
          operation
              + " "
              + operation.label()
              + ": "
              + expected
              + " "
              + what
              + " expected, not "
              + actual);
    }
  }
}
