package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Term.Operator;
import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.type.ColumnType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the terms of conditions and folds those that hold always or never. */
final class Conditions {
  private Conditions() {}

  static Condition of(Term term) {
    return new Plain(term);
  }

  static <T> Condition compare(Expr<T> left, Operator operator, @Nullable T value) {
    return of(new Term.Comparison(left.term(), operator, bind(left, value)));
  }

  static <T> Condition compare(Expr<T> left, Operator operator, Expr<? extends T> right) {
    return of(new Term.Comparison(left.term(), operator, right.term()));
  }

  static <T> Condition in(Expr<T> operand, Collection<? extends T> values) {
    if (values.isEmpty()) {
      return of(new Term.Constant(false));
    }
    ColumnType<T> type = operand.type().operand();
    List<Object> encoded = new ArrayList<>(values.size());
    for (T value : values) {
      encoded.add(encode(operand, type, value));
    }
    return of(
        new Term.InList(operand.term(), Arguments.listed(operand.term(), type, encoded), encoded));
  }

  static <T> Term.Parameter bind(Expr<T> expr, @Nullable T value) {
    ColumnType<T> type = expr.type().operand();
    Object encoded = encode(expr, type, value);
    // A column tells its digits to the engine, a computed decimal does not.
    return encoded instanceof BigDecimal decimal && !(expr.term() instanceof Term.Column)
        ? Arguments.decimal("a comparison", decimal)
        : new Term.Parameter(type, encoded);
  }

  private static <T> Object encode(Expr<T> expr, ColumnType<T> type, @Nullable T value) {
    String name = expr.label() == null ? "an expression" : expr.label();
    Object encoded;
    try {
      encoded = type.toDatabase(value);
    } catch (IllegalArgumentException e) {
      throw new DataException(
          Report.of("A value to compare with " + name + " cannot be sent.")
              .likelyCause(e.getMessage() + "."),
          e);
    }
    if (encoded == null) {
      throw new OrmException(
          Report.of("Null was compared with " + name + ".")
              .likelyCause("nothing equals NULL in SQL, so no row would ever match.")
              .wayOut("Ask with isNull() or isNotNull()."));
    }
    return encoded;
  }

  static Term both(Term one, Term other) {
    return Term.Junction.of(true, List.of(one, other));
  }

  static List<Term> terms(Collection<? extends Condition> conditions) {
    return conditions.stream().map(Expr::term).toList();
  }

  /** True exactly where the term is not; plain where no NULL can come in, since that reads best. */
  static Term complement(Term term) {
    if (term instanceof Term.Constant constant) {
      return new Term.Constant(!constant.value());
    }
    if (term instanceof Term.Not not && !not.operand().nullable()) {
      return not.operand();
    }
    if (term instanceof Term.NullTest test) {
      return new Term.NullTest(test.operand(), !test.isNull());
    }
    if (term instanceof Term.Comparison comparison && !comparison.nullable()) {
      return new Term.Comparison(
          comparison.left(), opposite(comparison.operator()), comparison.right());
    }
    return new Term.Not(term);
  }

  private static Operator opposite(Operator operator) {
    return switch (operator) {
      case EQ -> Operator.NE;
      case NE -> Operator.EQ;
      case LT -> Operator.GE;
      case LE -> Operator.GT;
      case GT -> Operator.LE;
      case GE -> Operator.LT;
    };
  }

  /** A condition that is nothing but its term. */
  private record Plain(Term term) implements Condition {}
}
