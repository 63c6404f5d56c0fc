package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.testing.compliance.model.Cell;
import dev.testudo.orm.testing.compliance.model.CellPath;
import dev.testudo.orm.testing.compliance.model.Exact;
import dev.testudo.orm.testing.compliance.model.ExactManager;
import dev.testudo.orm.testing.compliance.model.ExactPath;
import dev.testudo.orm.testing.compliance.model.Numbers;
import dev.testudo.orm.testing.compliance.model.NumbersManager;
import dev.testudo.orm.testing.compliance.model.NumbersPath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sums, products and quotients are the same on every engine: exact, and never wrapped around. */
interface ArithmeticBehaviour extends Behaviour {

  private NumbersManager numbers(long number) {
    var manager = new NumbersManager(orm());
    var stored = new Numbers();
    stored.aByte = (byte) 7;
    stored.aShort = (short) -7;
    stored.anInt = 7;
    stored.aLong = number;
    stored.aFloat = 0.1f;
    stored.aDouble = 0.1;
    manager.create(stored).await();
    return manager;
  }

  private static <T> @Nullable Object value(
      NumbersManager of, Function<NumbersPath, Expr<T>> expr) {
    return of.select(expr).list().await().get(0);
  }

  private ExactManager exact(String wide, String small) {
    var manager = new ExactManager(orm());
    var stored = new Exact();
    stored.wide = new BigDecimal(wide);
    stored.small = new BigDecimal(small);
    stored.whole = new BigInteger("100000000000000000001");
    manager.create(stored).await();
    return manager;
  }

  private static <T> @Nullable Object exactly(ExactManager of, Function<ExactPath, Expr<T>> expr) {
    return of.select(expr).list().await().get(0);
  }

  @Test
  default void integersAreComputed() {
    var manager = numbers(-7);

    assertEquals(10, value(manager, p -> p.anInt.plus(3)));
    assertEquals(4, value(manager, p -> p.anInt.minus(3)));
    assertEquals(21, value(manager, p -> p.anInt.times(3)));
    assertEquals(-7, value(manager, p -> p.anInt.negate()));
    assertEquals(-4L, value(manager, p -> p.aLong.plus(3)));
    assertEquals(14L, value(manager, p -> p.aLong.times(2).negate()));
    assertEquals((short) -4, value(manager, p -> p.aShort.plus((short) 3)));
    assertEquals((byte) 14, value(manager, p -> p.aByte.times((byte) 2)));
    assertEquals(14, value(manager, p -> p.anInt.plus(p.anInt)));
    assertEquals(0L, value(manager, p -> p.aLong.minus(p.aLong)));
    assertEquals(48, value(manager, p -> p.anInt.minus(1).times(p.anInt.plus(1))));
  }

  @Test
  default void integersAreDividedTowardsZero() {
    var manager = numbers(-7);

    assertEquals(3, value(manager, p -> p.anInt.dividedBy(2)));
    assertEquals(-3L, value(manager, p -> p.aLong.dividedBy(2)));
    assertEquals(3L, value(manager, p -> p.aLong.dividedBy(-2)));
    assertEquals(1, value(manager, p -> p.anInt.modulo(2)));
    assertEquals(-1L, value(manager, p -> p.aLong.modulo(2)));
    assertEquals(-1L, value(manager, p -> p.aLong.modulo(-2)));
    assertEquals(1, value(manager, p -> p.anInt.dividedBy(p.anInt)));
  }

  @Test
  default void whatIsDividedByZeroIsNull() {
    var manager = numbers(-7);

    assertNull(value(manager, p -> p.anInt.dividedBy(p.anInt.minus(7))));
    assertNull(value(manager, p -> p.anInt.modulo(p.anInt.minus(7))));
    assertNull(value(manager, p -> p.aDouble.dividedBy(p.aDouble.minus(p.aDouble))));
    assertEquals(
        1, manager.exclude(p -> p.anInt.dividedBy(p.anInt.minus(7)).eq(1)).count().await());
    assertThrows(OrmException.class, () -> manager.select(p -> p.anInt.dividedBy(0)));
    assertThrows(OrmException.class, () -> manager.select(p -> p.aDouble.dividedBy(0.0)));
    assertThrows(OrmException.class, () -> manager.select(p -> p.aDouble.modulo(2.0)));
  }

  @Test
  default void integersAreComputedWithSixtyFourBits() {
    var manager = numbers(Long.MAX_VALUE);
    manager.all().update(p -> p.anInt.set(Integer.MAX_VALUE)).await();

    assertEquals(1, manager.filter(p -> p.anInt.plus(1).gt(Integer.MAX_VALUE)).count().await());
    assertEquals(
        1, manager.filter(p -> p.anInt.times(p.anInt).gt(Integer.MAX_VALUE)).count().await());
    assertEquals(Integer.MAX_VALUE, value(manager, p -> p.anInt.plus(1).minus(1)));
    Failures.of(DataException.class, manager.select(p -> p.anInt.plus(1)).list());
    Failures.of(DataException.class, manager.all().update(p -> p.anInt.set(p.anInt.plus(1))));
    for (var beyond :
        List.<Function<NumbersPath, Expr<Long>>>of(
            p -> p.aLong.plus(1),
            p -> p.aLong.times(2),
            p -> p.aLong.negate().minus(2),
            p -> p.aLong.negate().minus(1).dividedBy(-1))) {
      var failure = Failures.of(DataException.class, manager.select(beyond).list());
      assertTrue(failure.getMessage().contains("sql: SELECT"), failure.getMessage());
      Failures.of(DataException.class, manager.all().update(p -> p.aLong.set(beyond.apply(p))));
    }
    assertEquals(Long.MAX_VALUE, value(manager, p -> p.aLong));
  }

  @Test
  default void decimalsAreExact() {
    var manager = exact("0.1000000000", "0.20");

    assertEquals(new BigDecimal("0.3"), exactly(manager, p -> p.wide.plus(p.small)));
    assertEquals(new BigDecimal("0.02"), exactly(manager, p -> p.wide.times(p.small)));
    assertEquals(new BigDecimal("-0.2"), exactly(manager, p -> p.small.negate()));
    assertEquals(
        new BigDecimal("1000000000000000000000000.2000000001"),
        exactly(
            manager, p -> p.small.plus(new BigDecimal("1000000000000000000000000.0000000001"))));
    assertEquals(
        1, manager.filter(p -> p.wide.plus(p.small).eq(new BigDecimal("0.300"))).count().await());
    assertEquals(
        0, manager.filter(p -> p.wide.plus(p.small).gt(new BigDecimal("0.3"))).count().await());
    assertEquals(1, manager.filter(p -> p.wide.plus(p.small).lt(BigDecimal.TEN)).count().await());
    assertEquals(
        new BigInteger("100000000000000000002"),
        exactly(manager, p -> p.whole.plus(BigInteger.ONE)));
    assertThrows(
        DataException.class, () -> manager.select(p -> p.small.plus(new BigDecimal("1E36"))));
  }

  @Test
  default void decimalsAreDividedToTenDigits() {
    var manager = exact("2", "3");

    assertEquals(new BigDecimal("0.6666666667"), exactly(manager, p -> p.wide.dividedBy(p.small)));
    assertEquals(new BigDecimal("1.5"), exactly(manager, p -> p.small.dividedBy(p.wide)));
    assertEquals(
        new BigDecimal("-0.6666666667"),
        exactly(manager, p -> p.wide.negate().dividedBy(new BigDecimal("3"))));
    assertEquals(
        new BigDecimal("33333333333333333333.3333333333"),
        exactly(
            manager, p -> p.wide.times(new BigDecimal("50000000000000000000")).dividedBy(p.small)));
    assertEquals(new BigDecimal("1"), exactly(manager, p -> p.small.modulo(p.wide)));
    assertEquals(
        new BigDecimal("0.5"), exactly(manager, p -> p.small.modulo(new BigDecimal("2.5"))));
    assertNull(exactly(manager, p -> p.wide.dividedBy(p.small.minus(p.small))));
    assertNull(exactly(manager, p -> p.wide.modulo(p.small.minus(p.small))));
    assertEquals(
        new BigInteger("33333333333333333333"),
        exactly(manager, p -> p.whole.dividedBy(BigInteger.valueOf(3))));
    assertEquals(
        BigInteger.valueOf(2), exactly(manager, p -> p.whole.modulo(BigInteger.valueOf(3))));
    assertThrows(OrmException.class, () -> manager.select(p -> p.wide.dividedBy(BigDecimal.ZERO)));
  }

  @Test
  default void floatsAreComputedWithSixtyFourBits() {
    var manager = numbers(1);

    assertEquals(0.1 + 0.2, value(manager, p -> p.aDouble.plus(0.2)));
    assertEquals(0.1 / 3, value(manager, p -> p.aDouble.dividedBy(3.0)));
    assertEquals((float) ((double) 0.1f + 0.25), value(manager, p -> p.aFloat.plus(0.25f)));
    assertEquals((float) ((double) 0.1f * 0.1f), value(manager, p -> p.aFloat.times(p.aFloat)));
    assertEquals(-0.1f, value(manager, p -> p.aFloat.negate()));
    assertEquals(1, manager.filter(p -> p.aDouble.plus(0.2).eq(0.1 + 0.2)).count().await());
  }

  @Test
  default void nullMakesEveryResultNull() {
    cells().create(new Cell(1, null, null, null)).await();

    assertNull(cells().select(c -> c.a.plus(c.b)).list().await().get(0));
    assertNull(cells().select(c -> c.b.times(2)).list().await().get(0));
    Function<CellPath, dev.testudo.orm.metamodel.Condition> sum = c -> c.a.plus(c.b).gt(0);
    assertEquals(0, cells().filter(sum).count().await());
    assertEquals(1, cells().exclude(sum).count().await());
    assertEquals(1, cells().filter(c -> c.a.plus(c.b).isNull()).count().await());
    assertEquals(1, cells().filter(c -> c.a.plus(c.b).ne(1)).count().await());
  }

  @Test
  default void rowsAreChangedAndSortedByWhatIsComputed() {
    for (int i = 1; i <= 3; i++) {
      cells().create(new Cell(i, 10 - i * i, null, null)).await();
    }

    assertEquals(
        List.of(3, 2, 1),
        cells().orderBy(c -> c.a.plus(c.b)).list().await().stream().map(c -> c.a).toList());
    assertEquals(3, cells().all().update(c -> c.a.set(c.a.times(2).plus(c.b))).await());
    assertEquals(
        List.of(7, 10, 11),
        cells().orderBy(c -> c.a).list().await().stream().map(c -> c.a).toList());
  }
}
