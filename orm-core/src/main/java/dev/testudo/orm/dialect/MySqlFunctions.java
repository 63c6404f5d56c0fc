package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Function;
import dev.testudo.orm.ast.Term;
import java.util.List;

/** Functions as MySQL and MariaDB write them. */
final class MySqlFunctions {
  /** These are made when a function is first written, not with the dialects. */
  static final FunctionTable MYSQL = table(false);

  static final FunctionTable MARIADB = table(true);

  private MySqlFunctions() {}

  private static FunctionTable table(boolean mariaDb) {
    FunctionTable table = Arithmetic.wide(CommonFunctions.of(mariaDb ? "MariaDB" : "MySQL"));
    if (mariaDb) {
      table
          // The flag stands in the pattern, whatever the collation of the text says.
          .is(Function.MATCHES, "{0} REGEXP CONCAT('(?-i)', {1})")
          // The binary collation knows the letters of an old Unicode only.
          .is(Function.LOWER, cased("LOWER"))
          .is(Function.UPPER, cased("UPPER"));
    } else {
      table
          .is(Function.MATCHES, "REGEXP_LIKE({0}, {1}, 'c')")
          .is(Function.NULL_IF, MySqlTimes.nullIf());
    }
    return JsonFunctions.mySql(MySqlTimes.table(MathFunctions.server(table), mariaDb), mariaDb)
        .is(Function.TRUNCATE, "TRUNCATE({0}, 0)")
        .is(Function.RANDOM, "RAND()")
        .is(Function.CONCAT, MySqlFunctions::concatenation)
        .is(Function.POSITION, "LOCATE({1}, {0})")
        .is(
            Function.CODE_POINT,
            "IF({0} = '', 0,"
                + " CAST(CONV(HEX(CONVERT(LEFT({0}, 1) USING utf32)), 16, 10) AS SIGNED))")
        // CHAR leaves NULLs out.
        .is(
            Function.CHARACTER,
            "IF({0} IS NULL, NULL, CONVERT(CHAR({0} USING utf32) USING utf8mb4))"
                + " COLLATE utf8mb4_bin")
        .is(Function.MD5, "MD5({0})")
        .is(Function.SHA1, "SHA1({0})")
        .is(Function.SHA256, "SHA2({0}, 256)")
        .is(Function.SHA512, "SHA2({0}, 512)");
  }

  private static String cased(String name) {
    return name + "({0} COLLATE utf8mb4_uca1400_as_cs) COLLATE utf8mb4_nopad_bin";
  }

  private static void concatenation(
      SqlWriter out, Computation.Call call, StatementRenderer renderer) {
    List<Term> parts = call.arguments();
    out.add("CONCAT(");
    for (int i = 0; i < parts.size(); i++) {
      out.separate(i);
      CommonFunctions.textOrEmpty(out, parts.get(i), renderer);
    }
    out.add(')');
  }
}
