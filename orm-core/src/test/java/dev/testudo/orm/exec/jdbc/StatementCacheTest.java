package dev.testudo.orm.exec.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementCacheTest {

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:h2:mem:cache", "jdbc:sqlite::memory:"})
  void keepsStatementsAndClosesTheOnesUsedLongestAgo(String url) throws SQLException {
    try (var connection = DriverManager.getConnection(url)) {
      var cache = new StatementCache(connection::prepareStatement);
      var first = cache.get("select 0");
      var second = cache.get("select 1");
      for (int i = 2; i < StatementCache.SIZE; i++) {
        cache.get("select " + i);
      }
      assertSame(first, cache.get("select 0"));

      cache.get("select " + StatementCache.SIZE);

      assertEquals(StatementCache.SIZE, cache.size());
      assertTrue(second.statement().isClosed());
      assertFalse(first.statement().isClosed());
      assertSame(first, cache.get("select 0"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:h2:mem:cache", "jdbc:sqlite::memory:"})
  void preparesAStatementAnewAfterItFailed(String url) throws SQLException {
    try (var connection = DriverManager.getConnection(url)) {
      var cache = new StatementCache(connection::prepareStatement);
      var failed = cache.get("select 1");

      cache.forget("select 1");
      cache.forget("select 2");

      assertTrue(failed.statement().isClosed());
      assertNotSame(failed, cache.get("select 1"));
    }
  }
}
