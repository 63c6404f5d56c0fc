package dev.testudo.orm.web;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs what awaits on virtual threads, which Java has from 21 on. One goes on while others await.
 */
final class VirtualThreads {
  /** Whether this Java has them. */
  static final boolean AVAILABLE = Runtime.version().feature() >= 21;

  private @Nullable Future<Context> context;

  /** Does something on a virtual thread; the future completes on the caller's context. */
  Future<@Nullable Object> run(Vertx vertx, Supplier<? extends @Nullable Object> work) {
    Context caller = vertx.getOrCreateContext();
    Promise<@Nullable Object> done = Promise.promise();
    context(vertx)
        .onFailure(done::fail)
        .onSuccess(threads -> threads.runOnContext(start -> complete(caller, done, work)));
    return done.future();
  }

  private static void complete(
      Context caller, Promise<@Nullable Object> done, Supplier<? extends @Nullable Object> work) {
    try {
      Object result = work.get();
      caller.runOnContext(back -> done.complete(result));
    } catch (Throwable failure) {
      caller.runOnContext(back -> done.fail(failure));
    }
  }

  private synchronized Future<Context> context(Vertx vertx) {
    Future<Context> known = context;
    if (known == null) {
      var owner = new Owner();
      var options = new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD);
      known = vertx.deployVerticle(owner, options).map(id -> owner.getContext());
      context = known;
    }
    return known;
  }

  /** Has the context whose tasks run on virtual threads; Vert.x ends it when it is closed. */
  private static final class Owner extends AbstractVerticle {
    Context getContext() {
      return context;
    }
  }
}
