package dev.testudo.orm.exec.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementCacheTest {

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:h2:mem:cache", "jdbc:sqlite::memory:"})
  void keepsStatementsAndClosesTheOnesUsedLongestAgo(String url) throws SQLException {
    try (var connection = DriverManager.getConnection(url)) {
      var cache = new StatementCache(connection::prepareStatement, sql -> true, sql -> false);
      var first = cache.get("select 0");
      var second = cache.get("select 1").statement();
      for (int i = 2; i < StatementCache.SIZE; i++) {
        cache.get("select " + i);
      }
      assertSame(first, cache.get("select 0"));

      cache.get("select " + StatementCache.SIZE);

      assertEquals(StatementCache.SIZE, cache.size());
      assertTrue(second.isClosed());
      assertFalse(first.statement().isClosed());
      assertSame(first, cache.get("select 0"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:h2:mem:cache", "jdbc:sqlite::memory:"})
  void preparesAStatementAnewAfterItFailed(String url) throws SQLException {
    try (var connection = DriverManager.getConnection(url)) {
      var cache = new StatementCache(connection::prepareStatement, sql -> true, sql -> false);
      var failed = cache.get("select 1").statement();

      cache.forget("select 1");
      cache.forget("select 2");

      assertTrue(failed.isClosed());
      assertNull(cache.pace("select 1", false));
      assertNotSame(failed, cache.get("select 1").statement());
      assertNotNull(cache.pace("select 1", false));
    }
  }

  @Test
  void knowsThePaceOfWhatMayBeRunAgainOnly() throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:h2:mem:cache")) {
      var cache =
          new StatementCache(connection::prepareStatement, sql -> sql.endsWith("1"), sql -> false);
      var once = cache.get("select 1");
      cache.get("select 2");

      assertSame(once.pace(false), cache.pace("select 1", false));
      assertSame(once.pace(true), cache.pace("select 1", true));
      assertNotSame(once.pace(true), once.pace(false));
      assertNull(cache.pace("select 2", false));
      assertNull(cache.pace("select 3", false));
    }
  }
}
