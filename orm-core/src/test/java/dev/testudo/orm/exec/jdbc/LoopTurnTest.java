package dev.testudo.orm.exec.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopTurnTest {
  private final Vertx vertx = Vertx.vertx();
  private final ContextInternal context = (ContextInternal) vertx.getOrCreateContext();

  @AfterEach
  void close() {
    Bench.await(vertx.close());
  }

  @Test
  void resultsAreToldLaterAndInTheirOrder() {
    Promise<List<Integer>> told = Promise.promise();
    List<Integer> order = new ArrayList<>();

    context.runOnContext(
        start -> {
          for (int i = 0; i < 100; i++) {
            int number = i;
            tell(() -> order.add(number));
          }
          assertTrue(LoopTurn.current().hasUntold());
          assertEquals(List.of(), order);
          tell(() -> told.complete(order));
        });

    assertEquals(101 - 1, Bench.await(told.future()).size());
    assertEquals(order.stream().sorted().toList(), order);
    assertFalse(Bench.await(untold()));
  }

  @Test
  void aLoopThatIsNeverDoneStopsAtSomeTimeAndLooksForInput() {
    Promise<Boolean> stopped = Promise.promise();

    context.runOnContext(start -> goOn(stopped));

    assertTrue(Bench.await(stopped.future()));
    Promise<Boolean> again = Promise.promise();
    // A timer of the same loop: it comes behind what is due already, however late the loop is.
    context.runOnContext(on -> vertx.setTimer(1, timer -> again.complete(goesOn())));
    assertTrue(Bench.await(again.future()));
  }

  private void goOn(Promise<Boolean> stopped) {
    if (goesOn()) {
      tell(() -> goOn(stopped));
    } else {
      stopped.complete(true);
    }
  }

  private boolean goesOn() {
    return LoopTurn.current().goesOn(context.nettyEventLoop());
  }

  @Test
  void aLoopThatHasEndedTellsAtOnce() {
    List<Integer> told = new ArrayList<>();
    var ended = Executors.newSingleThreadScheduledExecutor();
    ended.shutdown();

    for (int i = 0; i < 3; i++) {
      int number = i;
      LoopTurn.current().tell(ended, () -> told.add(number));
    }

    assertEquals(List.of(0, 1, 2), told);
    assertFalse(LoopTurn.current().goesOn(ended));
    assertFalse(LoopTurn.current().hasUntold());
  }

  private Future<Boolean> untold() {
    Promise<Boolean> untold = Promise.promise();
    context.runOnContext(start -> untold.complete(LoopTurn.current().hasUntold()));
    return untold.future();
  }

  private void tell(Runnable tell) {
    LoopTurn.current().tell(context.nettyEventLoop(), tell);
  }
}
