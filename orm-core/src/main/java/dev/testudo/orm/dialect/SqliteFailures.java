package dev.testudo.orm.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * SQLite's errors: told by their extended result code; names stand in the message, values never.
 */
final class SqliteFailures implements Failures {
  private static final int PRIMARY = 0xff;
  private static final Map<Integer, Meaning> EXTENDED =
      Map.of(
          2067, Meaning.UNIQUE,
          1555, Meaning.UNIQUE,
          2579, Meaning.UNIQUE,
          787, Meaning.REFERENCE,
          1299, Meaning.NOT_NULL,
          275, Meaning.CHECK,
          3091, Meaning.BAD_VALUE,
          517, Meaning.SERIALIZATION);
  private static final Map<Integer, Meaning> CODES =
      Map.of(
          5, Meaning.LOCKED,
          6, Meaning.LOCKED,
          9, Meaning.TIMEOUT,
          14, Meaning.NO_DATABASE,
          11, Meaning.CONNECTION,
          26, Meaning.CONNECTION,
          18, Meaning.TOO_LONG,
          19, Meaning.CONSTRAINT,
          20, Meaning.BAD_VALUE,
          8, Meaning.NO_RIGHT);
  private static final Pattern NO_COLUMN =
      Pattern.compile("no such column|has no column named|no such collation");
  // What the functions that the transport registers say.
  private static final String OWN = "testudo: ";
  private static final Pattern INDEX = Pattern.compile("index '(.+)'$");

  @Override
  public Diagnosis read(DriverFailure failure) {
    String message = detail(failure.message());
    Meaning meaning = EXTENDED.get(failure.code());
    if (meaning == null) {
      meaning = CODES.getOrDefault(failure.code() & PRIMARY, Meaning.OTHER);
    }
    if (message.endsWith("FOREIGN KEY constraint failed")) {
      // RESTRICT has the code of a trigger.
      meaning = Meaning.REFERENCE;
    }
    if (message.startsWith(OWN)) {
      return Diagnosis.told(Meaning.OUT_OF_RANGE, message.substring(OWN.length()));
    }
    if ((failure.code() & PRIMARY) == 1) {
      meaning = ofStatement(message);
    }
    int colon = message.indexOf(": ");
    String subject = colon < 0 ? "" : message.substring(colon + 2);
    return switch (meaning) {
      case UNIQUE, NOT_NULL -> columns(meaning, subject);
      case CHECK -> untold(meaning).constraint(subject);
      case CONSTRAINT, REFERENCE, TOO_LONG, BAD_VALUE -> untold(meaning);
      default -> Diagnosis.told(meaning, message);
    };
  }

  /** Without words of the engine, which would add nothing. */
  private static Diagnosis untold(Meaning meaning) {
    return new Diagnosis(meaning, null, null, List.of(), null, false);
  }

  private static Meaning ofStatement(String message) {
    if (message.contains("no such table")) {
      return Meaning.NO_TABLE;
    }
    return NO_COLUMN.matcher(message).find() ? Meaning.NO_COLUMN : Meaning.SYNTAX;
  }

  /**
   * The subject is {@code table.column, table.column}, or the name of an index over expressions.
   */
  private static Diagnosis columns(Meaning meaning, String subject) {
    String index = Failures.part(INDEX, subject);
    if (index != null) {
      return untold(meaning).constraint(index);
    }
    String table = null;
    List<String> columns = new ArrayList<>();
    for (String each : subject.split(", ", -1)) {
      int dot = each.indexOf('.');
      if (dot > 0) {
        table = each.substring(0, dot);
        columns.add(each.substring(dot + 1));
      }
    }
    return untold(meaning).table(table).columns(columns);
  }

  /** The driver puts the code and its description before SQLite's own words. */
  private static String detail(String message) {
    int start = message.indexOf(" (");
    return start < 0 || !message.startsWith("[") || !message.endsWith(")")
        ? message
        : message.substring(start + 2, message.length() - 1);
  }
}
