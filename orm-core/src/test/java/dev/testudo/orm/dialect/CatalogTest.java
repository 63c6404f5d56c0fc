package dev.testudo.orm.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.schema.ActualCheck;
import dev.testudo.orm.schema.ActualColumn;
import dev.testudo.orm.schema.ActualForeignKeyColumn;
import dev.testudo.orm.schema.ActualIndexColumn;
import dev.testudo.orm.schema.ActualSchema;
import dev.testudo.orm.schema.SchemaDiff;
import dev.testudo.orm.schema.SchemaDifference;
import dev.testudo.orm.schema.WantedTable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compares tables that really are there, on the engines that run in this JVM. */
final class CatalogTest {

  @Test
  void h2HasWhatItWasAskedToCreate() throws SQLException {
    try (Connection connection = Databases.h2()) {
      assertEquals(List.of(), created(connection, Dialects.H2, RichTable.wanted()));
    }
  }

  @Test
  void h2HasWhatItWasAskedToCreateInASchema() throws SQLException {
    try (Connection connection = Databases.h2()) {
      run(connection, "CREATE SCHEMA \"shop\"");
      WantedTable table = RichTable.with(RichTable.wanted(), "shop", RichTable.wanted().indexes());

      assertEquals(List.of(), created(connection, Dialects.H2, table));
    }
  }

  @Test
  void sqliteHasWhatItWasAskedToCreate() throws SQLException {
    try (Connection connection = Databases.sqlite()) {
      assertEquals(List.of(), created(connection, Dialects.SQLITE, RichTable.wanted()));
    }
  }

  @Test
  void theCatalogOfH2IsReadInUpperCaseDatabasesToo() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
      run(connection, "CREATE TABLE \"item\" (\"id\" bigint PRIMARY KEY)");

      assertEquals(1, columns(connection, Dialects.H2, null).size());
    }
  }

  @Test
  void differencesOfH2AreToldInSentences() throws SQLException {
    try (Connection connection = Databases.h2()) {
      run(connection, OTHER.replace("LENGTH", "character large object"));

      List<String> expected =
          SENTENCES.stream()
              .skip(1)
              .map(each -> each.replace(" text", " character large object"))
              .toList();
      assertEquals(expected, differences(connection, Dialects.H2));
    }
  }

  @Test
  void differencesOfSqliteAreToldInSentences() throws SQLException {
    try (Connection connection = Databases.sqlite()) {
      run(connection, OTHER.replace("LENGTH", "TEXT"));

      assertEquals(SENTENCES, differences(connection, Dialects.SQLITE));
    }
  }

  private static final String OTHER =
      "CREATE TABLE \"item\" (\"id\" BIGINT, \"is_active\" BOOLEAN NOT NULL,"
          + " \"code\" LENGTH NOT NULL, \"body\" VARCHAR(5) NOT NULL,"
          + " \"extra\" INTEGER NOT NULL, \"spare\" INTEGER)";

  private static final List<String> SENTENCES =
      List.of(
          "The column item.id (Item.id) is bigint, but the model wants integer.",
          "The column item.id (Item.id) accepts NULL, but the model has no nulls.",
          "The column item.id (Item.id) is not counted by the database.",
          "The column item.code (Item.code) is text, but the model wants varchar(20).",
          "The column item.body (Item.body) is varchar(5), but the model wants text.",
          "The column item.body (Item.body) is NOT NULL, but the model has nulls.",
          "The column item.missing (Item.missing) is missing.",
          "The column item.extra is NOT NULL without a default, and Item has no field for it.",
          "The primary key of item is not [id].",
          "The unique constraint uq_item_code [code] of item is missing.",
          "The index ix_item_code [code] of item is missing.",
          "The check ck_item_1 of item is missing.");

  private static List<String> differences(Connection connection, Dialect dialect)
      throws SQLException {
    return SchemaDiff.between(
            List.of(RichTable.small()), actual(connection, dialect, null), dialect.typeNaming())
        .stream()
        .map(SchemaDifference::sentence)
        .toList();
  }

  private static List<SchemaDifference> created(
      Connection connection, Dialect dialect, WantedTable table) throws SQLException {
    for (String sql : dialect.create(table)) {
      run(connection, sql);
    }
    return SchemaDiff.between(
        List.of(table), actual(connection, dialect, table.schema()), dialect.typeNaming());
  }

  private static ActualSchema actual(Connection connection, Dialect dialect, String schema)
      throws SQLException {
    return new ActualSchema(
        columns(connection, dialect, schema),
        read(
            connection,
            dialect.indexes(schema),
            r ->
                new ActualIndexColumn(
                    r.getString(1),
                    r.getString(2),
                    r.getBoolean(3),
                    r.getBoolean(4),
                    r.getInt(5),
                    r.getString(6))),
        read(
            connection,
            dialect.checks(schema),
            r -> new ActualCheck(r.getString(1), r.getString(2))),
        read(
            connection,
            dialect.foreignKeys(schema),
            r ->
                new ActualForeignKeyColumn(
                    r.getString(1), r.getString(2), r.getInt(3), r.getString(4), r.getString(5))));
  }

  private static List<ActualColumn> columns(Connection connection, Dialect dialect, String schema)
      throws SQLException {
    return read(
        connection,
        dialect.columns(schema),
        r ->
            new ActualColumn(
                r.getString(1),
                r.getString(2),
                r.getString(3),
                r.getBoolean(4),
                r.getString(5),
                r.getBoolean(6)));
  }

  private static <T> List<T> read(Connection connection, BoundSql sql, Reader<T> reader)
      throws SQLException {
    List<T> rows = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql.sql().text())) {
      for (int i = 0; i < sql.values().length; i++) {
        statement.setObject(i + 1, sql.values()[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(reader.read(result));
        }
      }
    }
    return rows;
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
