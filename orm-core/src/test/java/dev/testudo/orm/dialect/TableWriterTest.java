package dev.testudo.orm.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.schema.WantedIndex;
import dev.testudo.orm.schema.WantedSchema;
import dev.testudo.orm.schema.WantedTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TableWriterTest {
  private static final WantedIndex PARTIAL =
      new WantedIndex("ix_item_big", List.of("big"), false, "big > 5");

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "mysql", "mariadb", "h2", "sqlite"})
  void definesATableWithEveryTypeAndConstraint(String engine) {
    String written =
        Dialects.of(engine).create(RichTable.wanted()).stream()
            .map(statement -> statement + ";\n")
            .collect(Collectors.joining());

    assertEquals(golden("item." + engine + ".sql"), written);
  }

  @Test
  void h2AcceptsTheTableTwice() throws SQLException {
    try (Connection connection = Databases.h2()) {
      runTwice(connection, Dialects.H2.create(RichTable.wanted()));
    }
  }

  @Test
  void sqliteAcceptsTheTableTwice() throws SQLException {
    try (Connection connection = Databases.sqlite()) {
      runTwice(connection, Dialects.SQLITE.create(RichTable.wanted()));
    }
  }

  @Test
  void h2CreatesTheSchemasOfTables() throws SQLException {
    WantedTable table = RichTable.with(RichTable.wanted(), "shop", List.of());

    List<String> statements = Dialects.H2.create(new WantedSchema(List.of(table)));

    assertEquals("CREATE SCHEMA IF NOT EXISTS \"shop\"", statements.get(0));
    try (Connection connection = Databases.h2()) {
      runTwice(connection, statements);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "sqlite"})
  void writesTheConditionOfAnIndex(String engine) {
    WantedTable table = RichTable.with(RichTable.wanted(), null, List.of(PARTIAL));

    assertTrue(
        Dialects.of(engine)
            .create(table)
            .contains(
                "CREATE INDEX IF NOT EXISTS \"ix_item_big\" ON \"item\" (\"big\") WHERE big > 5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql", "mariadb", "h2"})
  void refusesTheConditionOfAnIndexWhereThereIsNone(String engine) {
    WantedTable table = RichTable.with(RichTable.wanted(), null, List.of(PARTIAL));

    var failure =
        assertThrows(ConfigurationException.class, () -> Dialects.of(engine).create(table));

    assertTrue(failure.getMessage().contains("ix_item_big of Item has a condition"));
  }

  @Test
  void refusesSchemasOnSqlite() {
    WantedTable table = RichTable.with(RichTable.wanted(), "shop", List.of());

    var failure = assertThrows(ConfigurationException.class, () -> Dialects.SQLITE.create(table));

    assertTrue(failure.getMessage().startsWith("Item wants the schema shop."));
  }

  private static void runTwice(Connection connection, List<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (int i = 0; i < 2; i++) {
        for (String sql : statements) {
          statement.execute(sql);
        }
      }
    }
  }

  private static String golden(String name) {
    try (var stream = TableWriterTest.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
