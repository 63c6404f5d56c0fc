package dev.testudo.orm.dialect;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** PostgreSQL's errors: told by their state; names come beside the message. */
final class PostgresFailures implements Failures {
  private static final Map<String, Meaning> STATES =
      Map.ofEntries(
          entry("23505", Meaning.UNIQUE),
          entry("23P01", Meaning.UNIQUE),
          entry("23503", Meaning.REFERENCE),
          entry("23001", Meaning.REFERENCE_USED),
          entry("23502", Meaning.NOT_NULL),
          entry("23514", Meaning.CHECK),
          entry("22001", Meaning.TOO_LONG),
          entry("54000", Meaning.TOO_LONG),
          entry("22003", Meaning.OUT_OF_RANGE),
          entry("22008", Meaning.OUT_OF_RANGE),
          entry("42P01", Meaning.NO_TABLE),
          entry("3F000", Meaning.NO_TABLE),
          entry("42703", Meaning.NO_COLUMN),
          entry("42501", Meaning.NO_RIGHT),
          entry("57014", Meaning.TIMEOUT),
          entry("40P01", Meaning.DEADLOCK),
          entry("40001", Meaning.SERIALIZATION),
          entry("55P03", Meaning.LOCKED),
          entry("28P01", Meaning.LOGIN),
          entry("3D000", Meaning.NO_DATABASE),
          entry("53300", Meaning.TOO_MANY));
  private static final Map<String, Meaning> CLASSES =
      Map.of(
          "22", Meaning.BAD_VALUE,
          "23", Meaning.CONSTRAINT,
          "42", Meaning.SYNTAX,
          "28", Meaning.LOGIN,
          "08", Meaning.CONNECTION,
          "57", Meaning.CONNECTION,
          "40", Meaning.SERIALIZATION);

  @Override
  public Diagnosis read(DriverFailure failure) {
    String state = failure.sqlState();
    if (state == null || state.length() != 5) {
      return Diagnosis.told(Meaning.OTHER, failure.message());
    }
    String group = state.substring(0, 2);
    Meaning meaning = STATES.getOrDefault(state, CLASSES.getOrDefault(group, Meaning.OTHER));
    // Class 22 quotes the value that it cannot read; of class 23 the constraint says all.
    Diagnosis diagnosis =
        group.equals("22") || group.equals("23")
            ? Diagnosis.untold(meaning)
            : Diagnosis.told(meaning, failure.message());
    String columns = failure.column();
    return diagnosis
        .constraint(failure.constraint())
        .table(failure.table())
        .columns(columns == null ? List.of() : List.of(columns.split(",", -1)));
  }
}
