package dev.testudo.orm.tx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.TransactionException;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

final class HandoffTest {
  private final Handoff<Integer> handoff = new Handoff<>(transaction -> 1);
  private final List<String> done = new CopyOnWriteArrayList<>();
  private final List<Throwable> told = new CopyOnWriteArrayList<>();
  private final Handoff.Task task = new Handoff.Task(() -> done.add("run"), told::add);
  private final Promise<Integer> outcome = Promise.promise();
  private final List<Throwable> thrown = new ArrayList<>();
  private final Thread thread = new Thread(this::serve);

  private void serve() {
    try {
      handoff.serve(outcome.future());
    } catch (RuntimeException failure) {
      thrown.add(failure);
    }
  }

  private void startAndWait() {
    thread.start();
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aTaskThatIsOnItsWayToAThreadThatGivesUpIsDropped() throws InterruptedException {
    startAndWait();

    // The thread is interrupted after it was chosen, and before it gets the task.
    Runnable give = handoff.place(task);
    thread.interrupt();
    thread.join();
    assertInstanceOf(TransactionException.class, thrown.get(0));
    give.run();

    assertEquals(List.of(), done);
    assertInstanceOf(InterruptedException.class, told.get(0));
  }

  @Test
  void aTaskThatComesLaterIsDropped() throws InterruptedException {
    startAndWait();
    thread.interrupt();
    thread.join();

    handoff.place(task).run();

    assertEquals(List.of(), done);
    assertInstanceOf(InterruptedException.class, told.get(0));
  }

  @Test
  void aTaskIsRunByTheThreadThatWaits() throws InterruptedException {
    startAndWait();

    handoff.place(task).run();
    outcome.complete(1);
    thread.join();

    assertEquals(List.of("run"), done);
    assertTrue(told.isEmpty() && thrown.isEmpty());
  }
}
