package dev.testudo.orm.testing.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.TransactionException;
import dev.testudo.orm.testing.transaction.model.Wallet;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.streams.ReadStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Results that are read part by part inside of a transaction. */
interface CursorBehaviour extends Behaviour {

  private Future<?> createTen() {
    return Future.all(IntStream.range(0, 10).mapToObj(i -> create("w" + i)).toList());
  }

  @Test
  default void aLoopSeesTheTransactionsOwnRows() {
    List<String> seen = new CopyOnWriteArrayList<>();

    Expect.failure(
        IllegalStateException.class,
        orm()
            .transaction(
                tx ->
                    createTen()
                        .compose(
                            ten ->
                                wallets()
                                    .all()
                                    .orderBy(w -> w.owner)
                                    .forEach(3, w -> seen.add(w.owner)))
                        .compose(done -> Behaviour.fail("no"))));

    assertEquals(IntStream.range(0, 10).mapToObj(i -> "w" + i).toList(), seen);
    assertEquals(List.of(), owners());
  }

  @Test
  default void eachRowOfALoopCanHaveATransactionOfItsOwn() {
    Expect.success(
        orm()
            .transaction(
                tx ->
                    createTen()
                        .compose(
                            ten ->
                                wallets()
                                    .all()
                                    .orderBy(w -> w.owner)
                                    .forEachAsync(
                                        3,
                                        w ->
                                            orm()
                                                .transaction(in -> changeOrFail(w))
                                                .otherwiseEmpty()))));

    assertEquals(
        List.of(7L, 0L, 7L, 0L, 7L, 0L, 7L, 0L, 7L, 0L),
        wallets().all().orderBy(w -> w.owner).list().await().stream().map(w -> w.balance).toList());
  }

  private Future<Wallet> changeOrFail(Wallet wallet) {
    wallet.balance = 7;
    boolean even = (wallet.owner.charAt(1) - '0') % 2 == 0;
    return wallets()
        .save(wallet)
        .compose(saved -> even ? Future.succeededFuture(saved) : Behaviour.fail("odd"));
  }

  @Test
  default void aStreamThatIsLeftOpenEndsWithTheTransaction() {
    var kept = new AtomicReference<ReadStream<Wallet>>();
    Promise<Throwable> failed = Promise.promise();

    Expect.success(
        orm()
            .transaction(
                tx ->
                    createTen()
                        .compose(
                            ten -> {
                              ReadStream<Wallet> stream = wallets().all().stream(2);
                              Promise<Void> first = Promise.promise();
                              stream
                                  .exceptionHandler(failed::tryComplete)
                                  .handler(
                                      w -> {
                                        if (first.tryComplete()) {
                                          stream.pause();
                                        }
                                      });
                              kept.set(stream);
                              return Future.fromCompletionStage(
                                  first.future().toCompletionStage(), Vertx.currentContext());
                            })));
    kept.get().fetch(100);

    assertTrue(Expect.success(failed.future()) instanceof TransactionException);
    assertEquals(10, owners().size());
  }
}
