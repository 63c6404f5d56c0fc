package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Term;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Kind;
import java.util.Map;

/**
 * Lists of many values as one value: a JSON array that the engine takes apart. So the text is short
 * and always the same, and no limit on the number of placeholders is met.
 */
final class LongLists {
  /** Above so many values a list is one value. */
  private static final int MOST_APART = 1_000;

  private static final int ONE_VALUE = -1;

  private static final Map<Kind, String> H2 =
      Map.of(
          Kind.SHORT, "\"C1\" AS bigint",
          Kind.INTEGER, "\"C1\" AS bigint",
          Kind.LONG, "\"C1\" AS bigint",
          Kind.DOUBLE, "\"C1\" AS double precision",
          Kind.DECIMAL, "\"C1\" AS numeric(100, 30)",
          Kind.TEXT, "\"C1\" AS varchar",
          Kind.UUID, "\"C1\" AS uuid",
          Kind.DATE, "\"C1\" AS date",
          Kind.DATE_TIME, "\"C1\" AS timestamp(6)",
          Kind.INSTANT, "\"C1\" AS timestamp(6) with time zone");

  private LongLists() {}

  /** How many placeholders a list gets where lists of some kinds can go as one value. */
  static int spread(Term.InList list, boolean readable) {
    int size = list.values().size();
    return size > MOST_APART && readable ? ONE_VALUE : Grammars.padded(size);
  }

  static boolean isOneValue(int spread) {
    return spread == ONE_VALUE;
  }

  static boolean readableBySqlite(Kind kind) {
    return switch (kind) {
      case SHORT, INTEGER, LONG, DOUBLE, DECIMAL, TEXT, UUID -> true;
      default -> false;
    };
  }

  static void sqlite(SqlWriter out, Term.InList list, StatementRenderer renderer) {
    open(out, list, renderer, "value FROM JSON_EACH(");
    out.add("))");
  }

  static boolean readableByH2(Kind kind) {
    return H2.containsKey(kind);
  }

  static void h2(SqlWriter out, Term.InList list, StatementRenderer renderer) {
    String cast = "CAST(" + H2.get(list.type().kind()) + ")";
    open(out, list, renderer, cast + " FROM UNNEST(testudo_texts(");
    out.add(")))");
  }

  static boolean readableByMySql(Kind kind) {
    return !mySqlType(kind, "").isEmpty();
  }

  private static String mySqlType(Kind kind, String collation) {
    return switch (kind) {
      case SHORT, INTEGER, LONG -> "BIGINT";
      case DOUBLE -> "DOUBLE";
      case DECIMAL -> "DECIMAL(65, 30)";
      case TEXT -> "LONGTEXT CHARACTER SET utf8mb4 COLLATE " + collation;
      case UUID -> "CHAR(36) CHARACTER SET ascii COLLATE ascii_bin";
      case DATE -> "DATE";
      case DATE_TIME, INSTANT -> "VARCHAR(40)";
      default -> "";
    };
  }

  static void mySql(SqlWriter out, Term.InList list, StatementRenderer renderer, String collation) {
    Kind kind = list.type().kind();
    boolean timed = kind == Kind.DATE_TIME || kind == Kind.INSTANT;
    String value =
        timed
            ? "CAST(TRIM(TRAILING 'Z' FROM REPLACE(testudo_e, 'T', ' ')) AS DATETIME(6))"
            : "testudo_e";
    open(out, list, renderer, value + " FROM JSON_TABLE(");
    out.add(", '$[*]' COLUMNS (testudo_e ").add(mySqlType(kind, collation));
    out.add(" PATH '$')) testudo_l)");
  }

  private static void open(
      SqlWriter out, Term.InList list, StatementRenderer renderer, String select) {
    renderer.value(list.operand());
    out.add(" IN (SELECT ").add(select);
    ColumnType<?> type = list.type().list();
    out.from(list).bind(type, list.values());
    out.add('?');
  }
}
