package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Function;
import dev.testudo.orm.ast.Term;

/**
 * Functions as PostgreSQL writes them. Text is of the collation "C", whose letters are those of
 * ASCII, so letters are changed by ICU and the result is given the collation back.
 */
final class PostgresFunctions {
  /** Made when a function is first written, not with the dialect. */
  static final FunctionTable TABLE = table();

  private PostgresFunctions() {}

  private static FunctionTable table() {
    FunctionTable table = Arithmetic.narrow(CommonFunctions.of("PostgreSQL"), true);
    return JsonFunctions.postgres(PostgresTimes.table(MathFunctions.server(table)))
        .is(Function.TRUNCATE, "TRUNC({0})")
        .is(Function.SIGN, "CAST(SIGN({0}) AS integer)")
        .is(Function.RANDOM, "RANDOM()")
        .is(Function.MATCHES, "{0} ~ {1}")
        .is(Function.GREATEST, (out, call, renderer) -> most("GREATEST", out, call, renderer))
        .is(Function.LEAST, (out, call, renderer) -> most("LEAST", out, call, renderer))
        // Both letters depend on their neighbours in ICU, on no other engine.
        .is(
            Function.LOWER,
            "LOWER(TRANSLATE({0}, '\u0130\u03a3', 'i\u03c3') COLLATE \"und-x-icu\") COLLATE \"C\"")
        .is(Function.UPPER, "UPPER({0} COLLATE \"und-x-icu\") COLLATE \"C\"")
        .is(Function.POSITION, "STRPOS({0}, {1})")
        .is(Function.CODE_POINT, "ASCII({0})")
        .is(Function.CHARACTER, "CHR({0})")
        .is(Function.MD5, "MD5({0})")
        .is(Function.SHA1, PostgresSha1.FORM)
        .is(Function.SHA256, "ENCODE(SHA256(CONVERT_TO({0}, 'UTF8')), 'hex')")
        .is(Function.SHA512, "ENCODE(SHA512(CONVERT_TO({0}, 'UTF8')), 'hex')");
  }

  /** Leaves NULLs out by itself, where the other engines and the standard give NULL. */
  private static void most(
      String name, SqlWriter out, Computation.Call call, StatementRenderer renderer) {
    boolean nullable = call.nullable();
    if (nullable) {
      out.add("CASE WHEN ");
      int tested = 0;
      for (Term each : call.arguments()) {
        if (each.nullable()) {
          out.add(tested++ == 0 ? "" : " AND ");
          renderer.argument(each);
          out.add(" IS NOT NULL");
        }
      }
      out.add(" THEN ");
    }
    new Template(name + "({*})").write(out, call, renderer);
    if (nullable) {
      out.add(" END");
    }
  }
}
