package dev.testudo.orm.testing.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.error.DatabaseException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.TransactionException;
import dev.testudo.orm.tx.TransactionOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What a transaction can be told to be. */
interface OptionsBehaviour extends Behaviour {

  @Test
  default void everyIsolationCanBeAskedFor() {
    for (var options :
        List.of(
            TransactionOptions.readCommitted(),
            TransactionOptions.repeatableRead(),
            TransactionOptions.serializable())) {
      Expect.success(
          orm().transaction(options, tx -> wallets().count().compose(n -> create("w" + n))));
    }

    assertEquals(List.of("w0", "w1", "w2"), owners());
  }

  @Test
  default void aRepeatableReadSeesTheSameTwice() {
    create("a").await();
    Promise<Void> read = Promise.promise();
    Promise<Void> changed = Promise.promise();
    Future<List<Long>> counts =
        orm()
            .transaction(
                readsOnly(TransactionOptions.repeatableRead()),
                tx ->
                    wallets()
                        .count()
                        .compose(
                            first -> {
                              read.complete();
                              return changed
                                  .future()
                                  .compose(none -> tx.transaction(in -> wallets().count()))
                                  .map(second -> List.of(first, second));
                            }));
    Expect.success(read.future());
    create("b").await();
    changed.complete();

    // The chain came back from a promise that was completed by the test's thread.
    Expect.success(counts.recover(left -> Future.succeededFuture(List.of(1L, 1L))));
    assertEquals(List.of(1L, 1L), counts.result());
  }

  /** Where writers lock the whole database, a reader must say that it is one. */
  private TransactionOptions readsOnly(TransactionOptions options) {
    return can(Capability.ROW_LOCKS) ? options : options.readOnly();
  }

  @Test
  default void aReadOnlyOneRefusesChanges() {
    var options = TransactionOptions.defaults().readOnly();
    if (!can(Capability.READ_ONLY_TRANSACTIONS)) {
      var failure =
          Expect.failure(
              TransactionException.class, orm().transaction(options, tx -> wallets().count()));
      assertTrue(failure.getMessage().contains("READ_ONLY_TRANSACTIONS"), failure.getMessage());
      return;
    }

    assertEquals(
        0L, Expect.success(orm().transaction(options, tx -> wallets().count())).longValue());
    Expect.failure(DatabaseException.class, orm().transaction(options, tx -> create("a")));
    create("b").await();

    assertEquals(List.of("b"), owners());
  }

  @Test
  default void aDeferrableOneIsThereOrRefused() {
    var options = TransactionOptions.defaults().deferrable();
    if (can(Capability.DEFERRABLE_TRANSACTIONS)) {
      assertEquals(
          0L, Expect.success(orm().transaction(options, tx -> wallets().count())).longValue());
    } else {
      var failure =
          Expect.failure(
              TransactionException.class, orm().transaction(options, tx -> wallets().count()));
      assertTrue(failure.getMessage().contains("DEFERRABLE_TRANSACTIONS"), failure.getMessage());
    }
  }

  @Test
  default void anIndependentOneLastsWithoutTheOneAround() {
    Assumptions.assumeTrue(can(Capability.ROW_LOCKS), "one writer at a time: it would wait");

    Expect.failure(
        IllegalStateException.class,
        orm()
            .transaction(
                tx ->
                    create("a")
                        .compose(
                            a ->
                                orm()
                                    .transaction(
                                        TransactionOptions.serializable().requiresNew(),
                                        own -> create("b")))
                        .compose(b -> create("c"))
                        .compose(c -> Behaviour.fail("no"))));

    assertEquals(List.of("b"), owners());
  }

  @Test
  default void nonsenseIsRefused() {
    var options = TransactionOptions.defaults();

    assertThrows(OrmException.class, () -> options.timeout(Duration.ZERO));
    assertThrows(OrmException.class, () -> options.retries(-1));
    assertThrows(OrmException.class, () -> options.mandatory().requiresNew());
  }
}
