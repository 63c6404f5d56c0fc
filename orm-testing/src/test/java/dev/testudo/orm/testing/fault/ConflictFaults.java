package dev.testudo.orm.testing.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.transaction.model.Letter;
import dev.testudo.orm.testing.transaction.model.LetterManager;
import dev.testudo.orm.testing.transaction.model.WalletManager;
import dev.testudo.orm.testing.transaction.model.WalletModel;
import dev.testudo.orm.tx.TransactionOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Transactions that are in each other's way. */
abstract class ConflictFaults extends LedgerBench {
  ConflictFaults(Engine engine) {
    super(engine);
  }

  private Future<Integer> add(String owner, long amount) {
    return new WalletManager(orm)
        .filter(w -> w.owner.eq(owner))
        .update(w -> w.balance.set(w.balance.plus(amount)));
  }

  private Future<Letter> write(String text) {
    return new LetterManager(orm).create(new Letter(text));
  }

  /** Everybody has ended; what they were told is true, and nothing is left behind. */
  private List<String> judge(String name, List<Future<?>> all) {
    for (int i = 0; i < all.size(); i++) {
      ledger.await(name + i, all.get(i));
    }
    awaitIdlePool();
    compare();
    return ledger.takeViolations();
  }

  @Test
  void aDeadlockIsRepeatedUntilItSucceeds() {
    List<String> violations = new ArrayList<>();
    var options = TransactionOptions.defaults().retries(20);
    for (int round = 0; round < ROUNDS; round++) {
      String name = "d" + names.incrementAndGet() + "-";
      Promise<Void> both = Promise.promise();
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        String first = "w" + i;
        String second = "w" + (1 - i);
        String text = name + i;
        boolean last = i == 1;
        all.add(
            orm.transaction(
                options,
                tx ->
                    add(first, 2)
                        .compose(done -> meet(both, last))
                        .compose(
                            met ->
                                new WalletManager(tx)
                                    .filter(w -> w.owner.eq(second))
                                    .update(w -> w.balance.set(w.balance.plus(-1L))))
                        .compose(done -> new LetterManager(tx).create(new Letter(text)))));
      }
      List<String> wrong = judge(name, all);
      all.stream().filter(Future::failed).forEach(each -> wrong.add("gave up: " + each.cause()));
      violations.addAll(table.add("deadlock", wrong));
    }
    assertEquals(List.of(), violations);
  }

  /** Each has its first row before either asks for its second; elsewhere they come in turn. */
  private Future<Void> meet(Promise<Void> both, boolean last) {
    if (!orm.route(WalletModel.MODEL).can(Capability.ROW_LOCKS)) {
      return Future.succeededFuture();
    }
    if (last) {
      both.tryComplete();
    }
    return both.future();
  }

  @Test
  void aLockThatIsHeldForTooLongEndsThoseWhoWait() {
    List<String> violations = new ArrayList<>();
    var impatient = TransactionOptions.defaults().timeout(Duration.ofMillis(200));
    for (int round = 0; round < ROUNDS; round++) {
      String name = "h" + names.incrementAndGet() + "-";
      Promise<Void> held = Promise.promise();
      Promise<Void> letGo = Promise.promise();
      List<Future<?>> all = new ArrayList<>();
      all.add(
          orm.transaction(
              tx ->
                  store(name, 0)
                      .onComplete(stored -> held.tryComplete())
                      .compose(
                          stored -> letGo.future().compose(gone -> Future.succeededFuture(stored)))
                      .compose(stored -> new WalletManager(tx).count())));
      held.future().await();
      for (int i = 1; i < AT_ONCE; i++) {
        String text = name + i;
        all.add(orm.transaction(impatient, tx -> write(text).compose(written -> add("w0", 1))));
      }
      List<Future<?>> waiting = all.subList(1, all.size());
      Future.join(new ArrayList<>(waiting)).otherwiseEmpty().await();
      letGo.complete();
      List<String> wrong = judge(name, all);
      waiting.stream().filter(Future::succeeded).forEach(each -> wrong.add("got a lock twice"));
      violations.addAll(table.add("lock held for too long", wrong));
    }
    assertEquals(List.of(), violations);
  }

  @Test
  void aSerializationFailureIsRepeatedUntilItSucceeds() {
    List<String> violations = new ArrayList<>();
    var options = TransactionOptions.serializable().retries(50);
    for (int round = 0; round < ROUNDS; round++) {
      String name = "s" + names.incrementAndGet() + "-";
      List<Future<?>> all =
          IntStream.range(0, AT_ONCE)
              .<Future<?>>mapToObj(
                  i ->
                      orm.transaction(
                          options,
                          tx ->
                              new WalletManager(orm)
                                  .get(w -> w.owner.eq("w0"))
                                  .compose(
                                      wallet -> {
                                        wallet.balance++;
                                        return new WalletManager(orm).save(wallet);
                                      })
                                  .compose(saved -> write(name + i))))
              .toList();
      List<String> wrong = judge(name, all);
      all.stream().filter(Future::failed).forEach(each -> wrong.add("gave up: " + each.cause()));
      violations.addAll(table.add("serialization conflict", wrong));
    }
    assertEquals(List.of(), violations);
  }
}
