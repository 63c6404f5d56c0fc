package dev.testudo.orm.testing.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.TransactionException;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.testing.transaction.model.Wallet;
import dev.testudo.orm.testing.transaction.model.WalletManager;
import dev.testudo.orm.tx.TransactionOptions;
import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transactions inside of transactions. */
interface NestedBehaviour extends Behaviour {

  /** Each of three levels succeeds or fails; the one around it catches the failure. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  default void eachLevelLastsIfItAndThoseAroundItSucceed(int failing) {
    Future<Void> done = level(0, failing);

    if ((failing & 1) != 0) {
      Expect.failure(IllegalStateException.class, done);
    } else {
      Expect.success(done);
    }
    List<String> expected =
        IntStream.range(0, 3)
            .takeWhile(level -> (failing & (1 << level)) == 0)
            .boxed()
            .flatMap(level -> Stream.of("after" + level, "before" + level))
            .sorted()
            .toList();
    assertEquals(expected, owners());
  }

  private Future<Void> level(int level, int failing) {
    return orm()
        .transaction(
            tx ->
                create("before" + level)
                    .compose(
                        none ->
                            level == 2
                                ? Future.succeededFuture()
                                : level(level + 1, failing)
                                    .recover(caught -> Future.succeededFuture()))
                    .compose(none -> create("after" + level))
                    .compose(
                        none ->
                            (failing & (1 << level)) == 0
                                ? Future.<Void>succeededFuture()
                                : Behaviour.fail("level " + level)));
  }

  @Test
  default void theOuterOneGoesOnAfterAFailedStatementInTheInnerOne() {
    create("a").await();

    Expect.success(
        orm()
            .transaction(
                tx ->
                    create("b")
                        .compose(
                            b -> orm().transaction(inner -> create("c").compose(c -> create("a"))))
                        .recover(
                            failure -> {
                              assertTrue(failure instanceof UniqueViolationException);
                              return create("d");
                            })));

    assertEquals(List.of("a", "b", "d"), owners());
  }

  @Test
  default void overlappingInnerOnesRunOneAfterTheOther() {
    List<String> log = new CopyOnWriteArrayList<>();

    Expect.success(
        orm()
            .transaction(
                tx -> {
                  List<Future<Object>> inner =
                      IntStream.range(0, 5)
                          .mapToObj(
                              i ->
                                  orm()
                                      .transaction(
                                          in -> {
                                            log.add("begin" + i);
                                            return create("w" + i)
                                                .compose(w -> wallets().count())
                                                .compose(
                                                    n -> {
                                                      log.add("end" + i);
                                                      return i % 2 == 0
                                                          ? Future.<Object>succeededFuture(n)
                                                          : Behaviour.<Object>fail("odd");
                                                    });
                                          }))
                          .toList();
                  return Future.join(inner).otherwiseEmpty();
                }));

    assertEquals(
        IntStream.range(0, 5).boxed().flatMap(i -> Stream.of("begin" + i, "end" + i)).toList(),
        log);
    assertEquals(List.of("w0", "w2", "w4"), owners());
  }

  @Test
  default void statementsOfTheOuterOneWaitForTheInnerOne() {
    Expect.success(
        orm()
            .transaction(
                tx -> {
                  Future<?> inner =
                      orm()
                          .transaction(
                              in ->
                                  create("a")
                                      .compose(a -> create("b"))
                                      .compose(b -> Behaviour.fail("no")));
                  Future<Long> outer = create("c").compose(c -> wallets().count());
                  return Future.join(inner, outer)
                      .transform(
                          both -> {
                            assertEquals(1L, outer.result());
                            return Future.succeededFuture();
                          });
                }));

    assertEquals(List.of("c"), owners());
  }

  @Test
  default void theOuterOneIsRefusedInsideTheInnerOne() {
    var failure =
        Expect.failure(
            TransactionException.class,
            orm()
                .transaction(
                    tx ->
                        orm().transaction(in -> new WalletManager(tx).create(new Wallet("a", 0)))));

    assertTrue(failure.getMessage().contains("used inside a nested one"), failure.getMessage());
  }

  @Test
  default void optionsOnAnInnerOneAreAnError() {
    var failure =
        Expect.failure(
            TransactionException.class,
            orm()
                .transaction(
                    tx -> orm().transaction(TransactionOptions.serializable(), in -> create("a"))));

    assertTrue(failure.getMessage().contains("options of its own"), failure.getMessage());
    assertEquals(List.of(), owners());
  }

  @Test
  default void aMandatoryOneNeedsOneAroundIt() {
    var options = TransactionOptions.defaults().mandatory();

    Expect.failure(TransactionException.class, orm().transaction(options, tx -> create("a")));
    Expect.success(
        orm().transaction(tx -> orm().transaction(options.label("inner"), in -> create("b"))));

    assertEquals(List.of("b"), owners());
  }

  @Test
  default void hooksOfAnInnerOneThatFailedAreDropped() {
    List<String> log = new CopyOnWriteArrayList<>();

    Expect.success(
        orm()
            .transaction(
                tx -> {
                  tx.onCommit(() -> log.add("outer"));
                  return orm()
                      .transaction(
                          in -> {
                            in.onCommit(() -> log.add("failed inner"));
                            in.onRollback(() -> log.add("inner undone"));
                            return Behaviour.fail("no");
                          })
                      .recover(
                          e ->
                              orm()
                                  .transaction(
                                      in -> {
                                        in.onCommit(() -> log.add("inner"));
                                        return Future.succeededFuture();
                                      }));
                }));

    assertEquals(List.of("outer", "inner undone", "inner"), log);
  }

  @Test
  default void theTransactionItselfNestsWhereverItIsCalled() {
    Expect.success(
        orm()
            .transaction(
                tx ->
                    tx.transaction(in -> create("a").compose(a -> Behaviour.<Wallet>fail("no")))
                        .recover(e -> tx.transaction(in -> create("b")))));

    assertEquals(List.of("b"), owners());
  }

  @Test
  default void whatAnEngineWouldDoInAnotherTransactionJoinsThisOne() {
    Expect.failure(
        IllegalStateException.class,
        orm()
            .transaction(
                tx ->
                    wallets()
                        .updateOrCreate(
                            w -> w.owner.eq("a"), w -> w.balance = 5, () -> new Wallet("a", 1))
                        .compose(
                            a ->
                                wallets()
                                    .updateOrCreate(
                                        w -> w.owner.eq("a"),
                                        w -> w.balance = 6,
                                        () -> new Wallet("a", 1)))
                        .compose(
                            a ->
                                wallets()
                                    .getOrCreate(w -> w.owner.eq("b"), () -> new Wallet("b", 1)))
                        .compose(
                            b ->
                                wallets()
                                    .getOrCreate(w -> w.owner.eq("b"), () -> new Wallet("b", 1)))
                        .compose(b -> wallets().count())
                        .compose(n -> Behaviour.fail("n" + n))));

    assertEquals(List.of(), owners());
  }

  @Test
  default void aCollisionInGetOrCreateDoesNotEndTheTransaction() {
    create("a").await();

    Expect.failure(
        UniqueViolationException.class,
        orm()
            .transaction(
                tx -> wallets().getOrCreate(w -> w.balance.eq(9L), () -> new Wallet("a", 9))));
    Expect.success(
        orm()
            .transaction(
                tx ->
                    orm()
                        .transaction(
                            in ->
                                wallets()
                                    .getOrCreate(w -> w.balance.eq(9L), () -> new Wallet("a", 9)))
                        .transform(collided -> create("b"))));

    assertEquals(List.of("a", "b"), owners());
  }
}
