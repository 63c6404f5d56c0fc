package dev.testudo.orm.exec.jdbc;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.sqlite.Function;

/**
 * The exact sum of decimals that are stored as text: {@code decimal_sum}, called as in SQLite's own
 * extension of that purpose. NULLs are left out; of no value the sum is NULL. SQLite works on a
 * copy of the registered object for each group.
 */
final class DecimalSum extends Function.Window {
  /** Its name in SQL. */
  static final String NAME = "decimal_sum";

  private BigDecimal sum = BigDecimal.ZERO;
  private int values;

  @Override
  protected void xStep() throws SQLException {
    String text = value_text(0);
    if (text != null) {
      sum = sum.add(new BigDecimal(text));
      values++;
    }
  }

  /** A row leaves the window. */
  @Override
  protected void xInverse() throws SQLException {
    String text = value_text(0);
    if (text != null) {
      sum = sum.subtract(new BigDecimal(text));
      values--;
    }
  }

  @Override
  protected void xValue() throws SQLException {
    xFinal();
  }

  @Override
  protected void xFinal() throws SQLException {
    if (values == 0) {
      result();
    } else {
      result(sum.toPlainString());
    }
  }
}
