package dev.testudo.orm.testing.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.Router;
import dev.testudo.orm.config.AppBuilder;
import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.TransactionException;
import dev.testudo.orm.manager.Created;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.testing.server.TestServers;
import dev.testudo.orm.testing.transaction.model.Letter;
import dev.testudo.orm.testing.transaction.model.LetterManager;
import dev.testudo.orm.testing.transaction.model.LetterModel;
import dev.testudo.orm.testing.transaction.model.ModelModels;
import dev.testudo.orm.testing.transaction.model.Wallet;
import dev.testudo.orm.testing.transaction.model.WalletManager;
import dev.testudo.orm.tx.TransactionOptions;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A program that reads from copies of its database; each copy here has rows of its own. */
final class ReadConnectionsTest {
  private final List<String> urls = new ArrayList<>();
  private Orm orm;
  private WalletManager wallets;

  @BeforeEach
  void open() {
    for (String name : List.of("main", "one", "two")) {
      urls.add(TestServers.sqlite().newDatabase(name));
    }
    for (int i = 0; i < 3; i++) {
      String url = urls.get(i);
      String owner = List.of("main", "one", "two").get(i);
      Orm.run(
          OrmConfig.builder()
              .connection("default", url)
              .app("mail", a -> a.models(ModelModels.INSTANCE.name()))
              .build(),
          each ->
              each.generateSchemas()
                  .compose(done -> new WalletManager(each).create(new Wallet(owner, 0))));
    }
    use(config(a -> a.readConnections("one", "two")));
  }

  private OrmConfig config(UnaryOperator<AppBuilder> app) {
    return OrmConfig.builder()
        .connection("main", urls.get(0))
        .connection("one", urls.get(1))
        .connection("two", c -> c.url(urls.get(2)).pool(p -> p.prePing(true)))
        .app(
            "mail", a -> app.apply(a.models(ModelModels.INSTANCE.name()).defaultConnection("main")))
        .build();
  }

  private void use(OrmConfig config) {
    if (orm != null) {
      orm.close().await();
    }
    orm = Orm.init(config).await();
    wallets = new WalletManager(orm);
  }

  @AfterEach
  void close() {
    orm.close().await();
  }

  private List<String> owners(WalletManager from) {
    return from.all().orderBy(w -> w.owner).list().await().stream().map(w -> w.owner).toList();
  }

  @Test
  void readsGoToTheCopiesInTurn() {
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      seen.addAll(owners(wallets));
    }

    seen.sort(null);
    assertEquals(List.of("one", "one", "two", "two"), seen);
  }

  @Test
  void writesGoToTheMainOne() {
    wallets.create(new Wallet("new", 1)).await();
    int changed = wallets.filter(w -> w.owner.eq("main")).update(w -> w.balance.set(5L)).await();
    Created<Wallet> found =
        wallets.getOrCreate(w -> w.owner.eq("new"), () -> new Wallet("new", 2)).await();

    assertEquals(1, changed);
    assertEquals(false, found.created());
    assertEquals(List.of("main", "new"), owners(new WalletManager(orm.on("main"))));
  }

  @Test
  void aRefreshSeesWhatWasJustWritten() {
    Wallet made = wallets.create(new Wallet("new", 1)).await();
    wallets.filter(w -> w.id.eq(made.id)).update(w -> w.balance.set(5L)).await();

    assertEquals(5, wallets.refresh(made).await().balance);
  }

  @Test
  void everythingInsideATransactionGoesToTheMainOne() {
    List<String> seen =
        orm.transaction(
                tx ->
                    wallets
                        .create(new Wallet("new", 1))
                        .compose(made -> wallets.all().orderBy(w -> w.owner).list())
                        .compose(
                            list ->
                                Future.succeededFuture(list.stream().map(w -> w.owner).toList())))
            .await();

    assertEquals(List.of("main", "new"), seen);
  }

  @Test
  void aConnectionThatIsNamedIsUsed() {
    assertEquals(List.of("two"), owners(new WalletManager(orm.on("two"))));
    assertEquals(List.of("two"), owners(new WalletManager(orm.on("two"))));
  }

  private static UnaryOperator<AppBuilder> readingAfterWrites(Duration span) {
    return a -> a.readConnections("one", "two").readAfterWrite(span);
  }

  @Test
  void afterAWriteReadsGoToTheMainOneForATime() {
    use(config(readingAfterWrites(Duration.ofHours(1))));
    List<String> before = owners(wallets);

    wallets.create(new Wallet("new", 1)).await();

    assertEquals(1, before.size());
    assertTrue(List.of("one", "two").containsAll(before), before::toString);
    assertEquals(List.of("main", "new"), owners(wallets));
    assertEquals(List.of("main", "new"), owners(wallets));
  }

  @Test
  void afterTheTimeReadsGoToTheCopiesAgain() throws InterruptedException {
    use(config(readingAfterWrites(Duration.ofMillis(50))));

    wallets.create(new Wallet("new", 1)).await();
    Thread.sleep(60);

    assertEquals(1, owners(wallets).size());
  }

  @Test
  void everyWayOfWritingCounts() {
    List<Function<Orm, Future<?>>> ways =
        List.of(
            o -> new WalletManager(o).all().update(w -> w.balance.set(2L)),
            o -> o.transaction(tx -> new WalletManager(o).create(new Wallet("x", 1))),
            o -> new WalletManager(o.on("main")).create(new Wallet("y", 1)),
            o -> o.sql("main").execute("UPDATE wallet SET balance = 3"),
            o -> new WalletManager(o).bulkCreate(List.of(new Wallet("z", 1), new Wallet("u", 1))));
    for (var way : ways) {
      use(config(readingAfterWrites(Duration.ofHours(1))));
      way.apply(orm).await();

      assertTrue(owners(wallets).contains("main"));
    }
  }

  @Test
  void readingDoesNotCountAsWriting() {
    use(config(readingAfterWrites(Duration.ofHours(1))));

    owners(new WalletManager(orm.on("main")));
    orm.transaction(TransactionOptions.defaults().readOnly(), tx -> wallets.count()).await();

    assertEquals(1, owners(wallets).size());
  }

  @Test
  void aTimeWithoutCopiesIsRefused() {
    var failure =
        assertThrows(
            ConfigurationException.class, () -> config(a -> a.readAfterWrite(Duration.ofHours(1))));

    assertTrue(failure.getMessage().contains("apps.mail.read_after_write"), failure.getMessage());
  }

  /** Reads letters from one copy, writes them to the other one, and says nothing of the rest. */
  private static final class Letters implements Router {
    @Override
    public Optional<String> read(ModelType<?, ?, ?> model) {
      return model == LetterModel.MODEL ? Optional.of("one") : Optional.empty();
    }

    @Override
    public Optional<String> write(ModelType<?, ?, ?> model) {
      return model == LetterModel.MODEL ? Optional.of("two") : Optional.empty();
    }
  }

  private static List<String> letters(LetterManager from) {
    return from.all().list().await().stream().map(l -> l.text).toList();
  }

  @Test
  void aRouterChoosesTheConnection() {
    use(config(a -> a).router(new Letters()));
    var letters = new LetterManager(orm);

    letters.create(new Letter("hello")).await();

    assertEquals(List.of(), letters(letters));
    assertEquals(List.of(), letters(new LetterManager(orm.on("main"))));
    assertEquals(List.of("hello"), letters(new LetterManager(orm.on("two"))));
    assertEquals(List.of("main"), owners(wallets));
  }

  @Test
  void inATransactionOfTheChosenConnectionReadsGoThereToo() {
    use(config(a -> a).router(new Letters()));
    var letters = new LetterManager(orm);

    long inside =
        orm.transaction(
                "two", tx -> letters.create(new Letter("in")).compose(made -> letters.count()))
            .await();

    assertEquals(1, inside);
  }

  @Test
  void aWriteThatIsRoutedElsewhereThanTheTransactionIsRefused() {
    use(config(a -> a).router(new Letters()));

    var failure =
        assertThrows(
            TransactionException.class,
            () ->
                orm.transaction("main", tx -> new LetterManager(orm).create(new Letter("no")))
                    .await());

    assertTrue(failure.getMessage().contains("\"two\""), failure.getMessage());
  }

  @Test
  void tablesAreMadeWhereARouterWantsThem() {
    String url = TestServers.sqlite().newDatabase("shard");
    var config =
        OrmConfig.builder()
            .connection("main", TestServers.sqlite().newDatabase("main"))
            .connection("shard", url)
            .app("mail", a -> a.models(ModelModels.INSTANCE.name()).defaultConnection("main"))
            .router(
                new Router() {
                  @Override
                  public Set<String> tables(ModelType<?, ?, ?> model) {
                    return model == LetterModel.MODEL ? Set.of("shard") : Set.of();
                  }
                })
            .build();

    Orm.run(config, Orm::generateSchemas);

    use(config);
    assertEquals(0, new LetterManager(orm.on("shard")).count().await());
    assertTrue(!orm.schemaSql("shard").contains("wallet"), orm.schemaSql("shard"));
  }

  @Test
  void anUnknownConnectionOfARouterIsNamed() {
    var wrong =
        new Router() {
          @Override
          public Optional<String> read(ModelType<?, ?, ?> model) {
            return Optional.of("mian");
          }
        };

    var failure =
        assertThrows(ConfigurationException.class, () -> use(config(a -> a).router(wrong)));

    assertTrue(failure.getMessage().contains("\"main\""), failure.getMessage());
  }

  @Test
  void aRouterIsFoundByItsName() {
    String json =
        """
        {"connections": {"main": "%s", "one": "%s"},
         "apps": {"mail": {"models": ["%s"], "default_connection": "main"}},
         "routers": ["%s"]}
        """;
    String models = ModelModels.INSTANCE.name();
    String main = urls.get(0);

    use(OrmConfig.parse(json.formatted(main, urls.get(1), models, "wallets of one")));
    var unknown = OrmConfig.parse(json.formatted(main, urls.get(1), models, "wallets of two"));

    assertEquals(List.of("one"), owners(wallets));
    var failure = assertThrows(ConfigurationException.class, () -> Orm.init(unknown).await());
    assertTrue(failure.getMessage().contains("wallets of one"), failure.getMessage());
  }
}
