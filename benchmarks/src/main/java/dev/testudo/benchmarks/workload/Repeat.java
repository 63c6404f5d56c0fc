package dev.testudo.benchmarks.workload;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.function.IntFunction;

/** Does something a number of times, each after the end of the one before. */
final class Repeat {
  private final int times;
  private final IntFunction<Future<Tally>> action;
  private final Promise<Tally> done = Promise.promise();
  private Tally tally = Tally.NONE;
  private int next;

  private Repeat(int times, IntFunction<Future<Tally>> action) {
    this.times = times;
    this.action = action;
  }

  static Future<Tally> of(int times, IntFunction<Future<Tally>> action) {
    var repeat = new Repeat(times, action);
    repeat.go();
    return repeat.done.future();
  }

  private void go() {
    if (next == times) {
      done.complete(tally);
      return;
    }
    Future.succeededFuture(next++)
        .compose(action::apply)
        .onComplete(
            one -> {
              if (one.failed()) {
                done.fail(one.cause());
              } else {
                tally = tally.plus(one.result());
                go();
              }
            });
  }
}
