package dev.testudo.orm.dialect;

import dev.testudo.orm.dialect.DriverFailure.Trouble;
import dev.testudo.orm.schema.WantedCheck;
import dev.testudo.orm.schema.WantedColumn;
import dev.testudo.orm.schema.WantedIndex;
import dev.testudo.orm.schema.WantedKey;
import dev.testudo.orm.schema.WantedTable;
import dev.testudo.orm.type.Types;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.sqlite.SQLiteException;

/** A table of users with one row, in a database of this JVM. */
final class Users {
  static final String CANARY = "canary4711";
  static final WantedTable USER =
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

  private Users() {}

  static void prepare(Connection connection, String engine) throws SQLException {
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

  static void run(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }

  static DriverFailure failure(SQLException e) {
    int code = e instanceof SQLiteException own ? own.getResultCode().code : e.getErrorCode();
    return new DriverFailure(
        Trouble.STATEMENT, e.getSQLState(), code, e.getMessage(), null, null, null);
  }
}
