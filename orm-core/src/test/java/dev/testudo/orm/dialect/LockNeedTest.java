package dev.testudo.orm.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockNeedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT \"id\" FROM \"t\" WHERE \"level\" = ? LIMIT ? OFFSET ?",
        "select v from t",
        "WITH q AS (SELECT 1) SELECT * FROM q",
        "\n VALUES (1)",
        "(SELECT 1) UNION (SELECT 2);",
        "/* tag */ -- more\n SELECT \"updates\" FROM \"t\" /* tag */",
        "TABLE t",
        "EXPLAIN SELECT 1",
        "BEGIN",
        "commit",
        "ROLLBACK TO SAVEPOINT s",
        "SAVEPOINT s",
        "RELEASE SAVEPOINT s",
        "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SERIALIZABLE",
        "-- a\r-- b\nSELECT REPLACE(a, 'b', 'c') FROM t"
      })
  void readsAndEndsOfTransactionsNeedNone(String sql) {
    assertEquals(LockNeed.NONE, LockNeed.ofH2(sql));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT \"id\" FROM \"t\" WHERE \"id\" IN (?, ?) FOR UPDATE NOWAIT",
        "select v from t for/**/update",
        "select v from t for -- me\nshare",
        "select v from t for no key update",
        "SELECT \"id\" FROM FINAL /**/ TABLE (INSERT INTO \"t\" DEFAULT VALUES)",
        "SELECT \"id\" FROM OLD TABLE (DELETE FROM \"t\" WHERE \"id\" = ?)",
        "WITH q AS (SELECT 1) SELECT * FROM NEW TABLE (UPDATE t SET v = 1)",
        "WITH q AS (SELECT 1) UPDATE t SET v = (SELECT * FROM q)",
        "SELECT v FROM FINAL TABLE (REPLACE INTO t VALUES (1))",
        "SELECT NEXT VALUE FOR s",
        "SELECT NEXT/**/VALUE FOR s",
        "select nextval('s')",
        "UPDATE \"t\" SET \"a\" = ?",
        "DELETE FROM \"t\"",
        "INSERT INTO \"t\" (\"a\", \"b\") VALUES (?, ?)",
        "MERGE INTO \"t\" KEY (\"id\") VALUES (?, ?)",
        "/* read */ CALL f()"
      })
  void changesAndLocksNeedRows(String sql) {
    assertEquals(LockNeed.ROWS, LockNeed.ofH2(sql));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE t (v bigint)",
        "alter table t add w bigint",
        "TRUNCATE TABLE t",
        "SET EXCLUSIVE 1",
        "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SERIALIZABLE; DROP TABLE t",
        "/* a /* b */ SELECT */ DROP TABLE t",
        "-- a\rDROP TABLE t -- b\nSELECT",
        "ANALYZE",
        "SELECT 1; UPDATE t SET v = 1",
        "UPDATE t SET v = 1;\nUPDATE t SET v = 2",
        "",
        "/* never ends"
      })
  void allElseNeedsTables(String sql) {
    assertEquals(LockNeed.TABLES, LockNeed.ofH2(sql));
  }
}
