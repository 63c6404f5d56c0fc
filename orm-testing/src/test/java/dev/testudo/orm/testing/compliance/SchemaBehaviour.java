package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.exec.Client;
import dev.testudo.orm.exec.StatementEvent;
import dev.testudo.orm.testing.compliance.aside.AsideModels;
import dev.testudo.orm.testing.compliance.aside.LedgerManager;
import dev.testudo.orm.testing.compliance.aside.LedgerModel;
import dev.testudo.orm.testing.compliance.model.Longest;
import dev.testudo.orm.testing.compliance.model.LongestManager;
import dev.testudo.orm.testing.compliance.model.User;
import dev.testudo.orm.testing.compliance.model.UserManager;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tables are created where they are missing, and nothing else is touched. */
interface SchemaBehaviour extends Behaviour {
  Pattern NAME = Pattern.compile("(?:CONSTRAINT|INDEX IF NOT EXISTS|INDEX|KEY) [\"`]([^\"`]+)");

  @Test
  default void creatingTheSchemaTwiceChangesNothing() {
    var user = users().create(new User("a")).await();

    orm().generateSchemas().await();

    assertEquals("a", users().get(user.id).await().username);
    assertEquals(List.of(), bench().differences(orm()));
  }

  @Test
  default void theSchemaAsTextIsWhatIsSent() {
    Orm fresh = bench().fresh();
    Queue<String> sent = new ConcurrentLinkedQueue<>();
    Runnable quiet = fresh.onStatement((StatementEvent event) -> sent.add(event.sql()));
    try {
      fresh.generateSchemas().await();
      quiet.run();
      new UserManager(fresh).count().await();

      // The first statements only ask which tables are there.
      List<String> definitions = sent.stream().filter(sql -> !sql.startsWith("SELECT")).toList();
      assertEquals(fresh.schemaSql("default"), String.join(";\n\n", definitions) + ";\n");
      assertEquals(fresh.schemaSql("default"), orm().schemaSql("default"));
    } finally {
      fresh.close().await();
    }
  }

  @Test
  default void whatIsThereIsLeftAsItIs() {
    Orm fresh = bench().fresh();
    try {
      String badge = Bench.quoted(fresh, "badge");
      Bench.raw(fresh, "CREATE TABLE " + badge + " (id INTEGER, note VARCHAR(10))");
      Bench.raw(fresh, "CREATE TABLE stranger (id INTEGER)");
      Bench.raw(fresh, "INSERT INTO " + badge + " (id, note) VALUES (1, 'kept')");
      Bench.raw(fresh, "INSERT INTO stranger (id) VALUES (2)");

      fresh.generateSchemas().await();

      assertEquals(List.of("kept"), Bench.texts(fresh, "SELECT note FROM " + badge));
      assertEquals(List.of("2"), Bench.texts(fresh, "SELECT CAST(id AS CHAR(1)) FROM stranger"));
      assertEquals("a", new UserManager(fresh).create(new User("a")).await().username);
      assertTrue(bench().differences(fresh).stream().allMatch(d -> d.table().equals("badge")));
    } finally {
      fresh.close().await();
    }
  }

  @Test
  default void severalProgramsMayCreateTheSchemaAtTheSameTime() {
    String url = bench().freshUrl();
    var orms = Stream.generate(() -> Orm.init(Bench.config(url)).await()).limit(3).toList();
    try {
      Future.all(orms.stream().map(Orm::generateSchemas).toList()).await();

      assertEquals(List.of(), bench().differences(orms.get(0)));
      var user = new UserManager(orms.get(1)).create(new User("a")).await();
      assertEquals("a", new UserManager(orms.get(2)).get(user.id).await().username);
    } finally {
      orms.forEach(orm -> orm.close().await());
    }
  }

  @Test
  default void namesAreShortEnoughAndDifferent() {
    var names = new HashSet<String>();
    for (String statement : orm().schemaSql("default").split(";\n", -1)) {
      var matcher = NAME.matcher(statement);
      while (matcher.find()) {
        String name = matcher.group(1);
        assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= 63, name);
        assertTrue(names.add(name), "twice: " + name);
      }
    }
    assertTrue(names.stream().anyMatch(name -> name.startsWith("uq_a_table_with_a_name")));
    assertTrue(names.contains("account_by_balance") && names.contains("balance_not_negative"));
  }

  @Test
  default void theLongestNamesWork() {
    var manager = new LongestManager(orm());
    manager
        .create(
            m -> {
              m.first = 1;
              m.second = 2;
            })
        .await();
    var same = new Longest();
    same.first = 1;
    same.second = 2;

    var failure =
        Failures.of(dev.testudo.orm.error.UniqueViolationException.class, manager.create(same));

    assertEquals(2, failure.facts().fields().size());
    assertEquals(1, manager.filter(m -> m.first.eq(1).and(m.second.eq(2))).count().await());
  }

  @Test
  default void commentsAreKeptInTheDatabase() {
    var stored = Bench.texts(orm(), bench().traits().commentQuery());

    String comment = "People who can log in; it's \"them\" \\ é漢";
    assertTrue(String.join("", stored).contains(comment), stored.toString());
  }

  @Test
  default void aModelMayBeInASchemaOfItsOwn() {
    OrmConfig config =
        OrmConfig.builder()
            .connection("default", bench().freshUrl())
            .app("aside", app -> app.models(AsideModels.INSTANCE))
            .build();
    Orm aside = Orm.init(config).await();
    try {
      if (!can(Capability.SCHEMAS)) {
        var failure = Failures.of(ConfigurationException.class, aside.generateSchemas());
        assertTrue(failure.getMessage().contains("testudo_aside"), failure.getMessage());
        return;
      }
      aside.generateSchemas().await();
      aside.generateSchemas().await();
      var ledgers = new LedgerManager(aside);
      ledgers
          .create(
              l -> {
                l.entry = "x";
                l.amount = 5;
              })
          .await();
      assertEquals(5, ledgers.get(l -> l.entry.eq("x")).await().amount);
      assertEquals(List.of(), bench().differences(aside));
      Client client = aside.route(LedgerModel.MODEL).client();
      client.execute("DROP TABLE testudo_aside.ledger").await();
      client.execute("DROP SCHEMA testudo_aside").await();
    } finally {
      aside.close().await();
    }
  }
}
