package dev.testudo.orm.testing.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.testudo.orm.testing.transaction.model.Letter;
import dev.testudo.orm.testing.transaction.model.Stamp;
import dev.testudo.orm.testing.transaction.model.StampManager;
import dev.testudo.orm.testing.transaction.model.Wallet;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What transactions leave behind in the program's objects. */
interface ObjectBehaviour extends Behaviour {

  @Test
  default void whatWasFilledInIsTakenBack() {
    var letter = new Letter("x");
    var wallet = new Wallet("a", 3);

    Expect.failure(
        IllegalStateException.class,
        orm()
            .transaction(
                tx ->
                    letters()
                        .create(letter)
                        .compose(stored -> letters().save(stored))
                        .compose(stored -> wallets().create(wallet))
                        .compose(
                            stored -> {
                              assertNotNull(letter.id);
                              assertEquals("draft", letter.state);
                              assertEquals(2, letter.version);
                              assertNotNull(wallet.id);
                              return Behaviour.fail("no");
                            })));

    assertNull(letter.id);
    assertNull(letter.state);
    assertNull(letter.createdAt);
    assertNull(letter.updatedAt);
    assertEquals(0, letter.version);
    assertNull(wallet.id);
    Expect.success(letters().create(letter));
    assertEquals(1, letter.version);
  }

  @Test
  default void whatWasChangedGetsItsVersionAndTimeBack() {
    var letter = letters().create(new Letter("x")).await();
    Instant before = letter.updatedAt;

    Expect.failure(
        IllegalStateException.class,
        orm()
            .transaction(
                tx ->
                    orm()
                        .transaction(in -> letters().save(letter))
                        .compose(saved -> letters().save(saved))
                        .compose(saved -> Behaviour.fail("no"))));

    assertEquals(1, letter.version);
    assertEquals(before, letter.updatedAt);
    letter.text = "y";
    Expect.success(letters().save(letter));
    assertEquals(2, letter.version);
  }

  @Test
  default void whatWasFilledIntoManyIsTakenBack() {
    List<Wallet> wallets = List.of(new Wallet("a", 0), new Wallet("b", 0));
    List<Letter> letters = List.of(new Letter("x"), new Letter("y"));

    Expect.failure(
        IllegalStateException.class,
        orm()
            .transaction(
                tx ->
                    wallets()
                        .bulkCreate(wallets)
                        .compose(done -> letters().bulkCreate(letters))
                        .compose(
                            stored -> {
                              stored.forEach(letter -> assertEquals("draft", letter.state));
                              return Behaviour.fail("no");
                            })));

    wallets.forEach(wallet -> assertNull(wallet.id));
    letters.forEach(letter -> assertNull(letter.id));
    letters.forEach(letter -> assertNull(letter.state));
    letters.forEach(letter -> assertEquals(0, letter.version));
    Expect.success(letters().bulkCreate(letters));
    assertEquals(2, letters().count().await());
  }

  @Test
  default void onlyWhatTheInnerOneFilledInIsTakenBack() {
    var outer = new Wallet("a", 0);
    var inner = new Wallet("b", 0);

    Expect.success(
        orm()
            .transaction(
                tx ->
                    wallets()
                        .create(outer)
                        .compose(
                            a ->
                                orm()
                                    .transaction(
                                        in ->
                                            wallets()
                                                .create(inner)
                                                .compose(b -> Behaviour.fail("no"))))
                        .recover(e -> Future.succeededFuture())));

    assertNotNull(outer.id);
    assertNull(inner.id);
  }

  @Test
  default void savesThatNeedTwoStatementsAreDoneAsOne() {
    var stamps = new StampManager(orm());
    Expect.success(stamps.save(new Stamp("s1", "fish")));
    Expect.success(stamps.save(new Stamp("s1", "bird")));

    Expect.success(
        orm()
            .transaction(
                tx ->
                    stamps
                        .save(new Stamp("s1", "tree"))
                        .compose(s -> stamps.save(new Stamp("s2", "bird")))));

    assertEquals("tree", Expect.success(stamps.get("s1")).motif);
    assertEquals("bird", Expect.success(stamps.get("s2")).motif);
  }
}
