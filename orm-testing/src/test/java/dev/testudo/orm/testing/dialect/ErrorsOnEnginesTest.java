package dev.testudo.orm.testing.dialect;

import static dev.testudo.orm.testing.dialect.Violations.CANARY;
import static dev.testudo.orm.testing.dialect.Violations.ITEM;
import static dev.testudo.orm.testing.dialect.Violations.assertNoValue;
import static dev.testudo.orm.testing.dialect.Violations.insert;
import static dev.testudo.orm.testing.dialect.Violations.insertTwice;
import static dev.testudo.orm.testing.dialect.Violations.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.dialect.BoundSql;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.error.CheckViolationException;
import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.ForeignKeyViolationException;
import dev.testudo.orm.error.NotNullViolationException;
import dev.testudo.orm.error.SqlSyntaxException;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.testing.server.Engine;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Provokes each violation on real servers: the same exception everywhere, and never a value. */
final class ErrorsOnEnginesTest {
  @ParameterizedTest
  @EnumSource
  void aUniqueValueThatIsTakenNamesItsField(Engine engine) {
    var failure = insertTwice(engine, Map.of("code", CANARY), UniqueViolationException.class);

    assertEquals("An Item with this code exists already.", failure.report().what());
    assertEquals("uq_item_code", failure.facts().constraint());
    assertEquals("item", failure.facts().table());
    assertEquals(List.of("code"), failure.facts().fields());
  }

  @ParameterizedTest
  @EnumSource
  void uniqueValuesThatAreTakenNameTheirFields(Engine engine) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("day", LocalDate.of(4711, 1, 1));
    values.put("hour", LocalTime.of(4, 7, 11));

    var failure = insertTwice(engine, values, UniqueViolationException.class, "a", "b");

    assertEquals("An Item with this day and hour exists already.", failure.report().what());
    assertEquals("uq_item_day_hour", failure.facts().constraint());
    assertEquals(List.of("day", "hour"), failure.facts().fields());
  }

  @ParameterizedTest
  @EnumSource
  void aUniqueIndexNamesItsFields(Engine engine) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("big", 994711L);
    values.put("small", (short) 4711);

    var failure = insertTwice(engine, values, UniqueViolationException.class, "a", "b");

    assertEquals("ix_item_big_small", failure.facts().constraint());
    assertEquals(List.of("big", "small"), sorted(failure.facts().fields()));
  }

  @ParameterizedTest
  @EnumSource
  void aKeyThatIsTakenNamesTheKey(Engine engine) {
    var failure =
        insertTwice(engine, Map.of("id", 994711L), UniqueViolationException.class, "a", "b");

    assertEquals("An Item with this id exists already.", failure.report().what());
    assertEquals("pk_item", failure.facts().constraint());
    assertEquals(List.of("id"), failure.facts().fields());
  }

  @ParameterizedTest
  @EnumSource
  void aMissingValueNamesItsField(Engine engine) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("code", null);
    values.put("body", CANARY);

    var failure = insert(engine, values, NotNullViolationException.class);

    assertEquals("Item.code must not be null.", failure.report().what());
    assertEquals(List.of("code"), failure.facts().fields());
  }

  @ParameterizedTest
  @EnumSource
  void aBrokenCheckNamesTheCheck(Engine engine) {
    assumeChecks(engine);
    var failure =
        insert(engine, Map.of("price", new BigDecimal("-4711")), CheckViolationException.class);

    assertEquals("ck_item_1", failure.facts().constraint());
    assertEquals("item", failure.facts().table());
  }

  @ParameterizedTest
  @EnumSource
  void textThatIsTooLongIsADataError(Engine engine) {
    var failure = insert(engine, Map.of("code", CANARY.repeat(3)), DataException.class);

    assertTrue(failure.report().what().contains("is too long"), failure.report().what());
  }

  @ParameterizedTest
  @EnumSource
  void longTextThatIsTooLongIsADataError(Engine engine) {
    assumeChecks(engine);
    var failure = insert(engine, Map.of("title", CANARY.repeat(301)), DataException.class);

    assertTrue(failure.report().what().contains("is too long"), failure.report().what());
  }

  @ParameterizedTest
  @EnumSource
  void tooManyBytesAreADataError(Engine engine) {
    assumeChecks(engine);
    byte[] bytes = CANARY.repeat(2001).getBytes(StandardCharsets.UTF_8);

    var failure = insert(engine, Map.of("picture", bytes), DataException.class);

    assertTrue(failure.report().what().contains("is too long"), failure.report().what());
  }

  @ParameterizedTest
  @EnumSource
  void aDocumentThatIsNoneIsADataError(Engine engine) {
    Assumptions.assumeFalse(engine == Engine.SQLITE, "SQLite's documents are plain text");
    insert(engine, Map.of("data", "{" + CANARY), DataException.class);
  }

  @ParameterizedTest
  @EnumSource
  void aMissingTableAsksForTheSchema(Engine engine) {
    try (var database = OpenDatabase.of(engine)) {
      BoundSql sql = database.dialect().render(row(Map.of("code", CANARY)));

      var failure = database.failureOf(sql.sql(), sql.values(), List.of(ITEM));

      assertInstanceOf(SqlSyntaxException.class, failure);
      assertEquals("A table of the statement does not exist.", failure.report().what());
      assertTrue(failure.report().wayOut().contains("generateSchemas()"), failure.getMessage());
      assertNoValue(failure);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMissingColumnAsksForTheSchema(Engine engine) {
    try (var database = OpenDatabase.of(engine)) {
      database.create(ITEM);
      BoundSql sql = database.dialect().render(row(Map.of("nothing", CANARY)));

      var failure = database.failureOf(sql.sql(), sql.values(), List.of(ITEM));

      assertInstanceOf(SqlSyntaxException.class, failure);
      assertEquals("A column of the statement does not exist.", failure.report().what());
      assertNoValue(failure);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStatementThatIsNoneIsASyntaxError(Engine engine) {
    try (var database = OpenDatabase.of(engine)) {
      var failure = database.failureOf(new SqlText("SELEC 1", List.of()), new Object[0], List.of());

      assertInstanceOf(SqlSyntaxException.class, failure);
      assertEquals("SELEC 1", failure.report().sql());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aReferenceToNothingIsAForeignKeyViolation(Engine engine) {
    referenceViolation(engine, "INSERT INTO 'post' ('id', 'item_id') VALUES (1, 994711)");
  }

  @ParameterizedTest
  @EnumSource
  void aRowInUseIsAForeignKeyViolation(Engine engine) {
    referenceViolation(engine, "DELETE FROM 'item' WHERE 'id' = 5");
  }

  private static void referenceViolation(Engine engine, String sql) {
    char quote = engine == Engine.MYSQL || engine == Engine.MARIADB ? '`' : '"';
    try (var database = OpenDatabase.of(engine)) {
      database.create(ITEM);
      database.execute(Tables.post(quote));
      database.update(row(Map.of("id", 5L)));
      database.execute("INSERT INTO 'post' ('id', 'item_id') VALUES (0, 5)".replace('\'', quote));

      var text = new SqlText(sql.replace('\'', quote), List.of());
      var failure = database.failureOf(text, new Object[0], List.of(ITEM));

      assertInstanceOf(ForeignKeyViolationException.class, failure);
      assertNoValue(failure);
    }
  }

  /** MySQL checks since 8.0.16; that of the tests is older. */
  private static void assumeChecks(Engine engine) {
    Assumptions.assumeFalse(engine == Engine.MYSQL, "MySQL before 8.0.16 ignores checks");
  }

  private static List<String> sorted(List<String> names) {
    return names.stream().sorted().toList();
  }
}
