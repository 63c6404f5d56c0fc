package dev.testudo.orm.dialect;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class H2SessionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT \"id\" FROM \"t\" WHERE \"level\" = ? LIMIT ? OFFSET ?",
        "SELECT \"id\" FROM \"t\" WHERE \"id\" IN (?, ?) FOR UPDATE NOWAIT",
        "UPDATE \"t\" SET \"a\" = ?, \"b\" = UPPER(?) WHERE \"id\" = ?",
        "DELETE FROM \"t\" WHERE \"id\" IN (?, ?)",
        "INSERT INTO \"t\" (\"a\", \"b\") VALUES (?, ?)",
        "INSERT INTO \"t\" DEFAULT VALUES",
        "insert into t values (1)",
        "SELECT \"id\" FROM FINAL TABLE (INSERT INTO \"t\" (\"a\", \"b\") VALUES (?, DEFAULT))",
        "SELECT \"id\" FROM FINAL TABLE (INSERT INTO \"t\" DEFAULT VALUES)"
      })
  void knowsWhatLeavesNothingBehind(String sql) {
    assertTrue(H2Session.isAllOrNothing(sql));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO \"t\" (\"a\") VALUES (?), (?)",
        "INSERT INTO \"t\" (\"a\") VALUES (?),(?)",
        "insert into t values 1, 2",
        "INSERT INTO \"t\" (\"a\") SELECT \"a\" FROM \"u\"",
        "INSERT INTO \"t\" (\"a\") VALUES ((SELECT MAX(\"a\") FROM \"u\"))",
        "SELECT \"id\" FROM FINAL TABLE (INSERT INTO \"t\" (\"a\") VALUES (?), (?))",
        "SELECT \"id\" FROM FINAL TABLE (UPDATE \"t\" SET \"a\" = ?)",
        "SELECT \"id\" FROM OLD TABLE (DELETE FROM \"t\" WHERE \"id\" = ?)",
        "select id from old  table (delete from t)",
        "MERGE INTO \"t\" KEY (\"id\") VALUES (?, ?)",
        "SELECT \"id\" FROM FINAL TABLE (MERGE INTO \"t\" USING (VALUES (?)) ON TRUE)",
        "CALL f()",
        "SELECT \"id\" FROM \"t\" FOR UPDATE WAIT 5"
      })
  void knowsWhatCouldLeaveAPart(String sql) {
    assertFalse(H2Session.isAllOrNothing(sql));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT \"id\" FROM \"t\" WHERE \"level\" = ? LIMIT ? OFFSET ?",
        "select v from t",
        "WITH q AS (SELECT 1) SELECT * FROM q",
        "\n VALUES (1)"
      })
  void knowsWhatOnlyReads(String sql) {
    assertFalse(H2Session.takesLocks(sql));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT \"id\" FROM \"t\" WHERE \"id\" IN (?, ?) FOR UPDATE NOWAIT",
        "select v from t for\nshare",
        "select v from t for no key update",
        "SELECT \"id\" FROM FINAL TABLE (INSERT INTO \"t\" DEFAULT VALUES)",
        "SELECT \"id\" FROM OLD TABLE (DELETE FROM \"t\" WHERE \"id\" = ?)",
        "WITH q AS (SELECT 1) SELECT * FROM NEW TABLE (UPDATE t SET v = 1)",
        "UPDATE \"t\" SET \"a\" = ?",
        "DELETE FROM \"t\"",
        "INSERT INTO \"t\" (\"a\", \"b\") VALUES (?, ?)",
        "MERGE INTO \"t\" KEY (\"id\") VALUES (?, ?)",
        "/* read */ CALL f()"
      })
  void knowsWhatMayWantLocks(String sql) {
    assertTrue(H2Session.takesLocks(sql));
  }
}
