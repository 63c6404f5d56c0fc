package dev.testudo.orm.dialect;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Errors of MySQL and MariaDB: told by their number; names stand in the message. */
final class MySqlFailures implements Failures {
  private static final Map<Integer, Meaning> CODES =
      Map.ofEntries(
          entry(1022, Meaning.UNIQUE),
          entry(1062, Meaning.UNIQUE),
          entry(1586, Meaning.UNIQUE),
          entry(1216, Meaning.REFERENCE_MISSING),
          entry(1452, Meaning.REFERENCE_MISSING),
          entry(1217, Meaning.REFERENCE_USED),
          entry(1451, Meaning.REFERENCE_USED),
          entry(1048, Meaning.NOT_NULL),
          entry(1364, Meaning.NOT_NULL),
          entry(3819, Meaning.CHECK),
          entry(4025, Meaning.CHECK),
          entry(1406, Meaning.TOO_LONG),
          entry(1153, Meaning.TOO_LONG),
          entry(1264, Meaning.OUT_OF_RANGE),
          entry(1690, Meaning.OUT_OF_RANGE),
          entry(1265, Meaning.BAD_VALUE),
          entry(1292, Meaning.BAD_VALUE),
          entry(1366, Meaning.BAD_VALUE),
          entry(1411, Meaning.BAD_VALUE),
          entry(3140, Meaning.BAD_VALUE),
          entry(1146, Meaning.NO_TABLE),
          entry(1054, Meaning.NO_COLUMN),
          entry(1142, Meaning.NO_RIGHT),
          entry(1143, Meaning.NO_RIGHT),
          entry(1044, Meaning.NO_RIGHT),
          entry(1317, Meaning.TIMEOUT),
          entry(1969, Meaning.TIMEOUT),
          entry(3024, Meaning.TIMEOUT),
          entry(1213, Meaning.DEADLOCK),
          entry(1614, Meaning.DEADLOCK),
          entry(1020, Meaning.SERIALIZATION),
          entry(1205, Meaning.LOCKED),
          entry(3572, Meaning.LOCKED),
          entry(1045, Meaning.LOGIN),
          entry(1698, Meaning.LOGIN),
          entry(1049, Meaning.NO_DATABASE),
          entry(1040, Meaning.TOO_MANY),
          entry(1203, Meaning.TOO_MANY),
          entry(1226, Meaning.TOO_MANY));
  private static final Map<String, Meaning> CLASSES =
      Map.of(
          "22", Meaning.BAD_VALUE,
          "23", Meaning.CONSTRAINT,
          "42", Meaning.SYNTAX,
          "28", Meaning.LOGIN,
          "08", Meaning.CONNECTION,
          "40", Meaning.SERIALIZATION);

  private static final String WRAPPED = "{errorMessage=";

  // The value comes before these words, and may hold anything: only the last ones count.
  private static final Pattern KEY = Pattern.compile("^.* for key '([^']+)'$", Pattern.DOTALL);
  private static final Pattern CONSTRAINT = Pattern.compile("CONSTRAINT `([^`]+)`");
  private static final Pattern CHECK = Pattern.compile("[Cc]heck constraint '([^']+)'");
  private static final Pattern TABLE = Pattern.compile("failed for `[^`]*`\\.`([^`]+)`");
  private static final Pattern REFERRING = Pattern.compile("fails \\(`[^`]*`\\.`([^`]+)`");
  private static final Pattern COLUMN = Pattern.compile("^(?:Column|Field) '([^']+)'");
  private static final Pattern FOR_COLUMN = Pattern.compile("for column '([^']+)' at row \\d+$");

  @Override
  public Diagnosis read(DriverFailure failure) {
    String message = own(failure.message());
    Meaning meaning = meaning(failure);
    return switch (meaning) {
      case UNIQUE -> unique(Failures.part(KEY, message));
      case REFERENCE_MISSING, REFERENCE_USED ->
          Diagnosis.untold(meaning)
              .constraint(Failures.part(CONSTRAINT, message))
              .table(Failures.part(REFERRING, message));
      case CHECK -> check(message);
      case NOT_NULL -> Diagnosis.untold(meaning).columns(Failures.parts(COLUMN, message));
      case TOO_LONG, OUT_OF_RANGE, BAD_VALUE ->
          Diagnosis.untold(meaning).columns(columns(Failures.part(FOR_COLUMN, message)));
      case CONSTRAINT -> Diagnosis.untold(meaning);
      default -> Diagnosis.told(meaning, message);
    };
  }

  /** The server's own message, which the driver wraps together with code and state. */
  private static String own(String message) {
    int end = message.lastIndexOf(", errorCode=");
    return message.startsWith(WRAPPED) && end > 0
        ? message.substring(WRAPPED.length(), end)
        : message;
  }

  private static Meaning meaning(DriverFailure failure) {
    String state = failure.sqlState() == null ? "" : failure.sqlState();
    String group = state.length() < 2 ? "" : state.substring(0, 2);
    return CODES.getOrDefault(failure.code(), CLASSES.getOrDefault(group, Meaning.OTHER));
  }

  /** MySQL puts the table before the key since 8.0.19; every primary key is called PRIMARY. */
  private static Diagnosis unique(@Nullable String key) {
    if (key == null) {
      return Diagnosis.untold(Meaning.UNIQUE);
    }
    int dot = key.indexOf('.');
    return Diagnosis.untold(Meaning.UNIQUE)
        .constraint(key.substring(dot + 1))
        .table(dot < 0 ? null : key.substring(0, dot));
  }

  /** MariaDB's own checks of documents are called after table and column. */
  private static Diagnosis check(String message) {
    String name = Failures.part(CONSTRAINT, message);
    String table = Failures.part(TABLE, message);
    if (name != null && table != null && name.startsWith(table + ".")) {
      return Diagnosis.untold(Meaning.BAD_VALUE)
          .table(table)
          .columns(List.of(name.substring(table.length() + 1)));
    }
    return Diagnosis.untold(Meaning.CHECK)
        .constraint(name == null ? Failures.part(CHECK, message) : name)
        .table(table);
  }

  /** MariaDB writes the column with database and table, MySQL without. */
  private static List<String> columns(@Nullable String name) {
    return name == null
        ? List.of()
        : List.of(name.substring(name.lastIndexOf('.') + 1).replace("`", ""));
  }
}
