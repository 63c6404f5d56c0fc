package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.ConnectionException;
import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.DoesNotExistException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.SqlSyntaxException;
import dev.testudo.orm.testing.compliance.model.Country;
import dev.testudo.orm.testing.compliance.model.CountryManager;
import dev.testudo.orm.testing.compliance.model.User;
import dev.testudo.orm.testing.compliance.model.UserManager;
import dev.testudo.orm.testing.compliance.other.BadgeManager;
import dev.testudo.orm.testing.compliance.other.OtherModels;
import io.vertx.core.Future;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mistakes are told with the way out; nothing breaks by them, and no secret is told. */
interface ErrorBehaviour extends Behaviour {

  /** An Orm that knows the models of one package only. */
  private static Orm other(String url) {
    return Orm.init(
            OrmConfig.builder()
                .connection("main", url)
                .app("o", a -> a.models(OtherModels.INSTANCE).defaultConnection("main"))
                .build())
        .await();
  }

  @Test
  default void aMissingTableIsToldWithTheCallThatCreatesIt() {
    Orm fresh = bench().fresh();
    try {
      var users = new UserManager(fresh);
      for (Future<?> future :
          List.of(users.all().list(), users.create(new User("a")), users.get(1), users.count())) {
        var failure = Failures.of(SqlSyntaxException.class, future);
        assertTrue(failure.getMessage().contains("generateSchemas"), failure.getMessage());
        assertTrue(failure.getMessage().contains("user"), failure.getMessage());
        assertTrue(failure.getMessage().contains("\n  sql: "), failure.getMessage());
      }

      fresh.generateSchemas().await();
      assertEquals(0, users.count().await());
      users.create(new User("a")).await();
      assertEquals(1, users.count().await());
    } finally {
      fresh.close().await();
    }
  }

  @Test
  default void noValueIsEverTold() {
    users().create(new User(Canary.VALUE)).await();
    var twin = users().create(new User("twin")).await();
    twin.username = Canary.VALUE;
    var countries = new CountryManager(orm());
    try (var canary = Canary.listen()) {
      for (Future<?> future :
          List.of(
              users().create(new User(Canary.VALUE)),
              users().save(twin),
              users().create(new User(Canary.VALUE.repeat(10))),
              users().create(new User(Canary.VALUE + "\0")),
              users().get(u -> u.username.eq(Canary.VALUE + "!")),
              users().get(u -> u.email.eq(Canary.VALUE + "\0")),
              countries.create(new Country(Canary.VALUE, "x", 1)),
              countries.save(new Country("at", Canary.VALUE.repeat(10), 1)),
              users().getOrCreate(u -> u.email.eq(Canary.VALUE), () -> new User("other")),
              users().getOrCreate(u -> u.email.eq("x"), () -> named(Canary.VALUE, "x")))) {
        canary.isSafe(Failures.of(OrmException.class, future));
      }
    }
    assertEquals(2, users().count().await());
  }

  @Test
  default void aKeyThatFitsNoRowIsSimplyNotThere() {
    var countries = new CountryManager(orm());

    assertTrue(countries.getOrNone("much too long").await().isEmpty());
    Failures.of(DoesNotExistException.class, countries.get("much too long"));
    assertTrue(countries.inBulk(List.of("much too long", "")).await().isEmpty());
    Failures.of(DataException.class, countries.get("a\0"));
  }

  @Test
  default void aModelOfAnotherOrmIsRefusedByTheConstructorOfItsManager() {
    Orm other = other(bench().freshUrl());
    try {
      var failure = assertThrows(ConfigurationException.class, () -> new UserManager(other));

      assertTrue(failure.getMessage().contains("User"), failure.getMessage());
      other.generateSchemas().await();
      assertEquals(0, new BadgeManager(other).count().await());
    } finally {
      other.close().await();
    }
  }

  @Test
  default void aConnectionThatIsNotConfiguredIsRefusedWithTheNearestName() {
    Orm other = other(bench().freshUrl());
    try {
      for (var call :
          List.<Runnable>of(
              () -> other.on("mian"), () -> other.schemaSql("mian"), () -> other.poolUse("mian"))) {
        var failure = assertThrows(ConfigurationException.class, call::run);
        assertTrue(failure.getMessage().contains("\"mian\""), failure.getMessage());
        assertTrue(failure.getMessage().contains("main"), failure.getMessage());
      }
      Failures.of(ConfigurationException.class, other.ping("mian"));
      other.ping("main").await();
      assertEquals(0, other.poolUse("main").waiting());
    } finally {
      other.close().await();
    }
  }

  @Test
  default void anUnknownPackageIsRefusedWithThoseThatThereAre() throws InterruptedException {
    var threads = new Threads();
    OrmConfig config =
        OrmConfig.builder()
            .connection("default", bench().freshUrl())
            .app("a", a -> a.models("dev.testudo.orm.testing.compliance.modle"))
            .build();

    var failure = Failures.of(ConfigurationException.class, Orm.init(config));

    assertTrue(
        failure.getMessage().contains("dev.testudo.orm.testing.compliance.model"),
        failure.getMessage());
    assertTrue(failure.getMessage().contains("Did you mean"), failure.getMessage());
    threads.areGone();
  }

  @Test
  default void anUnsetVariableIsToldByName() {
    var failure =
        assertThrows(
            ConfigurationException.class,
            () ->
                OrmConfig.builder()
                    .connection("default", bench().freshUrl() + "${TESTUDO_NEVER_SET}"));

    assertTrue(failure.getMessage().contains("TESTUDO_NEVER_SET"), failure.getMessage());
    assertTrue(failure.getMessage().contains("connections.default.url"), failure.getMessage());
  }

  @Test
  default void aDatabaseThatCannotBeReachedFailsInit() throws InterruptedException {
    var threads = new Threads();
    try (var canary = Canary.listen()) {
      var failure =
          Failures.of(
              ConnectionException.class, Orm.init(Bench.config(bench().traits().unreachable())));

      canary.isSafe(failure);
      assertTrue(failure.isRetryable());
      assertTrue(failure.getMessage().contains("\"default\""), failure.getMessage());
    }
    threads.areGone();
  }

  @Test
  default void initNeedNotConnect() throws InterruptedException {
    var threads = new Threads();
    OrmConfig config =
        Bench.builder()
            .connection("default", c -> c.url(bench().traits().unreachable()).connectOnInit(false))
            .build();
    try (var canary = Canary.listen()) {
      Orm orm = Orm.init(config).await();
      canary.isSafe(Failures.of(ConnectionException.class, new UserManager(orm).count()));
      canary.isSafe(Failures.of(ConnectionException.class, orm.generateSchemas()));
      canary.isSafe(Failures.of(ConnectionException.class, orm.ping("default")));
      orm.close().await();
    }
    threads.areGone();
  }

  private static User named(String username, String email) {
    var user = new User(username);
    user.email = email;
    return user;
  }
}
