package dev.testudo.benchmarks.workload;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * The only operation of a contender that loads relations.
 *
 * @param place where it begins
 * @param action loads everything, and tells what it has seen
 */
public record LoadChains(Executor place, Supplier<CompletionStage<Tally>> action)
    implements Chains {
  @Override
  public void load(Workload work) {
    throw new UnsupportedOperationException("There are no journals");
  }

  @Override
  public void verify() {
    throw new UnsupportedOperationException("There are no journals");
  }

  @Override
  public CompletableFuture<Tally> start(Operation operation, Workload work, int chain) {
    return CompletableFuture.completedFuture(action).thenComposeAsync(Supplier::get, place);
  }
}
