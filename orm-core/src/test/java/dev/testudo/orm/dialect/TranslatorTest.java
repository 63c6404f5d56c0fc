package dev.testudo.orm.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.dialect.DriverFailure.Trouble;
import dev.testudo.orm.error.DatabaseException;
import dev.testudo.orm.schema.ConstraintIndex;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What codes mean that a test cannot provoke, or only slowly. */
final class TranslatorTest {
  private final RuntimeException cause = new RuntimeException("the driver's own");

  private DatabaseException translate(String engine, DriverFailure failure) {
    return Dialects.of(engine)
        .translator("main", ConstraintIndex.of(List.of()))
        .translate(failure, "SELECT 1", cause);
  }

  private static DriverFailure statement(String state, int code, String message) {
    return new DriverFailure(Trouble.STATEMENT, state, code, message, null, null, null);
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql, 40P01, 0, DeadlockException, true",
    "postgresql, 40001, 0, SerializationException, true",
    "postgresql, 55P03, 0, SerializationException, true",
    "postgresql, 57014, 0, QueryTimeoutException, false",
    "postgresql, 28P01, 0, ConnectionException, true",
    "postgresql, 3D000, 0, ConnectionException, true",
    "postgresql, 42501, 0, DatabaseException, false",
    "postgresql, 23P01, 0, UniqueViolationException, false",
    "postgresql, 23999, 0, IntegrityException, false",
    "postgresql, 22P02, 0, DataException, false",
    "postgresql, XX000, 0, DatabaseException, false",
    "mariadb, 40001, 1213, DeadlockException, true",
    "mariadb, HY000, 1020, SerializationException, true",
    "mariadb, HY000, 1205, SerializationException, true",
    "mariadb, 70100, 1969, QueryTimeoutException, false",
    "mysql, HY000, 3024, QueryTimeoutException, false",
    "mysql, 28000, 1045, ConnectionException, true",
    "mysql, 42000, 1049, ConnectionException, true",
    "mysql, HY000, 3819, CheckViolationException, false",
    "mysql, 42000, 1064, SqlSyntaxException, false",
    "mysql, HY000, 1105, DatabaseException, false",
    "h2, 40001, 40001, DeadlockException, true",
    "h2, HYT00, 50200, SerializationException, true",
    "h2, 90131, 90131, SerializationException, true",
    "h2, 57014, 57014, QueryTimeoutException, false",
    "h2, 28000, 28000, ConnectionException, true",
    "h2, HY000, 50000, DatabaseException, false",
    "sqlite, , 5, SerializationException, true",
    "sqlite, , 517, SerializationException, true",
    "sqlite, , 9, QueryTimeoutException, false",
    "sqlite, , 14, ConnectionException, true",
    "sqlite, , 20, DataException, false",
    "sqlite, , 13, DatabaseException, false"
  })
  void codesMeanTheSameOnEveryEngine(
      String engine, String state, int code, String expected, boolean retryable) {
    DatabaseException failure = translate(engine, statement(state, code, "something"));

    assertEquals(expected, failure.getClass().getSimpleName());
    assertEquals(retryable, failure.isRetryable());
    assertEquals("main", failure.facts().connection());
  }

  @ParameterizedTest
  @CsvSource({
    "POOL, PoolTimeoutException",
    "CONNECTION, ConnectionException",
    "TIMEOUT, QueryTimeoutException",
    "VALUE, DataException",
    "OTHER, DatabaseException"
  })
  void troublesOfTheTransportAreToldWithoutCodes(Trouble trouble, String expected) {
    DatabaseException failure = translate("postgresql", DriverFailure.of(trouble, "something"));

    assertEquals(expected, failure.getClass().getSimpleName());
  }

  @ParameterizedTest
  @ValueSource(strings = {"CLOSED", "ROLLED_BACK"})
  void aTransactionThatH2HasEndedByItselfWasInADeadlock(String state) {
    String message =
        "General error: \"Transaction was illegally transitioned from %s to ROLLING_BACK"
                .formatted(state)
            + " [2.5.252/103]\"";

    DatabaseException failure = translate("h2", statement("HY000", 50000, message));

    assertEquals("DeadlockException", failure.getClass().getSimpleName());
    assertTrue(failure.isRetryable());
  }

  @Test
  void aLoginThatWasRefusedSaysWhatToCheck() {
    DatabaseException failure =
        translate(
            "postgresql",
            new DriverFailure(
                Trouble.CONNECTION,
                "28P01",
                0,
                "password authentication failed for user \"app\"",
                null,
                null,
                null));

    assertEquals(
        """
        The database refused the login of the connection "main".
          sql: SELECT 1
          Likely cause: password authentication failed for user "app".
          Check user and password of the connection.\
        """,
        failure.getMessage());
    assertSame(cause, failure.getCause());
  }

  @Test
  void theNameOfAKeyIsFoundBehindValuesThatLookLikeOne() {
    DatabaseException failure =
        translate(
            "mariadb",
            statement("23000", 1062, "Duplicate entry 'x' for key 'evil'' for key 'uq_user_name'"));

    assertEquals("uq_user_name", failure.facts().constraint());
    assertTrue(failure.getCause().getMessage().startsWith("java.lang.RuntimeException: its"));
  }

  @Test
  void anExceptionThatMayRepeatValuesIsReplacedAsTheCause() {
    DatabaseException failure =
        translate("h2", statement("22018", 22018, "Data conversion error converting \"x\""));

    assertTrue(failure.getCause() instanceof DriverError);
    assertEquals(cause.getStackTrace().length, failure.getCause().getStackTrace().length);
  }
}
