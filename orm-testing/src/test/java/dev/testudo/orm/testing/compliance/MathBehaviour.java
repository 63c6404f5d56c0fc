package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.metamodel.Fn;
import dev.testudo.orm.metamodel.NumberExpr;
import dev.testudo.orm.testing.compliance.model.Cell;
import dev.testudo.orm.testing.compliance.model.Exact;
import dev.testudo.orm.testing.compliance.model.ExactManager;
import dev.testudo.orm.testing.compliance.model.ExactPath;
import dev.testudo.orm.testing.compliance.model.Numbers;
import dev.testudo.orm.testing.compliance.model.NumbersManager;
import dev.testudo.orm.testing.compliance.model.NumbersPath;
import java.math.BigDecimal;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Functions of numbers agree with Java's on every engine, and are NULL where there is no answer.
 */
interface MathBehaviour extends Behaviour {

  private NumbersManager number(double value) {
    var manager = new NumbersManager(orm());
    manager.all().delete().await();
    var stored = new Numbers();
    stored.anInt = -7;
    stored.aLong = 42;
    stored.aDouble = value;
    stored.aFloat = 0.5f;
    manager.create(stored).await();
    return manager;
  }

  private <T> @Nullable T of(double value, Function<NumbersPath, Expr<T>> expr) {
    return number(value).select(p -> expr.apply(p)).list().await().get(0);
  }

  private <T> @Nullable T exactly(String value, Function<ExactPath, Expr<T>> expr) {
    var manager = new ExactManager(orm());
    manager.all().delete().await();
    var stored = new Exact();
    stored.wide = new BigDecimal(value);
    manager.create(stored).await();
    return manager.select(p -> expr.apply(p)).list().await().get(0);
  }

  private static void assertIs(Object expected, @Nullable Object found) {
    assertEquals(expected, found);
  }

  @Test
  default void numbersAreRoundedAwayFromZeroWhereHalf() {
    for (double value : new double[] {0.5, -0.5, 1.5, 2.5, -2.5, 2.4999, 7, -7.001, 0, 1e15}) {
      assertEquals(Math.floor(value), of(value, p -> Fn.floor(p.aDouble)), "" + value);
      assertEquals(Math.ceil(value) + 0.0, of(value, p -> Fn.ceil(p.aDouble)) + 0.0, "" + value);
      assertEquals(
          Math.signum(value) * Math.floor(Math.abs(value)) + 0.0,
          of(value, p -> Fn.truncate(p.aDouble)) + 0.0,
          "" + value);
      assertEquals(
          Math.signum(value) * Math.floor(Math.abs(value) + 0.5) + 0.0,
          of(value, p -> Fn.round(p.aDouble)) + 0.0,
          "" + value);
    }
    assertIs(3.14, of(Math.PI, p -> Fn.round(p.aDouble, 2)));
    assertIs(-3.142, of(-Math.PI, p -> Fn.round(p.aDouble, 3)));
    assertIs(-7, of(0, p -> Fn.round(p.anInt)));
  }

  @Test
  default void decimalsAreRoundedExactly() {
    assertEquals(new BigDecimal("2.68"), exactly("2.675", p -> Fn.round(p.wide, 2)));
    assertEquals(new BigDecimal("-2.68"), exactly("-2.675", p -> Fn.round(p.wide, 2)));
    assertEquals(new BigDecimal("3"), exactly("2.5", p -> Fn.round(p.wide)));
    assertEquals(new BigDecimal("-3"), exactly("-2.5", p -> Fn.round(p.wide)));
    assertEquals(new BigDecimal("2.5"), exactly("2.5", p -> Fn.round(p.wide, 5)));
    assertEquals(new BigDecimal("-3"), exactly("-2.5", p -> Fn.floor(p.wide)));
    assertEquals(new BigDecimal("-2"), exactly("-2.5", p -> Fn.ceil(p.wide)));
    assertEquals(new BigDecimal("-2"), exactly("-2.5", p -> Fn.truncate(p.wide)));
    assertEquals(new BigDecimal("2.5"), exactly("-2.5", p -> Fn.abs(p.wide)));
    assertIs(-1, exactly("-2.5", p -> Fn.sign(p.wide)));
    assertEquals(
        new BigDecimal("12345678901234567890124"),
        exactly("12345678901234567890123.5", p -> Fn.round(p.wide)));
  }

  @Test
  default void signsAndSizes() {
    assertIs(7, of(0, p -> Fn.abs(p.anInt)));
    assertIs(42L, of(0, p -> Fn.abs(p.aLong)));
    assertIs(2.5, of(-2.5, p -> Fn.abs(p.aDouble)));
    assertIs(-1, of(0, p -> Fn.sign(p.anInt)));
    assertIs(1, of(0, p -> Fn.sign(p.aLong)));
    assertIs(0, of(0, p -> Fn.sign(p.aDouble)));
    assertIs(0.5f, of(0, p -> Fn.abs(p.aFloat)));
  }

  private void assertNear(
      DoubleUnaryOperator java, Function<NumberExpr<Double>, NumberExpr<Double>> function) {
    for (double x : new double[] {-0.75, 0, 0.25, 1, 0.001}) {
      double expected = java.applyAsDouble(x);
      Double found = of(x, p -> function.apply(p.aDouble));
      if (Double.isNaN(expected) || Double.isInfinite(expected)) {
        assertNull(found, "of " + x);
      } else {
        assertEquals(expected, found, Math.abs(expected) * 1e-12, "of " + x);
      }
    }
  }

  @Test
  default void realFunctionsAgreeWithJava() {
    assertNear(Math::sqrt, Fn::sqrt);
    assertNear(Math::exp, Fn::exp);
    assertNear(Math::log, Fn::ln);
    assertNear(x -> Math.log(x) / Math.log(2), x -> Fn.log(2, x));
    assertNear(Math::sin, Fn::sin);
    assertNear(Math::cos, Fn::cos);
    assertNear(Math::tan, Fn::tan);
    assertNear(Math::asin, Fn::asin);
    assertNear(Math::acos, Fn::acos);
    assertNear(Math::atan, Fn::atan);
    assertNear(x -> Math.atan2(x, 2), x -> Fn.atan2(x, x.minus(x).plus(2.0)));
    assertNear(x -> Math.pow(x, 3), x -> Fn.power(x, 3));
    assertNear(x -> Math.pow(x, 0.5), x -> Fn.power(x, 0.5));
    assertNear(x -> Math.pow(x, -1), x -> Fn.power(x, -1));
    assertNear(Math::toDegrees, Fn::degrees);
    assertNear(Math::toRadians, Fn::radians);
    assertEquals(Math.sqrt(42), of(0, p -> Fn.sqrt(p.aLong)), 1e-12);
    assertEquals(49.0, of(0, p -> Fn.power(p.anInt, 2)), 1e-12);
    assertEquals(Math.sqrt(2.5), exactly("2.5", p -> Fn.sqrt(p.wide)), 1e-12);
    assertNull(of(2, p -> Fn.asin(p.aDouble)));
    assertNull(of(-2, p -> Fn.acos(p.aDouble)));
    Failures.of(DataException.class, number(1000).select(p -> Fn.exp(p.aDouble)).list());
    Failures.of(DataException.class, number(1e200).select(p -> Fn.power(p.aDouble, 2)).list());
  }

  @Test
  default void numbersAreConverted() {
    assertIs(-2L, of(-2.9, p -> Fn.asLong(p.aDouble)));
    assertIs(-7L, of(0, p -> Fn.asLong(p.anInt)));
    assertIs(2L, exactly("2.9", p -> Fn.asLong(p.wide)));
    assertIs(42.0, of(0, p -> Fn.asDouble(p.aLong)));
    assertIs(2.5, exactly("2.5", p -> Fn.asDouble(p.wide)));
    assertEquals("-7", of(0, p -> Fn.asText(p.anInt)));
    assertEquals("no 42", of(0, p -> Fn.concat(Fn.text("no "), Fn.asText(p.aLong))));
    assertEquals(
        new BigDecimal("21.1"),
        of(
            0,
            p -> Fn.asDecimal(p.aLong).dividedBy(new BigDecimal("2")).plus(new BigDecimal("0.1"))));
    assertEquals(1, number(1).filter(p -> Fn.asText(p.anInt).startsWith("-")).count().await());
    assertThrows(OrmException.class, () -> number(1).select(p -> Fn.asText(p.aDouble)));
    assertThrows(OrmException.class, () -> number(1).select(p -> Fn.asDecimal(p.aDouble)));
    Failures.of(DataException.class, number(1e30).select(p -> Fn.asLong(p.aDouble)).list());
  }

  @Test
  default void randomNumbersDiffer() {
    Double one = of(0, p -> Fn.random());
    Double other = of(0, p -> Fn.random());

    assertTrue(one >= 0 && one < 1, "" + one);
    assertNotEquals(one, other);
  }

  @Test
  default void functionsOfNullAreNull() {
    cells().create(new Cell(null, 1, null, null)).await();

    assertNull(cells().select(c -> Fn.abs(c.a)).list().await().get(0));
    assertNull(cells().select(c -> Fn.sqrt(c.a)).list().await().get(0));
    assertNull(cells().select(c -> Fn.power(c.b, c.a)).list().await().get(0));
    assertNull(cells().select(c -> Fn.asText(c.a)).list().await().get(0));
    assertEquals(1, cells().exclude(c -> Fn.abs(c.a).eq(1)).count().await());
  }
}
