package dev.testudo.orm.tx;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class HandoffTest {
  private static final int ROUNDS = 500;

  // The work does not look at it.
  @SuppressWarnings("NullAway")
  private static final Transaction NONE = null;

  /** The work is brought to the thread at the very moment in which the thread gives up. */
  @Test
  void workIsRunOrFailsWhenItComesToAThreadThatIsInterrupted() throws InterruptedException {
    Vertx vertx = Vertx.vertx();
    try {
      var context = vertx.getOrCreateContext();
      for (int round = 0; round < ROUNDS; round++) {
        var handoff = new Handoff<Integer>(transaction -> 1);
        Promise<Integer> outcome = Promise.promise();
        var told = new CountDownLatch(1);
        outcome.future().onComplete(ended -> told.countDown());
        var thread = new Thread(() -> serve(handoff, outcome));
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
          Thread.onSpinWait();
        }
        context.runOnContext(none -> handoff.launch(NONE).onComplete(outcome));
        thread.interrupt();

        assertTrue(told.await(20, TimeUnit.SECONDS), "nobody heard of the work of " + round);
        thread.join();
      }
    } finally {
      vertx.close().await();
    }
  }

  private static void serve(Handoff<Integer> handoff, Promise<Integer> outcome) {
    try {
      handoff.serve(outcome.future());
    } catch (RuntimeException interrupted) {
      // It is the outcome that counts here.
    }
  }
}
