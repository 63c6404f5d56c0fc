package dev.testudo.benchmarks.workload;

import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Stages that begin one after the other. */
public final class Stages {
  private Stages() {}

  /** Does something for each object, each after the end of the one before. */
  public static <J> CompletionStage<Void> inTurn(
      Iterable<J> objects, Function<J, CompletionStage<?>> action) {
    var turns =
        new Turns<J>(
            objects.iterator(), object -> action.apply(object).thenApply(any -> Tally.NONE));
    turns.go();
    return turns.done.thenAccept(tally -> {});
  }

  /** Does something a number of times, each after the end of the one before. */
  static CompletionStage<Tally> repeat(int times, IntFunction<CompletionStage<Tally>> action) {
    var turns = new Turns<Integer>(IntStream.range(0, times).iterator(), action::apply);
    turns.go();
    return turns.done;
  }

  /** What is done in turn. */
  private static final class Turns<J> {
    private final Iterator<J> objects;
    private final Function<J, CompletionStage<Tally>> action;
    private final CompletableFuture<Tally> done = new CompletableFuture<>();
    private Tally tally = Tally.NONE;

    Turns(Iterator<J> objects, Function<J, CompletionStage<Tally>> action) {
      this.objects = objects;
      this.action = action;
    }

    void go() {
      if (!objects.hasNext()) {
        done.complete(tally);
        return;
      }
      action
          .apply(objects.next())
          .whenComplete(
              (one, failure) -> {
                if (failure != null) {
                  done.completeExceptionally(failure);
                } else {
                  tally = tally.plus(one);
                  go();
                }
              });
    }
  }
}
