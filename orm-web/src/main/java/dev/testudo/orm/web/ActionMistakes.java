package dev.testudo.orm.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** What a program's action must not do, told with the way out: for the log, not for clients. */
final class ActionMistakes {
  private ActionMistakes() {}

  static RuntimeException returnedNull(RoutingContext context) {
    return new IllegalStateException(
        describe(context)
            + " returned null instead of a future.\n  Return Future.succeededFuture() for an answer"
            + " without a body.");
  }

  /** The failure, or one with a way out if it is how Vert.x refuses to wait on an event loop. */
  static RuntimeException explained(RuntimeException failure, RoutingContext context) {
    return failure instanceof IllegalStateException
            && "Cannot be called on a Vert.x event-loop thread".equals(failure.getMessage())
        ? new IllegalStateException(
            describe(context)
                + " called await() on an event loop, which must not wait.\n  Compose the futures, or"
                + " add it with addBlocking(…), which needs Java 21 or newer.",
            failure)
        : failure;
  }

  private static String describe(RoutingContext context) {
    HttpMethod method = context.request().method();
    // The path of the route, not that of the request, which may have anything in it.
    return "The action of " + method + " " + context.currentRoute().getPath();
  }
}
