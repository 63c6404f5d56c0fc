package dev.testudo.orm.metamodel;

import java.util.Arrays;

/** Text inside a query. Comparisons are case-sensitive on every database. */
public interface TextExpr extends Expr<String> {
  /** One of some texts. */
  default Condition in(String... values) {
    return in(Arrays.asList(values));
  }

  /** None of some texts, or NULL. */
  default Condition notIn(String... values) {
    return notIn(Arrays.asList(values));
  }
}
