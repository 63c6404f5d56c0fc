package dev.testudo.orm.exec.jdbc.function;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/** A Java function that SQLite calls; of NULL it is NULL. */
final class SqliteFunction extends Function {
  /** Before the message of every failure, so that it can be told from SQLite's own. */
  static final String PREFIX = "testudo: ";

  private static final int FLOAT = 2;
  private static final int NULL = 5;
  private final Body body;

  SqliteFunction(Body body) {
    this.body = body;
  }

  /** What the function does with arguments that are not NULL. */
  interface Body {
    @Nullable Object apply(Arguments arguments) throws SQLException;
  }

  /** The arguments of one call, by position (0-based). */
  final class Arguments {
    String text(int index) throws SQLException {
      return value_text(index);
    }

    long integer(int index) throws SQLException {
      return value_long(index);
    }

    int number(int index) throws SQLException {
      return Math.toIntExact(value_long(index));
    }

    double real(int index) throws SQLException {
      return value_double(index);
    }

    /** A number of any kind with all its digits. */
    BigDecimal exact(int index) throws SQLException {
      return value_type(index) == FLOAT ? new BigDecimal(value_double(index)) : decimal(index);
    }

    BigDecimal decimal(int index) throws SQLException {
      try {
        return new BigDecimal(value_text(index));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("a value is no decimal", e);
      }
    }
  }

  @Override
  protected void xFunc() throws SQLException {
    for (int i = 0; i < args(); i++) {
      if (value_type(i) == NULL) {
        result();
        return;
      }
    }
    try {
      give(body.apply(new Arguments()));
    } catch (ArithmeticException e) {
      error(PREFIX + "a number is out of range");
    } catch (IllegalArgumentException | IllegalStateException e) {
      error(PREFIX + e.getMessage());
    }
  }

  private void give(@Nullable Object value) throws SQLException {
    if (value == null) {
      result();
    } else if (value instanceof String text) {
      result(text);
    } else if (value instanceof Double real) {
      result(real);
    } else if (value instanceof Boolean truth) {
      result(truth ? 1 : 0);
    } else {
      result(((Number) value).longValue());
    }
  }
}
