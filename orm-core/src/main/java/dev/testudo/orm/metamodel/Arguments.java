package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Term;
import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.JavaTypes;
import dev.testudo.orm.type.Kind;
import dev.testudo.orm.type.Types;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what a caller gives into bound values, and refuses what no engine takes. */
final class Arguments {
  private Arguments() {}

  static Term.Parameter text(String method, @Nullable String value) {
    return value(method, Types.TEXT, value);
  }

  static <T> Term.Parameter value(String method, ColumnType<T> type, @Nullable T value) {
    Term.Parameter plain = encoded(method, type, value);
    return plain.value() instanceof BigDecimal decimal ? decimal(method, decimal) : plain;
  }

  /** A decimal to compute with: some engines must be told its digits. */
  static Term.Parameter decimal(String method, BigDecimal value) {
    return encoded(method, Types.operand(value), value);
  }

  /** The type of the values of a list: of decimals to compare computed ones with, their digits. */
  static ColumnType<?> listed(Term operand, ColumnType<?> type, List<Object> values) {
    if (operand instanceof Term.Column || type.kind() != Kind.DECIMAL) {
      return type;
    }
    ColumnType<?> widest = type;
    for (Object value : values) {
      ColumnType<?> each = decimal("a list", (BigDecimal) value).type();
      widest = each.scale() >= widest.scale() ? each : widest;
    }
    return widest;
  }

  private static <T> Term.Parameter encoded(String method, ColumnType<T> type, @Nullable T value) {
    Object encoded;
    try {
      encoded = type.toDatabase(value);
    } catch (IllegalArgumentException e) {
      throw new DataException(
          Report.of("An argument of " + method + " cannot be sent.")
              .likelyCause(e.getMessage() + "."),
          e);
    }
    if (encoded == null) {
      throw new OrmException(
          Report.of("An argument of " + method + " was null.")
              .likelyCause("the result would be NULL for every row.")
              .wayOut("Ask for NULL with isNull(), or leave the call out."));
    }
    return new Term.Parameter(type, encoded);
  }

  /** The type of a value that stands for itself. */
  static <T> ColumnType<T> type(String method, @Nullable T value) {
    try {
      return JavaTypes.ofValue(value);
    } catch (IllegalArgumentException e) {
      throw new OrmException(
          Report.of("An argument of " + method + " cannot stand for itself.")
              .likelyCause(e.getMessage() + ".")
              .wayOut("Give such a value, or an expression."),
          e);
    }
  }

  /** A number that must not be below a limit. */
  static Term.Parameter atLeast(int least, String method, int value) {
    if (value < least) {
      throw new OrmException(
          Report.of(method + " was given " + value + ".")
              .wayOut("Give a number that is " + least + " or more."));
    }
    return new Term.Parameter(Types.INTEGER, value);
  }
}
