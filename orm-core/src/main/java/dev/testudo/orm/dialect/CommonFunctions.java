package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Function;
import dev.testudo.orm.ast.Term;
import java.util.List;

/** What most engines write alike. */
final class CommonFunctions {
  private CommonFunctions() {}

  static FunctionTable of(String engine) {
    return new FunctionTable(engine)
        .is(Function.LIKE, "{0} LIKE {1} ESCAPE '!'")
        .is(Function.COALESCE, "COALESCE({*})")
        .is(Function.NULL_IF, "NULLIF({0}, {1})")
        .is(Function.GREATEST, "GREATEST({*})")
        .is(Function.LEAST, "LEAST({*})")
        .is(Function.LOWER, "LOWER({0})")
        .is(Function.UPPER, "UPPER({0})")
        .is(Function.LENGTH, "CHAR_LENGTH({0})")
        .is(Function.TRIM, "TRIM({0})")
        .is(Function.TRIM_LEFT, "LTRIM({0})")
        .is(Function.TRIM_RIGHT, "RTRIM({0})")
        .is(Function.CONCAT, CommonFunctions::concatenation)
        .is(Function.SUBSTRING, "SUBSTR({0}, {1}, {2})")
        .is(Function.REPLACE, "REPLACE({0}, {1}, {2})")
        .is(Function.LEFT, "LEFT({0}, {1})")
        .is(Function.RIGHT, "RIGHT({0}, {1})")
        .is(Function.PAD_LEFT, "LPAD({0}, {1}, {2})")
        .is(Function.PAD_RIGHT, "RPAD({0}, {1}, {2})")
        .is(Function.REVERSE, "REVERSE({0})")
        .is(Function.REPEAT, "REPEAT({0}, {1})")
        .is(Function.ROW_NUMBER, "ROW_NUMBER()")
        .is(Function.RANK, "RANK()")
        .is(Function.DENSE_RANK, "DENSE_RANK()")
        .is(Function.NTILE, "NTILE({0})")
        .is(Function.PERCENT_RANK, "PERCENT_RANK()")
        .is(Function.CUME_DIST, "CUME_DIST()")
        .is(Function.LAG, "LAG({0}, {1})")
        .is(Function.LEAD, "LEAD({0}, {1})")
        .is(Function.FIRST_VALUE, "FIRST_VALUE({0})")
        .is(Function.LAST_VALUE, "LAST_VALUE({0})")
        .is(Function.NTH_VALUE, "NTH_VALUE({0}, {1})");
  }

  /** A chain of ||, in which a NULL counts as the empty text. */
  private static void concatenation(
      SqlWriter out, Computation.Call call, StatementRenderer renderer) {
    List<Term> parts = call.arguments();
    for (int i = 0; i < parts.size(); i++) {
      out.add(i == 0 ? "" : " || ");
      textOrEmpty(out, parts.get(i), renderer);
    }
  }

  static void textOrEmpty(SqlWriter out, Term part, StatementRenderer renderer) {
    if (part.nullable()) {
      out.add("COALESCE(");
      renderer.argument(part);
      out.add(", '')");
    } else {
      renderer.argument(part);
    }
  }
}
