package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Model;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Exact numbers. */
@Model
public class Exact extends Numbered {
  @Column(precision = 38, scale = 10)
  public BigDecimal wide = BigDecimal.ZERO;

  @Column(precision = 5, scale = 2)
  public BigDecimal small = BigDecimal.ZERO;

  @Column(precision = 38, scale = 10)
  public @Nullable BigDecimal maybeWide;

  public BigInteger whole = BigInteger.ZERO;

  @Column(precision = 20)
  public @Nullable BigInteger maybeWhole;
}
