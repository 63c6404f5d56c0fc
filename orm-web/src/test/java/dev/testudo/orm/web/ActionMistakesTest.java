package dev.testudo.orm.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.vertx.core.Future;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Failures as a failure handler, and so the log, gets them. */
class ActionMistakesTest {
  private static Throwable failure(Action action) throws InterruptedException {
    BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
    try (Server server =
        Server.start(
            options -> options.withoutFailureHandler(),
            web -> {
              web.router()
                  .route()
                  .failureHandler(
                      context -> {
                        failures.add(context.failure());
                        context.response().setStatusCode(500).end();
                      });
              web.get("/things/:id", action);
            })) {
      assertEquals(500, server.get("/things/5").statusCode());
      Throwable failure = failures.poll(10, TimeUnit.SECONDS);
      return failure == null ? new AssertionError("nothing failed") : failure;
    }
  }

  @Test
  @SuppressWarnings("NullAway") // the mistake
  void anActionWithoutAFutureIsToldWhatToReturn() throws InterruptedException {
    assertEquals(
        "The action of GET /things/:id returned null instead of a future.\n"
            + "  Return Future.succeededFuture() for an answer without a body.",
        failure(call -> null).getMessage());
  }

  @Test
  void anActionThatAwaitsIsToldWhatToDo() throws InterruptedException {
    Throwable failure =
        failure(call -> Future.succeededFuture(call.context().vertx().timer(1).await()));

    assertEquals(
        "The action of GET /things/:id called await() on an event loop, which must not wait.\n"
            + "  Compose the futures, or add it with addBlocking(…), which needs Java 21 or newer.",
        failure.getMessage());
    assertInstanceOf(IllegalStateException.class, failure.getCause());
  }
}
