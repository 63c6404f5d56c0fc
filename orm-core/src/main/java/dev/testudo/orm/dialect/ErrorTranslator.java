package dev.testudo.orm.dialect;

import dev.testudo.orm.dialect.DriverFailure.Trouble;
import dev.testudo.orm.error.CheckViolationException;
import dev.testudo.orm.error.ConnectionException;
import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.DatabaseException;
import dev.testudo.orm.error.DatabaseFacts;
import dev.testudo.orm.error.DeadlockException;
import dev.testudo.orm.error.ForeignKeyViolationException;
import dev.testudo.orm.error.IntegrityException;
import dev.testudo.orm.error.NotNullViolationException;
import dev.testudo.orm.error.PoolTimeoutException;
import dev.testudo.orm.error.QueryTimeoutException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.error.SerializationException;
import dev.testudo.orm.error.SqlSyntaxException;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.schema.Constraint;
import dev.testudo.orm.schema.ConstraintIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the exception for a failure of one connection and puts its report together. */
final class ErrorTranslator implements Translator {
  private final String connection;
  private final Failures failures;
  private final ConstraintIndex index;

  ErrorTranslator(String connection, Failures failures, ConstraintIndex index) {
    this.connection = connection;
    this.failures = failures;
    this.index = index;
  }

  @Override
  public DatabaseException translate(DriverFailure failure, @Nullable String sql, Throwable cause) {
    if (failure.trouble() == Trouble.POOL) {
      return new PoolTimeoutException(pool(), DatabaseFacts.of(connection), cause);
    }
    Diagnosis diagnosis = diagnosis(failure);
    Subject subject = Subject.of(diagnosis, sql, index);
    Meaning meaning = meaning(diagnosis, subject, sql);
    Report report = Explanations.of(meaning, subject, connection, diagnosis.detail()).sql(sql);
    var facts =
        new DatabaseFacts(
            connection,
            failure.sqlState(),
            failure.code(),
            subject.constraint(),
            subject.table(),
            subject.columns(),
            subject.fields());
    return exception(
        meaning, report, facts, diagnosis.repeatsValues() ? clean(failure, cause) : cause);
  }

  private Diagnosis diagnosis(DriverFailure failure) {
    return switch (failure.trouble()) {
      case TIMEOUT -> Diagnosis.told(Meaning.TIMEOUT, failure.message());
      // The transport keeps values out of its words, but not out of the causes below them.
      case VALUE ->
          new Diagnosis(Meaning.BAD_VALUE, null, null, List.of(), failure.message(), true);
      case CONNECTION -> connection(failure);
      default -> failures.read(failure);
    };
  }

  private Diagnosis connection(DriverFailure failure) {
    Diagnosis read = failures.read(failure);
    return switch (read.meaning()) {
      case LOGIN, NO_DATABASE, TOO_MANY, CONNECTION, TOO_LONG -> read;
      default -> Diagnosis.told(Meaning.CONNECTION, failure.message());
    };
  }

  /**
   * Where the engine does not tell which side of a reference lacks, the statement does. A check
   * that stands for the limit of a type is told as the types of other engines are.
   */
  private static Meaning meaning(Diagnosis diagnosis, Subject subject, @Nullable String sql) {
    if (diagnosis.meaning() == Meaning.REFERENCE && sql != null) {
      if (sql.startsWith("DELETE")) {
        return Meaning.REFERENCE_USED;
      } else if (sql.startsWith("INSERT")) {
        return Meaning.REFERENCE_MISSING;
      }
    }
    if (diagnosis.meaning() == Meaning.CHECK) {
      if (subject.kind() == Constraint.Kind.LENGTH) {
        return Meaning.TOO_LONG;
      } else if (subject.kind() == Constraint.Kind.RANGE) {
        return Meaning.OUT_OF_RANGE;
      }
    }
    return diagnosis.meaning();
  }

  private static DriverError clean(DriverFailure failure, Throwable cause) {
    return new DriverError(
        cause,
        "its message is left out because it can repeat values (SQLState "
            + failure.sqlState()
            + ", code "
            + failure.code()
            + ")");
  }

  private Report pool() {
    return Report.of("No connection of \"" + connection + "\" became free in time.")
        .likelyCause("all are in use by long statements or transactions that stay open.")
        .wayOut("Shorten transactions, or raise pool.max_size or pool.acquire_timeout.");
  }

  private static DatabaseException exception(
      Meaning meaning, Report report, DatabaseFacts facts, Throwable cause) {
    return switch (meaning) {
      case UNIQUE -> new UniqueViolationException(report, facts, cause);
      case REFERENCE, REFERENCE_MISSING, REFERENCE_USED ->
          new ForeignKeyViolationException(report, facts, cause);
      case NOT_NULL -> new NotNullViolationException(report, facts, cause);
      case CHECK -> new CheckViolationException(report, facts, cause);
      case CONSTRAINT -> new IntegrityException(report, facts, cause);
      case TOO_LONG, OUT_OF_RANGE, BAD_VALUE -> new DataException(report, facts, cause);
      case NO_TABLE, NO_COLUMN, SYNTAX -> new SqlSyntaxException(report, facts, cause);
      case TIMEOUT -> new QueryTimeoutException(report, facts, cause);
      case DEADLOCK -> new DeadlockException(report, facts, cause);
      case SERIALIZATION -> new SerializationException(report, facts, cause);
      case LOCKED -> new SerializationException(report, facts, cause, true);
      case LOGIN, NO_DATABASE, TOO_MANY, CONNECTION ->
          new ConnectionException(report, facts, cause);
      case NO_RIGHT, OTHER -> new DatabaseException(report, facts, cause);
    };
  }
}
