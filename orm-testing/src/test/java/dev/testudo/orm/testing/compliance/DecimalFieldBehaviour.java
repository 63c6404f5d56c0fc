package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.testing.compliance.model.Exact;
import dev.testudo.orm.testing.compliance.model.ExactManager;
import dev.testudo.orm.testing.compliance.model.ExactPath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Exact numbers: no digit is ever lost or invented. */
interface DecimalFieldBehaviour extends Behaviour {
  BigInteger LARGEST = new BigInteger("9".repeat(38));

  private <T> Probe<Exact, ExactPath, T> probe(
      BiConsumer<Exact, @Nullable T> set,
      Function<Exact, @Nullable T> get,
      Function<ExactPath, Expr<T>> column) {
    return new Probe<>(new ExactManager(orm()), Exact::new, set, get, column);
  }

  private Probe<Exact, ExactPath, BigDecimal> wide() {
    return probe((m, v) -> m.wide = v, m -> m.wide, p -> p.wide);
  }

  private Probe<Exact, ExactPath, BigDecimal> small() {
    return probe((m, v) -> m.small = v, m -> m.small, p -> p.small);
  }

  private static BigDecimal[] decimals(String... texts) {
    return Stream.of(texts).map(BigDecimal::new).toArray(BigDecimal[]::new);
  }

  @Test
  default void decimalsOfThirtyEightDigitsAreExact() {
    BigDecimal[] values =
        decimals(
            "0.0000000000",
            "0.3000000000",
            "0.0000000001",
            "-0.0000000001",
            "9999999999999999999999999999.9999999999",
            "-9999999999999999999999999999.9999999999",
            "1234567890123456789012345678.0123456789",
            "9007199254740993.0000000001");
    wide().keeps(values);
    var maybe =
        this.<BigDecimal>probe((m, v) -> m.maybeWide = v, m -> m.maybeWide, p -> p.maybeWide);
    maybe.keeps(values);
    maybe.keepsNull();
  }

  @Test
  default void decimalsComeBackWithTheColumnsScale() {
    wide()
        .becomes(new BigDecimal("0.1").add(new BigDecimal("0.2")), new BigDecimal("0.3000000000"));
    wide().becomes(new BigDecimal("1E+3"), new BigDecimal("1000.0000000000"));
    wide().becomes(new BigDecimal("-0"), new BigDecimal("0.0000000000"));
    small().becomes(new BigDecimal("1.5"), new BigDecimal("1.50"));
    small().becomes(new BigDecimal("2.5000"), new BigDecimal("2.50"));
    small().keeps(decimals("999.99", "-999.99", "0.00", "0.01"));
  }

  @Test
  default void digitsThatDoNotFitAreRefusedAndNeverRounded() {
    small().refuses("small", decimals("1000", "999.995", "0.001", "-1000.00", "1E+10"));
    wide().refuses("wide", decimals("1E+28", "0.00000000001"));
  }

  @Test
  default void wholeNumbersOfAnySizeAreExact() {
    BigInteger[] values = {
      BigInteger.ZERO,
      BigInteger.ONE,
      BigInteger.ONE.negate(),
      BigInteger.valueOf(Long.MAX_VALUE).add(BigInteger.ONE),
      LARGEST,
      LARGEST.negate()
    };
    this.<BigInteger>probe((m, v) -> m.whole = v, m -> m.whole, p -> p.whole).keeps(values);
    this.<BigInteger>probe((m, v) -> m.whole = v, m -> m.whole, p -> p.whole)
        .refuses("whole", LARGEST.add(BigInteger.ONE));
    var maybe =
        this.<BigInteger>probe((m, v) -> m.maybeWhole = v, m -> m.maybeWhole, p -> p.maybeWhole);
    maybe.keeps(values[0], values[3], new BigInteger("9".repeat(20)));
    maybe.keepsNull();
    maybe.refuses("maybeWhole", BigInteger.TEN.pow(20));
  }

  @Test
  default void decimalsAreComparedAndSortedByTheirValue() {
    var manager = new ExactManager(orm());
    for (BigDecimal value : decimals("10", "9.5", "-3", "100.25", "0.1", "-20")) {
      var exact = new Exact();
      exact.wide = value;
      exact.whole = value.toBigInteger();
      manager.create(exact).await();
    }

    var sorted = manager.orderBy(p -> p.wide).list().await();
    assertEquals(
        List.of("-20", "-3", "0.1", "9.5", "10", "100.25"),
        sorted.stream().map(m -> m.wide.stripTrailingZeros().toPlainString()).toList());
    var byWhole = manager.orderBy(p -> p.whole.desc()).first().await();
    assertEquals(new BigInteger("100"), byWhole.orElseThrow().whole);
    assertEquals(2, manager.filter(p -> p.wide.gt(new BigDecimal("9.5"))).count().await());
    assertEquals(1, manager.filter(p -> p.wide.eq(new BigDecimal("1.0E+1"))).count().await());
    assertEquals(2, manager.filter(p -> p.wide.lt(new BigDecimal("0"))).count().await());
    assertEquals(
        3,
        manager
            .filter(p -> p.wide.between(new BigDecimal("0.1"), new BigDecimal("10.000")))
            .count()
            .await());
    // More digits than the column has are no mistake in a comparison.
    assertEquals(6, manager.filter(p -> p.small.lt(new BigDecimal("123456.789"))).count().await());
    assertEquals(0, manager.filter(p -> p.small.eq(new BigDecimal("0.001"))).count().await());
  }
}
