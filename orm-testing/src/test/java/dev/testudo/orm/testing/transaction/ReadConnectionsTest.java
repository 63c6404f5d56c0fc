package dev.testudo.orm.testing.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.manager.Created;
import dev.testudo.orm.testing.server.TestServers;
import dev.testudo.orm.testing.transaction.model.ModelModels;
import dev.testudo.orm.testing.transaction.model.Wallet;
import dev.testudo.orm.testing.transaction.model.WalletManager;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A program that reads from copies of its database; each copy here has rows of its own. */
final class ReadConnectionsTest {
  private Orm orm;
  private WalletManager wallets;

  @BeforeEach
  void open() {
    List<String> urls = new ArrayList<>();
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
    orm =
        Orm.init(
                OrmConfig.builder()
                    .connection("main", urls.get(0))
                    .connection("one", urls.get(1))
                    .connection("two", c -> c.url(urls.get(2)).pool(p -> p.prePing(true)))
                    .app(
                        "mail",
                        a ->
                            a.models(ModelModels.INSTANCE.name())
                                .defaultConnection("main")
                                .readConnections("one", "two"))
                    .build())
            .await();
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
}
