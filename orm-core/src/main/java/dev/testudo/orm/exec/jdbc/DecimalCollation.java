package dev.testudo.orm.exec.jdbc;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sqlite.Collation;

/**
 * Orders texts that are decimal numbers by their value, as the collation of the same name in
 * SQLite's own decimal extension does. Other texts come after all numbers, in their own order.
 */
final class DecimalCollation extends Collation {
  static final String NAME = "decimal";

  @Override
  protected int xCompare(String one, String other) {
    if (one.equals(other)) {
      return 0;
    }
    BigDecimal left = number(one);
    BigDecimal right = number(other);
    if (left != null && right != null) {
      return left.compareTo(right);
    }
    if (left == null && right == null) {
      return one.compareTo(other);
    }
    return left == null ? 1 : -1;
  }

  private static @Nullable BigDecimal number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
