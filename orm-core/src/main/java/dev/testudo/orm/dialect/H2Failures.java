package dev.testudo.orm.dialect;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** H2's errors: told by their number; names, and values too, stand in the message. */
final class H2Failures implements Failures {
  private static final Map<Integer, Meaning> CODES =
      Map.ofEntries(
          entry(23505, Meaning.UNIQUE),
          entry(23503, Meaning.REFERENCE_USED),
          entry(23506, Meaning.REFERENCE_MISSING),
          entry(23502, Meaning.NOT_NULL),
          entry(23507, Meaning.NOT_NULL),
          entry(23513, Meaning.CHECK),
          entry(22001, Meaning.TOO_LONG),
          entry(22003, Meaning.OUT_OF_RANGE),
          entry(22004, Meaning.OUT_OF_RANGE),
          // What Testudo's own functions refuse.
          entry(90105, Meaning.OUT_OF_RANGE),
          entry(42102, Meaning.NO_TABLE),
          entry(42103, Meaning.NO_TABLE),
          entry(42104, Meaning.NO_TABLE),
          entry(90079, Meaning.NO_TABLE),
          entry(42122, Meaning.NO_COLUMN),
          entry(90022, Meaning.SYNTAX),
          entry(90096, Meaning.NO_RIGHT),
          entry(57014, Meaning.TIMEOUT),
          entry(40001, Meaning.DEADLOCK),
          entry(90131, Meaning.SERIALIZATION),
          entry(50200, Meaning.LOCKED),
          entry(28000, Meaning.LOGIN),
          entry(90013, Meaning.NO_DATABASE),
          entry(90146, Meaning.NO_DATABASE),
          entry(90007, Meaning.CONNECTION),
          entry(90020, Meaning.CONNECTION),
          entry(90067, Meaning.CONNECTION),
          entry(90098, Meaning.CONNECTION),
          entry(90121, Meaning.CONNECTION));

  // schema.constraint INDEX schema.index ON schema.table(column NULLS FIRST, …) VALUES …, where
  // the index stands alone if no constraint made it, and a key has no index.
  private static final Pattern UNIQUE =
      Pattern.compile(
          "^[^\"]*\"(?:[^. ]+\\.)?([^ ]+)(?: INDEX [^ ]+| PRIMARY KEY)? ON"
              + " (?:[^.( ]+\\.)?([^(]+)\\(([^)]*)\\)");
  private static final Pattern NAMED = Pattern.compile("^[^\"]*\"([^:\"]+): ");
  private static final Pattern REFERRING =
      Pattern.compile("^[^\"]*\"[^:\"]+: (?:[^. ]+\\.)?([^ ]+) FOREIGN KEY\\(([^)]*)\\)");
  private static final Pattern ENDED =
      Pattern.compile("transitioned from (CLOSED|ROLLED_BACK) to ROLLING_BACK");
  private static final Pattern NULL_COLUMN = Pattern.compile("for column \"([^\"]+)\"$");
  private static final Pattern LONG_COLUMN = Pattern.compile("^[^\"]*for column \"([^ \"]+) ");

  @Override
  public Diagnosis read(DriverFailure failure) {
    String message = withoutCode(failure.message());
    Meaning meaning = meaning(failure);
    return switch (meaning) {
      case UNIQUE -> unique(message);
      case REFERENCE_MISSING, REFERENCE_USED -> reference(meaning, message);
      case CHECK -> Diagnosis.untold(meaning).constraint(Failures.part(NAMED, message));
      case NOT_NULL -> Diagnosis.untold(meaning).columns(Failures.parts(NULL_COLUMN, message));
      case TOO_LONG -> tooLong(message);
      case OUT_OF_RANGE, BAD_VALUE, CONSTRAINT -> Diagnosis.untold(meaning);
      default -> Diagnosis.told(meaning, message);
    };
  }

  private static Meaning meaning(DriverFailure failure) {
    // H2 trips over a transaction that it has ended by itself, to resolve a deadlock.
    if (failure.code() == 50000 && ENDED.matcher(failure.message()).find()) {
      return Meaning.DEADLOCK;
    }
    Meaning known = CODES.get(failure.code());
    if (known != null) {
      return known;
    }
    return switch (failure.code() / 1000) {
      case 22 -> Meaning.BAD_VALUE;
      case 23 -> Meaning.CONSTRAINT;
      case 42 -> Meaning.SYNTAX;
      default -> Meaning.OTHER;
    };
  }

  private static Diagnosis unique(String message) {
    Matcher matcher = UNIQUE.matcher(message);
    if (!matcher.find()) {
      return Diagnosis.untold(Meaning.UNIQUE);
    }
    return Diagnosis.untold(Meaning.UNIQUE)
        .constraint(matcher.group(1))
        .table(matcher.group(2))
        .columns(columns(matcher.group(3)));
  }

  private static Diagnosis reference(Meaning meaning, String message) {
    Matcher matcher = REFERRING.matcher(message);
    Diagnosis diagnosis = Diagnosis.untold(meaning).constraint(Failures.part(NAMED, message));
    return matcher.find()
        ? diagnosis.table(matcher.group(1)).columns(columns(matcher.group(2)))
        : diagnosis;
  }

  private static List<String> columns(String list) {
    return Arrays.stream(list.split(", ?", -1)).map(each -> each.replaceAll(" .*", "")).toList();
  }

  /** Too many digits of a number are called too long as well. */
  private static Diagnosis tooLong(String message) {
    boolean number =
        message.contains(" NUMERIC(") && message.indexOf(" NUMERIC(") < message.indexOf("\": \"");
    return Diagnosis.untold(number ? Meaning.OUT_OF_RANGE : Meaning.TOO_LONG)
        .columns(Failures.parts(LONG_COLUMN, message));
  }

  private static String withoutCode(String message) {
    int sql = message.indexOf("; SQL statement:");
    String text = sql < 0 ? message : message.substring(0, sql);
    return text.replaceFirst(" \\[\\d+-\\d+]$", "");
  }
}
