package dev.testudo.orm.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.testudo.orm.dialect.DriverFailure.Trouble;
import dev.testudo.orm.error.CheckViolationException;
import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.DatabaseException;
import dev.testudo.orm.error.ForeignKeyViolationException;
import dev.testudo.orm.error.NotNullViolationException;
import dev.testudo.orm.error.SqlSyntaxException;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.schema.ConstraintIndex;
import dev.testudo.orm.schema.WantedCheck;
import dev.testudo.orm.schema.WantedColumn;
import dev.testudo.orm.schema.WantedIndex;
import dev.testudo.orm.schema.WantedKey;
import dev.testudo.orm.schema.WantedTable;
import dev.testudo.orm.type.Types;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sqlite.SQLiteException;

/** Provokes each violation on the engines that run in this JVM. */
final class EmbeddedErrorsTest {
  private static final String CANARY = "canary4711";
  private static final WantedTable USER =
      new WantedTable(
          "User",
          null,
          "user",
          null,
          List.of(
              new WantedColumn("id", "id", Types.LONG, false, true, null, null),
              new WantedColumn("username", "userName", Types.text(10), false, false, null, null),
              new WantedColumn("level", "level", Types.SHORT, true, false, null, null),
              new WantedColumn("town", "town", Types.TEXT, true, false, null, null),
              new WantedColumn("street", "street", Types.text(20), true, false, null, null),
              new WantedColumn("house", "house", Types.text(20), true, false, null, null),
              new WantedColumn("price", "price", Types.decimal(4, 2), true, false, null, null),
              new WantedColumn("code", "code", Types.bytes(3), true, false, null, null)),
          new WantedKey("pk_user", List.of("id")),
          List.of(
              new WantedKey("uq_user_username", List.of("username")),
              new WantedKey("uq_user_street_house", List.of("street", "house"))),
          List.of(new WantedIndex("ix_user_level", List.of("level"), true, null)),
          List.of(new WantedCheck("ck_user_1", "town <> 'canary4711'")));

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

  private static void prepare(Connection connection, String engine) throws SQLException {
    for (String sql : Dialects.of(engine).create(USER)) {
      run(connection, sql);
    }
    run(
        connection,
        "CREATE TABLE \"post\" (\"id\" INTEGER PRIMARY KEY, \"author_id\" BIGINT, CONSTRAINT"
            + " \"fk_post_author\" FOREIGN KEY (\"author_id\") REFERENCES \"user\" (\"id\"))");
    run(
        connection,
        "INSERT INTO \"user\" (\"id\", \"username\", \"level\", \"street\", \"house\")"
            + " VALUES (?, ?, ?, ?, ?)",
        4711L,
        CANARY,
        4711,
        CANARY,
        CANARY);
    run(connection, "INSERT INTO \"post\" (\"id\", \"author_id\") VALUES (0, 4711)");
  }

  private static void run(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }

  private static DriverFailure failure(SQLException e) {
    int code = e instanceof SQLiteException own ? own.getResultCode().code : e.getErrorCode();
    return new DriverFailure(
        Trouble.STATEMENT, e.getSQLState(), code, e.getMessage(), null, null, null);
  }

  /** Neither the message nor what a log would print of the causes may hold a bound value. */
  private static void assertNoValue(DatabaseException failure, SQLException original) {
    var printed = new StringWriter();
    failure.printStackTrace(new PrintWriter(printed, true));
    String text = printed.toString().replace(String.valueOf(failure.report().sql()), "");
    assertFalse(text.contains("4711"), () -> original.getMessage() + "\n" + text);
  }
}
