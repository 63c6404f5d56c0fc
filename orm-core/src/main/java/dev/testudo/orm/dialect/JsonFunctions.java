package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Function;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Kind;

/** Documents and arrays, as each engine looks into them. */
final class JsonFunctions {
  private JsonFunctions() {}

  static FunctionTable postgres(FunctionTable table) {
    // Strict, since the lax mode looks into arrays by itself; silent, since nothing there is NULL.
    String path = "{0}, CAST('strict ' || {1} AS jsonpath), silent => TRUE";
    String at = "NULLIF(JSONB_PATH_QUERY_FIRST(" + path + "), CAST('null' AS jsonb))";
    return table
        .is(Function.JSON_AT, at)
        .is(Function.JSON_ITEM, at)
        .is(
            Function.JSON_TEXT,
            "CASE WHEN JSONB_TYPEOF({0}) = 'string' THEN JSONB_BUILD_ARRAY({0}) ->> 0 END"
                + " COLLATE \"C\"")
        .is(
            Function.JSON_NUMBER,
            "CASE WHEN JSONB_TYPEOF({0}) = 'number' THEN CAST({0} AS numeric) END")
        .is(
            Function.JSON_TRUTH,
            "CASE WHEN JSONB_TYPEOF({0}) = 'boolean' THEN CAST({0} AS boolean) END")
        .is(
            Function.JSON_HAS_KEY,
            "JSONB_TYPEOF({0}) = 'object' AND JSONB_PATH_EXISTS(" + path + ")")
        .is(Function.JSON_CONTAINS, "{0} @> {1}")
        .is(Function.ARRAY_CONTAINS, JsonFunctions::arrays)
        .is(Function.ARRAY_LENGTH, "CARDINALITY({0})");
  }

  /** A column tells the engine of which type the other array is, which may be that of varchar. */
  private static void arrays(SqlWriter out, Computation.Call call, StatementRenderer renderer) {
    Term whole = call.arguments().get(0);
    Term part = call.arguments().get(1);
    renderer.beside(whole, part);
    out.add(" @> ");
    renderer.beside(part, whole);
  }

  static FunctionTable mySql(FunctionTable table, boolean mariaDb) {
    String at = "JSON_EXTRACT({0}, {1})";
    // MariaDB compares the result with a text as what is unquoted, so not with the text null.
    String found = "CASE WHEN JSON_TYPE(" + at + ") <> 'NULL' THEN " + at + " END";
    // What MariaDB unquotes is of a character set without the characters beyond 16 bits. MySQL
    // knows the second collation since 8.0.17, where it stands above the first.
    String text =
        mariaDb
            ? "JSON_VALUE({0}, '$') END COLLATE utf8mb4_nopad_bin"
            : "JSON_UNQUOTE({0}) END COLLATE utf8mb4_0900_as_cs"
                + " /*!80017 COLLATE utf8mb4_0900_bin */";
    return table
        .is(Function.JSON_AT, found)
        // Else a value that is no array would be taken for one with a single element.
        .is(Function.JSON_ITEM, "CASE WHEN JSON_TYPE({0}) = 'ARRAY' THEN " + found + " END")
        .is(Function.JSON_TEXT, "CASE WHEN JSON_TYPE({0}) = 'STRING' THEN " + text)
        .is(
            Function.JSON_NUMBER,
            "CASE WHEN JSON_TYPE({0}) IN ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL')"
                + " THEN CAST({0} AS DECIMAL(65, 30)) END")
        .is(
            Function.JSON_TRUTH,
            "CASE WHEN JSON_TYPE({0}) = 'BOOLEAN' THEN JSON_UNQUOTE({0}) = 'true' END")
        .is(
            Function.JSON_HAS_KEY,
            "JSON_TYPE({0}) = 'OBJECT' AND JSON_CONTAINS_PATH({0}, 'one', {1})")
        .is(Function.JSON_CONTAINS, "JSON_CONTAINS({0}, {1})")
        .is(
            Function.ARRAY_CONTAINS,
            mariaDb ? new MariaDbArrays() : new Template("JSON_CONTAINS({0}, {1})"))
        .is(Function.ARRAY_LENGTH, "JSON_LENGTH({0})");
  }

  /** MariaDB compares the numbers of documents as floats, so large ones are taken out of them. */
  private static final class MariaDbArrays implements Form {
    private final Form plain = new Template("JSON_CONTAINS({0}, {1})");
    private final Form longs =
        new Template(
            "{0} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "
                + elements("{1}")
                + " testudo_a WHERE NOT EXISTS (SELECT 1 FROM "
                + elements("{0}")
                + " testudo_b WHERE testudo_b.testudo_e = testudo_a.testudo_e))");

    private static String elements(String array) {
      return "JSON_TABLE(" + array + ", '$[*]' COLUMNS (testudo_e BIGINT PATH '$'))";
    }

    @Override
    public void write(SqlWriter out, Computation.Call call, StatementRenderer renderer) {
      boolean ofLongs = call.arguments().stream().anyMatch(MariaDbArrays::hasLongs);
      (ofLongs ? longs : plain).write(out, call, renderer);
    }

    private static boolean hasLongs(Term term) {
      ColumnType<?> element =
          term instanceof Term.Parameter parameter ? parameter.type().element() : null;
      return element != null && element.kind() == Kind.LONG;
    }
  }

  static FunctionTable h2(FunctionTable table) {
    String at = "testudo_json_at({0}, {1}) FORMAT JSON";
    return embedded(table).is(Function.JSON_AT, at).is(Function.JSON_ITEM, at);
  }

  static FunctionTable sqlite(FunctionTable table) {
    String at = "testudo_json_at({0}, {1})";
    return embedded(table).is(Function.JSON_AT, at).is(Function.JSON_ITEM, at);
  }

  private static FunctionTable embedded(FunctionTable table) {
    return table
        .is(Function.JSON_TEXT, "testudo_json_text({0})")
        .is(Function.JSON_NUMBER, "testudo_json_number({0})")
        .is(Function.JSON_TRUTH, "testudo_json_truth({0})")
        .is(Function.JSON_HAS_KEY, "testudo_json_has_key({0}, {1})")
        .is(Function.JSON_CONTAINS, "testudo_json_contains({0}, {1})")
        .is(Function.ARRAY_CONTAINS, "testudo_json_contains({0}, {1})")
        .is(Function.ARRAY_LENGTH, "testudo_json_length({0})");
  }
}
