package dev.testudo.orm.dialect;

import dev.testudo.orm.error.Report;
import org.jspecify.annotations.Nullable;

/** Says what an error means: what failed, the likely cause, the way out. Never a value. */
final class Explanations {
  private static final String ONTO_ROW = "Work on the row that exists, or choose another value.";
  private static final String COMPARE =
      "Create missing tables with generateSchemas(); checkSchemas() lists how models and tables"
          + " differ.";
  private static final String ALTER =
      "Add the column to the table: generateSchemas() only creates missing tables, and"
          + " checkSchemas() lists how models and tables differ.";
  private static final String AGAIN = "Run the transaction again.";

  private Explanations() {}

  static Report of(Meaning meaning, Subject subject, String connection, @Nullable String detail) {
    return switch (meaning) {
      case UNIQUE, REFERENCE, REFERENCE_MISSING, REFERENCE_USED, NOT_NULL, CHECK, CONSTRAINT ->
          integrity(meaning, subject);
      case TOO_LONG, OUT_OF_RANGE, BAD_VALUE -> data(meaning, subject, detail);
      case NO_TABLE, NO_COLUMN, SYNTAX, NO_RIGHT, OTHER -> statement(meaning, detail);
      case TIMEOUT, DEADLOCK, SERIALIZATION, LOCKED -> others(meaning);
      case LOGIN, NO_DATABASE, TOO_MANY, CONNECTION ->
          connection(meaning, "the connection \"" + connection + "\"", detail);
    };
  }

  private static Report integrity(Meaning meaning, Subject subject) {
    String row = subject.row();
    String names = subject.names();
    String place = subject.place();
    String named = subject.constraint() == null ? "" : " (" + subject.constraint() + ")";
    return switch (meaning) {
      case UNIQUE ->
          Report.of(
                  (names == null ? row + " with the same values" : row + " with this " + names)
                      + " exists already.")
              .likelyCause("a unique constraint" + named + " allows such values only once.")
              .wayOut(ONTO_ROW);
      case REFERENCE_MISSING ->
          Report.of(subject.referrer(row) + " refers to a row that does not exist.")
              .likelyCause("a foreign key" + named + " wants that row to exist first.")
              .wayOut("Create the row that is referred to before this one.");
      case REFERENCE_USED ->
          Report.of("A row that is to go is still referred to" + subject.byReferrer() + ".")
              .likelyCause("a foreign key" + named + " keeps rows that others refer to.")
              .wayOut("Delete the rows that refer to it first, or give the relation an onDelete.");
      case REFERENCE ->
          Report.of("A reference to another row does not hold.")
              .likelyCause(
                  "a foreign key"
                      + named
                      + " wants the row to exist, and to stay while it is used.")
              .wayOut("Create rows before those that refer to them, and delete them after.");
      case NOT_NULL ->
          Report.of(
                  place == null
                      ? "A column that must have a value got none."
                      : place + " must not be null.")
              .likelyCause("the object was written without a value for it.")
              .wayOut("Give it a value, or make the field and its column nullable.");
      case CHECK ->
          Report.of(row + " does not meet a check" + named + ".")
              .likelyCause("its values break a rule that the table has.")
              .wayOut("Correct the values, or the rule in @Check.");
      default ->
          Report.of("A constraint" + named + " of the table refused a row.")
              .likelyCause("its values break a rule that the table has.");
    };
  }

  private static Report data(Meaning meaning, Subject subject, @Nullable String detail) {
    String place = subject.place();
    String value = place == null ? "A value" : "The value of " + place;
    return switch (meaning) {
      case TOO_LONG ->
          Report.of(value + " is too long for its column.")
              .wayOut("Shorten the value, or give the column a greater length.");
      case OUT_OF_RANGE ->
          Report.of(value + " is out of the range of its column.")
              .wayOut("Use a value in range, or a wider type.");
      default ->
          Report.of(value + " does not fit its column.")
              .likelyCause(sentence("", detail))
              .wayOut("Give a value of the column's type, or change the column.");
    };
  }

  private static Report statement(Meaning meaning, @Nullable String detail) {
    String cause = sentence("the database says: ", detail);
    return switch (meaning) {
      case NO_TABLE ->
          Report.of("A table of the statement does not exist.").likelyCause(cause).wayOut(COMPARE);
      case NO_COLUMN ->
          Report.of("A column of the statement does not exist.").likelyCause(cause).wayOut(ALTER);
      case SYNTAX ->
          Report.of("The database does not understand the statement.")
              .likelyCause(cause)
              .wayOut("Correct SQL of your own (raw SQL, @Check, defaultSql); else report it.");
      case NO_RIGHT ->
          Report.of("The database does not allow the statement to this user.")
              .likelyCause(cause)
              .wayOut("Grant the user of the connection what it needs.");
      default -> Report.of("The database failed the statement.").likelyCause(cause);
    };
  }

  private static Report others(Meaning meaning) {
    return switch (meaning) {
      case TIMEOUT ->
          Report.of("The statement took longer than allowed and was stopped.")
              .likelyCause("it reads too many rows, lacks an index, or waits for a lock.")
              .wayOut("Make it faster (explain() shows its plan), or raise statement_timeout.");
      case DEADLOCK ->
          Report.of("Two transactions waited for each other, and this one was ended.")
              .likelyCause("they changed the same rows in different orders.")
              .wayOut(AGAIN);
      case LOCKED ->
          Report.of("Another transaction kept a lock for longer than this one could wait.")
              .likelyCause("it runs for long, or was left open.")
              .wayOut(AGAIN);
      default ->
          Report.of("Another transaction changed the same rows first, and this one was ended.")
              .likelyCause("both ran at the same time.")
              .wayOut(AGAIN);
    };
  }

  private static Report connection(Meaning meaning, String connection, @Nullable String detail) {
    String cause = sentence("", detail);
    return switch (meaning) {
      case LOGIN ->
          Report.of("The database refused the login of " + connection + ".")
              .likelyCause(cause)
              .wayOut("Check user and password of the connection.");
      case NO_DATABASE ->
          Report.of("The database of " + connection + " does not exist or cannot be opened.")
              .likelyCause(cause)
              .wayOut("Create it, or correct its name in the connection's URL.");
      case TOO_MANY ->
          Report.of("The database has no more connections for " + connection + ".")
              .likelyCause(cause)
              .wayOut("Lower pool.max_size of its clients, or raise the server's limit.");
      default ->
          Report.of(
                  "The database of " + connection + " cannot be reached, or the connection broke.")
              .likelyCause(cause)
              .wayOut("Check host and port of the connection, and that the server runs.");
    };
  }

  /** The engine's own words as a sentence: their first line, with a full stop. */
  static @Nullable String sentence(String before, @Nullable String words) {
    if (words == null || words.isBlank()) {
      return null;
    }
    String line = words.strip().lines().findFirst().orElseThrow();
    return before + (line.endsWith(".") ? line : line + ".");
  }
}
