package dev.testudo.orm.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransactionEffectTest {

  @ParameterizedTest
  @CsvSource({
    "BEGIN, BEGINS",
    "begin immediate, BEGINS",
    "START TRANSACTION READ ONLY, BEGINS",
    "'SAVEPOINT \"s\"', SETS_SAVEPOINT",
    "COMMIT, COMMITS",
    "END, COMMITS",
    "ROLLBACK, ROLLS_BACK",
    "ABORT, ROLLS_BACK",
    "ROLLBACK WORK, ROLLS_BACK",
    "ROLLBACK TO \"s\", NONE",
    "rollback transaction to savepoint s, NONE",
    "RELEASE SAVEPOINT s, NONE",
    "select 1, NONE",
    "beginning, NONE",
    "'', NONE",
    "'/* caller */ -- and\n  BEGIN', BEGINS",
    "'/* never closed BEGIN', NONE",
  })
  void isToldFromTheFirstWords(String sql, TransactionEffect effect) {
    assertEquals(effect, TransactionEffect.of(sql));
  }

  @ParameterizedTest
  @CsvSource({
    "BEGIN, false, true",
    "COMMIT, true, false",
    "ROLLBACK, true, false",
    "ROLLBACK TO SAVEPOINT s, true, true",
    "select 1, true, true",
    "select 1, false, false",
  })
  void tellsWhetherATransactionIsOpenAfterwards(String sql, boolean before, boolean after) {
    assertEquals(after, TransactionEffect.of(sql).leavesOpen(before));
  }
}
