package dev.testudo.orm.exec.jdbc;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/**
 * The exact sum of decimals that are stored as text: {@code decimal_sum}, called as in SQLite's own
 * extension of that purpose. NULLs are left out; of no value the sum is NULL. SQLite works on a
 * copy of the registered object for each group.
 */
final class DecimalSum extends Function.Aggregate {
  /** Its name in SQL. */
  static final String NAME = "decimal_sum";

  private @Nullable BigDecimal sum;

  @Override
  protected void xStep() throws SQLException {
    String text = value_text(0);
    if (text != null) {
      var value = new BigDecimal(text);
      sum = sum == null ? value : sum.add(value);
    }
  }

  @Override
  protected void xFinal() throws SQLException {
    if (sum == null) {
      result();
    } else {
      result(sum.toPlainString());
    }
  }
}
