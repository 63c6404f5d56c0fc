package dev.testudo.orm.exec.jdbc;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.dialect.LockNeed;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LockHoldersTest {
  private final LockHolders holders = new LockHolders();
  private final LockHolders.Share mine = holders.share();
  private final LockHolders.Share other = holders.share();

  private static boolean mayVisit(LockHolders.Share share, LockNeed need) {
    boolean may = share.visit(need);
    share.leave();
    return may;
  }

  private boolean othersMay(LockNeed need) {
    return mayVisit(holders.share(), need);
  }

  @Test
  void loopsDoWhatNeedsNoWholeTableWhereNobodyIs() {
    assertTrue(othersMay(LockNeed.NONE));
    assertTrue(othersMay(LockNeed.ROWS));
    assertFalse(othersMay(LockNeed.TABLES));
    assertTrue(mine.visit(LockNeed.ROWS));
    assertTrue(othersMay(LockNeed.ROWS));
  }

  @Test
  void whileAConnectionIsLentOthersOnlyRead() {
    mine.lend();

    assertTrue(mayVisit(mine, LockNeed.ROWS));
    assertTrue(othersMay(LockNeed.NONE));
    assertFalse(othersMay(LockNeed.ROWS));
    other.lend();
    assertFalse(mayVisit(mine, LockNeed.ROWS));
    assertTrue(mayVisit(mine, LockNeed.NONE));
    other.takeBack();
    assertTrue(mayVisit(mine, LockNeed.ROWS));
    mine.takeBack();
    mine.takeBack();
    assertTrue(othersMay(LockNeed.ROWS));
  }

  @Test
  void aTransactionKeepsAwayFromWorkersThatMayWaitForIt() {
    mine.lend();
    other.work(LockNeed.ROWS, true);

    assertFalse(mayVisit(mine, LockNeed.ROWS));
    assertTrue(mayVisit(mine, LockNeed.NONE));
    other.leave();
    assertTrue(mayVisit(mine, LockNeed.ROWS));
  }

  @Test
  void workersThatAreQuickAreInNobodysWayElse() {
    other.work(LockNeed.ROWS, true);

    assertTrue(othersMay(LockNeed.ROWS));
    other.leave();
    other.work(LockNeed.ROWS, false);
    assertFalse(othersMay(LockNeed.ROWS));
    assertTrue(othersMay(LockNeed.NONE));
    other.leave();
    other.work(LockNeed.NONE, false);
    assertTrue(othersMay(LockNeed.ROWS));
  }

  @Test
  void nobodyReadsWhileTheSchemaChanges() {
    other.work(LockNeed.TABLES, false);

    assertFalse(othersMay(LockNeed.NONE));
    other.leave();
    assertTrue(othersMay(LockNeed.NONE));
  }

  /** For example a table whose references are not checked, or exclusive use of the database. */
  @Test
  void aTransactionThatChangesTheSchemaMayKeepItUntilItsEnd() {
    mine.lend();
    mine.work(LockNeed.TABLES, false);
    mine.leave();
    mine.work(LockNeed.TABLES, false);
    mine.leave();

    assertFalse(othersMay(LockNeed.NONE));
    mine.takeBack();
    assertTrue(othersMay(LockNeed.NONE));
    assertTrue(othersMay(LockNeed.ROWS));
  }

  @Test
  void theStatementsOfALentConnectionAreNoMoreThanItself() {
    mine.lend();
    mine.work(LockNeed.ROWS, false);
    mine.leave();

    assertTrue(mayVisit(mine, LockNeed.ROWS));
    assertFalse(othersMay(LockNeed.ROWS));
  }

  @Test
  void whoIsLentWaitsForLoopsThatWrite() throws Exception {
    waitsFor(LockNeed.ROWS, other::lend);
  }

  @Test
  void whoIsSlowWaitsForLoopsThatWrite() throws Exception {
    waitsFor(LockNeed.ROWS, () -> other.work(LockNeed.ROWS, false));
  }

  @Test
  void whoIsQuickWaitsForLoopsInTransactions() throws Exception {
    mine.lend();
    waitsFor(LockNeed.ROWS, () -> other.work(LockNeed.ROWS, true));
  }

  @Test
  void whoChangesTheSchemaWaitsForAll() throws Exception {
    waitsFor(LockNeed.NONE, () -> other.work(LockNeed.TABLES, false));
  }

  @Test
  void nobodyElseWaits() {
    assertTrue(mine.visit(LockNeed.NONE));
    other.lend();
    other.takeBack();
    other.work(LockNeed.ROWS, false);
    other.leave();
    mine.leave();
    assertTrue(mine.visit(LockNeed.ROWS));
    other.work(LockNeed.ROWS, true);
    other.leave();
    other.work(LockNeed.NONE, true);
  }

  /** Even if it is interrupted; and loops that come meanwhile are not let in before it. */
  private void waitsFor(LockNeed atWork, Runnable worker) throws Exception {
    var done = new CompletableFuture<Boolean>();
    assertTrue(mine.visit(atWork));
    var thread =
        new Thread(
            () -> {
              worker.run();
              done.complete(Thread.currentThread().isInterrupted());
            });
    thread.start();
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    thread.interrupt();
    Thread.sleep(50);
    assertFalse(done.isDone());
    assertFalse(othersMay(LockNeed.ROWS));

    mine.leave();

    assertTrue(done.get(20, TimeUnit.SECONDS), "the interrupt is lost");
  }

  @Test
  void aDatabaseHasOneListForAllPools() {
    var one = LockHolders.of("one");

    assertSame(one, LockHolders.of("one"));
    assertNotSame(one, LockHolders.of("two"));
  }
}
