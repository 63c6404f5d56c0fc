package dev.testudo.orm.exec.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.dialect.LockNeed;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementCacheTest {

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:h2:mem:cache", "jdbc:sqlite::memory:"})
  void keepsStatementsAndClosesTheOnesUsedLongestAgo(String url) throws SQLException {
    try (var connection = DriverManager.getConnection(url)) {
      var cache = new StatementCache(connection::prepareStatement, sql -> LockNeed.NONE);
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
      var cache = new StatementCache(connection::prepareStatement, sql -> LockNeed.NONE);
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
  void knowsThePaceOfWhatItKeeps() throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:h2:mem:cache")) {
      var cache = new StatementCache(connection::prepareStatement, LockNeed::ofH2);
      var kept = cache.get("select 1");

      assertSame(kept.pace(false), cache.pace("select 1", false));
      assertSame(kept.pace(true), cache.pace("select 1", true));
      assertNotSame(kept.pace(true), kept.pace(false));
      assertNull(cache.pace("select 2", false));
    }
  }

  @Test
  void knowsWhatAStatementNeedsKeptOrNot() throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:h2:mem:cache")) {
      var asked = new ArrayList<String>();
      var cache =
          new StatementCache(
              connection::prepareStatement,
              sql -> {
                asked.add(sql);
                return LockNeed.ofH2(sql);
              });
      cache.get("call 1");

      assertEquals(LockNeed.ROWS, cache.lockNeed("call 1"));
      assertEquals(LockNeed.NONE, cache.lockNeed("select 2"));
      assertEquals(List.of("call 1", "select 2"), asked);
    }
  }
}
