package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.JavaTypes;
import dev.testudo.orm.type.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts of queries in SQL, for what is missing here: {@code Sql.expr(Long.class, "length(#{x})",
 * u.bio)}. The text is the program's own and must never hold what a user gave; everything else is
 * an argument, bound or an expression, one for each {@code #{name}} in the order of their first
 * use. What the text means is up to the database.
 *
 * <p>The text is looked at when the query runs: a parameter too many or too few, parentheses that
 * do not match, a second statement and an open literal or comment are refused.
 */
public final class Sql {
  private Sql() {}

  /**
   * An expression of a type.
   *
   * @param type a class that a column can be read as: String, Long, BigDecimal, Instant …
   * @throws dev.testudo.orm.error.OrmException if an argument cannot be bound
   * @throws IllegalArgumentException if no column is read as such a class
   */
  public static <T> Expr<T> expr(Class<T> type, String sql, Object... arguments) {
    ColumnType<T> read = JavaTypes.of(type);
    return Computed.of(fragment(read, sql, arguments), read);
  }

  /** A condition. */
  public static Condition condition(String sql, Object... arguments) {
    return Conditions.of(fragment(Types.BOOLEAN, sql, arguments));
  }

  private static Term fragment(ColumnType<?> type, String sql, Object... arguments) {
    List<Term> terms = new ArrayList<>(arguments.length);
    for (Object argument : arguments) {
      terms.add(argument instanceof Expr<?> expr ? expr.term() : value(argument));
    }
    return new Computation.Fragment(sql, terms, type);
  }

  private static <V> Term value(V value) {
    return Arguments.value("SQL", Arguments.type("SQL", value), value);
  }
}
