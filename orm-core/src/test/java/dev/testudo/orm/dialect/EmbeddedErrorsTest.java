package dev.testudo.orm.dialect;

import static dev.testudo.orm.dialect.Users.CANARY;
import static dev.testudo.orm.dialect.Users.USER;
import static dev.testudo.orm.dialect.Users.failure;
import static dev.testudo.orm.dialect.Users.prepare;
import static dev.testudo.orm.dialect.Users.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.testudo.orm.error.CheckViolationException;
import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.DatabaseException;
import dev.testudo.orm.error.ForeignKeyViolationException;
import dev.testudo.orm.error.NotNullViolationException;
import dev.testudo.orm.error.SqlSyntaxException;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.schema.ConstraintIndex;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Provokes each violation on the engines that run in this JVM. */
final class EmbeddedErrorsTest {
  private final ConstraintIndex index = ConstraintIndex.of(List.of(USER));

  @TestFactory
  Stream<DynamicTest> h2() {
    return cases("h2");
  }

  @TestFactory
  Stream<DynamicTest> sqlite() {
    return cases("sqlite");
  }

  private Stream<DynamicTest> cases(String engine) {
    String user = "INSERT INTO \"user\" ";
    return Stream.of(
        test(
            engine,
            "aSecondRowWithTheSameUniqueValueNamesTheField",
            user + "(\"username\") VALUES (?)",
            UniqueViolationException.class,
            "uq_user_username",
            List.of("userName"),
            "A User with this userName exists already.",
            CANARY),
        test(
            engine,
            "aSecondRowWithTheSameUniqueValuesNamesTheFields",
            user + "(\"username\", \"street\", \"house\") VALUES (?, ?, ?)",
            UniqueViolationException.class,
            "uq_user_street_house",
            List.of("street", "house"),
            "A User with this street and house exists already.",
            "b",
            CANARY,
            CANARY),
        test(
            engine,
            "aSecondRowInAUniqueIndexNamesTheField",
            user + "(\"username\", \"level\") VALUES (?, ?)",
            UniqueViolationException.class,
            "ix_user_level",
            List.of("level"),
            "A User with this level exists already.",
            "c",
            4711),
        test(
            engine,
            "aSecondRowWithTheSameKeyNamesTheKey",
            user + "(\"id\", \"username\") VALUES (?, ?)",
            UniqueViolationException.class,
            "pk_user",
            List.of("id"),
            "A User with this id exists already.",
            4711L,
            "d"),
        test(
            engine,
            "aMissingValueNamesTheField",
            user + "(\"username\", \"town\") VALUES (?, ?)",
            NotNullViolationException.class,
            null,
            List.of("userName"),
            "User.userName must not be null.",
            null,
            "town4711"),
        test(
            engine,
            "aBrokenCheckNamesTheCheck",
            user + "(\"username\", \"town\") VALUES (?, ?)",
            CheckViolationException.class,
            "ck_user_1",
            List.of(),
            "A User does not meet a check (ck_user_1).",
            "e",
            CANARY),
        test(
            engine,
            "aMissingTableIsNamed",
            "SELECT * FROM \"nobody\" WHERE 'x' = ?",
            SqlSyntaxException.class,
            null,
            List.of(),
            "A table of the statement does not exist.",
            CANARY),
        test(
            engine,
            "aMissingColumnIsNamed",
            user + "(\"nothing\") VALUES (?)",
            SqlSyntaxException.class,
            null,
            List.of(),
            "A column of the statement does not exist.",
            CANARY),
        test(
            engine,
            "aStatementThatIsNoneIsASyntaxError",
            "SELEC ?",
            SqlSyntaxException.class,
            null,
            List.of(),
            "The database does not understand the statement.",
            CANARY),
        test(
            engine,
            "aMissingParentIsAForeignKeyViolation",
            "INSERT INTO \"post\" (\"id\", \"author_id\") VALUES (1, ?)",
            ForeignKeyViolationException.class,
            null,
            null,
            "",
            9994711L),
        test(
            engine,
            "aParentInUseIsAForeignKeyViolation",
            "DELETE FROM \"user\" WHERE \"id\" = ?",
            ForeignKeyViolationException.class,
            null,
            null,
            "",
            4711L),
        data(
            engine,
            "aTooLongTextIsADataError",
            "(\"username\") VALUES (?)",
            "is too long",
            CANARY + CANARY),
        data(
            engine,
            "tooManyBytesAreADataError",
            "(\"username\", \"code\") VALUES (?, ?)",
            "is too long",
            "f",
            CANARY.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        data(
            engine,
            "aTooLargeNumberIsADataError",
            "(\"username\", \"level\") VALUES (?, ?)",
            "is out of the range",
            "g",
            994711));
  }

  private DynamicTest data(
      String engine, String name, String insert, String words, Object... values) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          DatabaseException failure =
              provoke(engine, "INSERT INTO \"user\" " + insert, DataException.class, values);

          assertTrue(failure.report().what().contains(words), failure.report().what());
        });
  }

  private DynamicTest test(
      String engine,
      String name,
      String sql,
      Class<? extends DatabaseException> expected,
      String constraint,
      List<String> fields,
      String what,
      Object... values) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          DatabaseException failure = provoke(engine, sql, expected, values);

          assertEquals(sql, failure.report().sql());
          if (fields != null) {
            assertEquals(what, failure.report().what());
            assertEquals(fields, failure.facts().fields());
            assertEquals(constraint, failure.facts().constraint());
          }
        });
  }

  private DatabaseException provoke(
      String engine, String sql, Class<? extends DatabaseException> expected, Object... values)
      throws SQLException {
    try (Connection connection = engine.equals("h2") ? Databases.h2() : Databases.sqlite()) {
      prepare(connection, engine);
      run(connection, sql, values);
      return fail("nothing was refused");
    } catch (SQLException e) {
      DatabaseException failure =
          Dialects.of(engine).translator("main", index).translate(failure(e), sql, e);
      assertInstanceOf(expected, failure);
      assertNoValue(failure, e);
      return failure;
    }
  }

  /** Neither the message nor what a log would print of the causes may hold a bound value. */
  private static void assertNoValue(DatabaseException failure, SQLException original) {
    var printed = new StringWriter();
    failure.printStackTrace(new PrintWriter(printed, true));
    String text = printed.toString().replace(String.valueOf(failure.report().sql()), "");
    assertFalse(text.contains("4711"), () -> original.getMessage() + "\n" + text);
  }
}
