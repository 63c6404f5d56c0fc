package dev.testudo.orm.exec.jdbc;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LockHoldersTest {

  @Test
  void loopsTakeLocksWhileNobodyElseMayHoldAny() {
    var holders = new LockHolders();
    var mine = holders.share();
    var other = holders.share();

    assertTrue(mine.visit());
    assertTrue(other.visit());
    mine.leave();
    other.leave();
    mine.hold();
    assertTrue(mine.visit());
    mine.leave();
    assertFalse(other.visit());
    other.leave();
    mine.free();
    assertTrue(other.visit());
  }

  @Test
  void whatIsHeldWithinWhatIsHeldChangesNothing() {
    var holders = new LockHolders();
    var mine = holders.share();

    mine.hold();
    mine.hold();
    mine.free();

    assertFalse(holders.share().visit());
    mine.free();
    assertTrue(holders.share().visit());
  }

  @Test
  void whoHoldsWaitsForLoopsThatTakeLocksNow() throws Exception {
    var holders = new LockHolders();
    var loop = holders.share();
    var held = new CompletableFuture<Boolean>();
    assertTrue(loop.visit());
    var holder =
        new Thread(
            () -> {
              holders.share().hold();
              held.complete(Thread.currentThread().isInterrupted());
            });
    holder.start();
    while (holder.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    holder.interrupt();
    Thread.sleep(50);
    assertFalse(held.isDone());

    loop.leave();

    assertTrue(held.get(20, TimeUnit.SECONDS), "the interrupt is lost");
    assertFalse(loop.visit());
  }

  @Test
  void aDatabaseHasOneListForAllPools() {
    var one = LockHolders.of("one");

    assertSame(one, LockHolders.of("one"));
    assertNotSame(one, LockHolders.of("two"));
  }
}
