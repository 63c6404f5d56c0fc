package com.example.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.testing.server.TestServer;
import dev.testudo.orm.testing.server.TestServers;
import io.vertx.core.Future;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Code of the other pages. */
class SnippetsTest {
  @Test
  void theQueryOfTheReadmeSendsTheSqlOfTheReadme() throws Exception {
    String readme = Files.readString(Path.of("..", "README.md"));
    List<String> sent = new ArrayList<>();
    Orm.run(
        OrmConfig.parse(
            """
            {"connections": {"default": "h2:mem:readme"},
             "apps": {"app": {"models": ["com.example.app"]}}}
            """),
        orm -> {
          orm.generateSchemas().await();
          Runnable stop = orm.onStatement(event -> sent.add(event.sql()));
          Future<List<User>> found = query(new UserManager(orm));
          return found.onComplete(done -> stop.run());
        });

    assertEquals(1, sent.size());
    assertTrue(oneLine(readme).contains(oneLine("```sql\n" + sent.get(0) + "\n```")), sent.get(0));
  }

  private static Future<List<User>> query(UserManager users) {
    Future<List<User>> found =
        users
            .filter(u -> u.isActive.and(u.email.ne("john@example.com")))
            .orderBy(u -> u.username, u -> u.id.desc())
            .limit(20)
            .list();
    return found;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @Test
  void theConfigurationInJavaNeedsItsVariable() {
    var failure = assertThrows(ConfigurationException.class, SnippetsTest::configuration);

    assertTrue(failure.getMessage().contains("DB_PASSWORD"), failure.getMessage());
  }

  private static OrmConfig configuration() {
    return OrmConfig.builder()
        .connection("default", "h2:mem:blog")
        .connection("replica", "postgresql://app:${DB_PASSWORD}@replica:5432/blog")
        .connection(
            "main",
            c ->
                c.url("postgresql://app:${DB_PASSWORD}@localhost:5432/blog?sslmode=prefer")
                    .pool(
                        p ->
                            p.maxSize(16)
                                .maxWaitQueue(1000)
                                .acquireTimeout(Duration.ofSeconds(5))
                                .idleTimeout(Duration.ofMinutes(10))
                                .maxLifetime(Duration.ofMinutes(30))
                                .prePing(true))
                    .statementTimeout(Duration.ofSeconds(30))
                    .logSql(true)
                    .logParameters(false)
                    .tagStatements(false)
                    .slowQuery(Duration.ofMillis(200))
                    .slowTransaction(Duration.ofSeconds(5))
                    .transactionIdleTimeout(Duration.ofMinutes(5))
                    .repeatedReads(20)
                    .merge(true)
                    .timeZone("UTC")
                    .connectOnInit(true)
                    .option("application_name", "blog"))
        .app(
            "blog",
            a -> a.models("com.example.blog").defaultConnection("main").readConnections("replica"))
        .app("log", a -> a.models("com.example.log"))
        .build();
  }

  @Test
  void aTestServerGivesDatabases() {
    TestServer server =
        TestServers.postgres(); // or .mariadb() .mysql() .h2() .sqlite(), or of(Engine)
    String url =
        server.newDatabase("blog"); // postgresql://testudo:…@127.0.0.1:41234/blog_1_5f3a9c0e

    assertTrue(url.startsWith("postgresql://"));
  }
}
