package dev.testudo.orm.config;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.ConfigurationException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random damage to a valid configuration: it is understood or refused, and nothing leaks. */
class ConfigFuzzTest {
  private static final String CANARY = "Kan4rie%40";
  private static final String VALID =
      """
      {
        "connections": {
          "default": "h2:mem:blog?lock_timeout=5s",
          "lite": {"url": "sqlite+aiosqlite:///./app.db?journal_mode=wal&cache_size=-20"},
          "main": {
            "url": "postgresql://app:%s@[::1]:5433/blog?sslmode=require&connect_timeout=3",
            "pool": {"max_size": 16, "max_wait_queue": 50, "acquire_timeout": "2s",
                     "idle_timeout": "1m", "max_lifetime": "1h"},
            "statement_timeout": "${T:-30s}", "log_sql": true, "log_parameters": false,
            "slow_query": "200ms", "connect_on_init": false,
            "options": {"application_name": "blog"}
          }
        },
        "apps": {
          "blog": {"models": ["com.example.blog", "com.example.tags"],
                   "default_connection": "main"},
          "log": {"models": ["com.example.log"]}
        }
      }
      """
          .formatted(CANARY);
  private static final List<String> TOKENS =
      List.of(
          "\"",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "null",
          "true",
          "1e999999",
          "-",
          "\\",
          "\\u0000",
          "${",
          "${X}",
          "$${",
          "}",
          "@",
          "#",
          "%",
          "%zz",
          "%00",
          "?",
          "&",
          "=",
          "/",
          "//",
          ";",
          "\u0000",
          "\ud800",
          "\ud83d\udc22",
          "9999999999999999999",
          " ",
          "\n",
          "::",
          "[::1]");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void damagedTextIsReadOrRefused(long seed) {
    var random = new Random(seed);
    int refused = 0;
    for (int round = 0; round < 2_000; round++) {
      var text = new StringBuilder(VALID);
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        damage(text, random);
      }
      refused += refuses(text.toString()) ? 1 : 0;
    }
    // Guards the test itself: damage must be damage, and the undamaged text must be valid.
    assertTrue(refused > 500, "only " + refused + " were refused");
    assertFalse(refuses(VALID));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://app:QWXQWXQWXQWX@db.example.org:5432/blog?sslmode=require",
        "mysql+aiomysql://app:QWXQWX%40QWXQWX@[::1]:3306/my%20blog?connect_timeout=3&sslmode=prefer",
        "mariadb://app:QWXQWXQWXQWX@localhost/blog",
      })
  void damagedUrlIsReadOrRefusedWithoutAnyPartOfItsPassword(String url) {
    var random = new Random(url.hashCode());
    for (int round = 0; round < 20_000; round++) {
      var text = new StringBuilder(url);
      for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
        damage(text, random);
      }
      if (text.indexOf("${") >= 0) {
        continue; // names a variable, which a message has to repeat
      }
      try {
        ConnectionConfig.of("main", text.toString());
      } catch (ConfigurationException refused) {
        assertFalse(refused.getMessage().contains("QWX"), text + " -> " + refused.getMessage());
      }
    }
  }

  private static void damage(StringBuilder text, Random random) {
    if (text.isEmpty()) {
      return;
    }
    int at = random.nextInt(text.length());
    int end = Math.min(text.length(), at + 1 + random.nextInt(12));
    String token = TOKENS.get(random.nextInt(TOKENS.size()));
    switch (random.nextInt(6)) {
      case 0 -> text.delete(at, end);
      case 1 -> text.insert(at, token);
      case 2 -> text.replace(at, at + 1, token);
      case 3 -> text.insert(at, text.substring(at, end));
      case 4 -> text.setCharAt(at, (char) random.nextInt(0x250));
      default -> text.setLength(at);
    }
  }

  private static boolean refuses(String json) {
    try {
      Fixture.parse(json, Map.of("X", CANARY));
      return false;
    } catch (ConfigurationException refused) {
      assertFalse(refused.getMessage().contains("Kan4rie"), refused.getMessage());
      assertNull(refused.getCause());
      return true;
    }
  }
}
