package dev.testudo.benchmarks.workload;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Iterator;
import java.util.function.Function;

/**
 * Something for each object, begun when that for the one before has ended.
 *
 * @param <J> the class of the objects
 */
public final class InTurn<J> {
  private final Iterator<J> objects;
  private final Function<J, Future<?>> action;
  private final Promise<Void> done = Promise.promise();

  private InTurn(Iterator<J> objects, Function<J, Future<?>> action) {
    this.objects = objects;
    this.action = action;
  }

  /** Does it for each object; fails with the first failure. */
  public static <J> Future<Void> run(Iterable<J> objects, Function<J, Future<?>> action) {
    var turns = new InTurn<>(objects.iterator(), action);
    turns.go();
    return turns.done.future();
  }

  private void go() {
    if (!objects.hasNext()) {
      done.complete();
      return;
    }
    Future.succeededFuture(objects.next())
        .compose(object -> action.apply(object).map(Tally.NONE))
        .onComplete(
            one -> {
              if (one.failed()) {
                done.fail(one.cause());
              } else {
                go();
              }
            });
  }
}
