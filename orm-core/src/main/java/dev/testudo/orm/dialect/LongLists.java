package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Term;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Kind;
import java.util.List;
import java.util.Map;

/**
 * Lists of many values as one value: a JSON array that the engine takes apart. So the text is short
 * and always the same, and no limit on the number of placeholders is met.
 */
final class LongLists {
  /** Above so many values a list is one value. */
  private static final int MOST_APART = 1_000;

  /** H2 takes 100,000 placeholders in a statement, some of which others need. */
  private static final int MOST_APART_ON_H2 = 99_500;

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
    return spread < 0;
  }

  /**
   * The same for H2, which looks a list of placeholders up at once, but reads one that is a value
   * again for every row: so only where there would be more placeholders than it takes. Its arrays
   * and texts are limited, too, so a long list is several values.
   */
  static int spreadOfH2(Term.InList list) {
    int size = list.values().size();
    boolean asValues = size > MOST_APART_ON_H2 && H2.containsKey(list.type().kind());
    return asValues ? -parts(list) : Grammars.padded(size);
  }

  private static int parts(Term.InList list) {
    int part = part(list.type().kind());
    return (list.values().size() + part - 1) / part;
  }

  /** So many values fit: an array has 65,536 elements at most, a text 1,048,576 characters. */
  private static int part(Kind kind) {
    return switch (kind) {
      case TEXT, DECIMAL -> 5_000;
      default -> 20_000;
    };
  }

  /** One part of a long list, by its number from 0. */
  static List<Object> part(Term.InList list, int number) {
    int part = part(list.type().kind());
    List<Object> values = list.values();
    return values.subList(number * part, Math.min(values.size(), (number + 1) * part));
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

  /** One lookup for each part: H2 would read a union of them again for every row. */
  static void h2(SqlWriter out, Term.InList list, StatementRenderer renderer) {
    String cast = "CAST(" + H2.get(list.type().kind()) + ")";
    int parts = parts(list);
    out.add('(');
    for (int i = 0; i < parts; i++) {
      out.add(i == 0 ? "" : " OR ");
      renderer.value(list.operand());
      out.add(" IN (SELECT ").add(cast).add(" FROM UNNEST(testudo_texts(?)))");
      out.from(list, KnownText.Place.ofPart(i)).bind(list.type().list(), part(list, i));
    }
    out.add(')');
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
