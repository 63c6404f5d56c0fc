package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Term;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Kind;
import dev.testudo.orm.type.Types;
import java.util.Map;

/**
 * Lists of many values as one value that the engine takes apart: an array, on most a JSON text. So
 * the text is short and always the same, and no limit on the number of placeholders is met.
 */
final class LongLists {
  /** Above so many values a list is one value. */
  private static final int MOST_APART = 1_000;

  /** H2 compares with each placeholder in turn, so that a list as one value is soon faster. */
  private static final int MOST_APART_ON_H2 = 128;

  private static final int ONE_VALUE = -1;

  private static final Map<Kind, String> H2 =
      Map.ofEntries(
          Map.entry(Kind.SHORT, "bigint"),
          Map.entry(Kind.INTEGER, "bigint"),
          Map.entry(Kind.LONG, "bigint"),
          Map.entry(Kind.DOUBLE, "double precision"),
          Map.entry(Kind.DECIMAL, "numeric(100, 30)"),
          Map.entry(Kind.TEXT, "varchar"),
          Map.entry(Kind.BYTES, "varbinary"),
          Map.entry(Kind.UUID, "uuid"),
          Map.entry(Kind.DATE, "date"),
          Map.entry(Kind.TIME, "time(6)"),
          Map.entry(Kind.DATE_TIME, "timestamp(6)"),
          Map.entry(Kind.INSTANT, "timestamp(6) with time zone"));

  private LongLists() {}

  /** How many placeholders a list gets where lists of some kinds can go as one value. */
  static int spread(Term.InList list, boolean readable) {
    return spread(list, readable, MOST_APART);
  }

  static int spreadOfH2(Term.InList list) {
    return spread(list, readableByH2(list.type().kind()), MOST_APART_ON_H2);
  }

  private static int spread(Term.InList list, boolean readable, int mostApart) {
    int size = list.values().size();
    return size > mostApart && readable ? ONE_VALUE : Grammars.padded(size);
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

  /**
   * H2 would run a select from a function once more for every row that it tests. Of a range of
   * numbers it keeps the result, by which it looks into an index, too.
   */
  static void h2(SqlWriter out, Term.InList list, StatementRenderer renderer) {
    renderer.value(list.operand());
    out.add(" IN (SELECT CAST(testudo_element(\"X\", ?) AS ").add(H2.get(list.type().kind()));
    out.from(list, KnownText.Place.PACKED).bind(list.type().list(), new ValueList(list.values()));
    out.add(") FROM SYSTEM_RANGE(0, ?))");
    out.from(list, KnownText.Place.LAST).bind(Types.INTEGER, list.values().size() - 1);
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
