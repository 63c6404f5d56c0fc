package dev.testudo.orm.testing.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.testing.blog.model.WriterManager;
import dev.testudo.orm.testing.server.TestServers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the configuration makes the log say about reads in a loop. */
final class RepeatedReadLogTest {
  private final List<LogRecord> logged = new CopyOnWriteArrayList<>();
  private final Logger logger = Logger.getLogger("dev.testudo.orm.sql");
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          logged.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.setUseParentHandlers(false);
    logger.addHandler(handler);
  }

  @AfterEach
  void stopListening() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
  }

  private List<LogRecord> loggedOf(String settings) {
    String url = TestServers.h2().newDatabase("repeated");
    Orm orm =
        Orm.init(
                OrmConfig.parse(
                    """
                    {"connections": {"default": {"url": "%s"%s}},
                     "apps": {"blog": {"models": ["dev.testudo.orm.testing.blog.model"]}}}
                    """
                        .formatted(url, settings)))
            .await();
    orm.generateSchemas().await();
    var writers = new WriterManager(orm);
    for (long i = 0; i < 200; i++) {
      writers.getOrNone(i).await();
    }
    orm.close().await();
    return logged;
  }

  @Test
  void aLoopIsLoggedOnce() {
    List<LogRecord> lines = loggedOf(", \"repeated_reads\": 5");

    assertEquals(1, lines.size());
    assertEquals(Level.WARNING, lines.get(0).getLevel());
    String message = lines.get(0).getMessage();
    assertTrue(message.contains("sent 6 times from " + getClass().getName()), message);
    assertTrue(message.contains("writers.inBulk(keys)"), message);
  }

  @Test
  void nothingIsLoggedUnlessItIsAskedFor() {
    assertEquals(List.of(), loggedOf(""));
  }
}
