package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.testing.compliance.model.Article;
import dev.testudo.orm.testing.compliance.model.ArticleManager;
import dev.testudo.orm.testing.compliance.model.Counter;
import dev.testudo.orm.testing.compliance.model.Stock;
import dev.testudo.orm.testing.compliance.model.StockManager;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Methods of models that are called when they are stored and deleted. */
interface HookBehaviour extends Behaviour {

  private ArticleManager articles() {
    return new ArticleManager(orm());
  }

  private static Article article(String title) {
    var article = new Article();
    article.title = title;
    return article;
  }

  @Test
  default void theyAreCalledInTheirOrder() {
    var article = article("a");

    articles().create(article).await();
    assertEquals(
        List.of("beforeCreate", "base", "beforeSave", "trimmed", "afterSave " + article.id),
        article.heard);
    article.heard.clear();
    articles().save(article).await();
    assertEquals(
        List.of("base", "beforeSave", "trimmed", "afterSave " + article.id), article.heard);
    article.heard.clear();
    articles().save(article, a -> a.title).await();
    assertEquals(
        List.of("base", "beforeSave", "trimmed", "afterSave " + article.id), article.heard);
    article.heard.clear();
    assertTrue(articles().delete(article).await());
    assertEquals(List.of("beforeDelete", "afterDelete"), article.heard);
    article.heard.clear();
    articles().delete(article).await();
    assertEquals(List.of("beforeDelete"), article.heard, "there was no row any more");
  }

  @Test
  default void whatTheyChangeIsStored() {
    var article = article("  a title ");

    articles().save(article).await();

    assertEquals("a title", articles().get(article.id).await().title);
  }

  @Test
  default void aFailureBeforeStoresNothing() {
    var article = article("a");
    article.on("beforeSave", () -> Future.failedFuture(new IllegalStateException("no")));

    assertEquals(
        "no", Failures.of(IllegalStateException.class, articles().create(article)).getMessage());
    article.on(
        "beforeSave",
        () -> {
          throw new IllegalStateException("thrown");
        });
    Failures.of(IllegalStateException.class, articles().create(article));

    assertEquals(0, articles().count().await());
    assertNull(article.id);
  }

  @Test
  default void aFailureAfterUndoesWhatWasStored() {
    var article = article("a");
    article.on("afterSave", () -> Future.failedFuture(new IllegalStateException("no")));

    Failures.of(IllegalStateException.class, articles().create(article));

    assertEquals(0, articles().count().await());
    assertNull(article.id);
    article.on("afterSave", Future::succeededFuture);
    articles().create(article).await();
    article.on("afterDelete", () -> Future.failedFuture(new IllegalStateException("no")));
    Failures.of(IllegalStateException.class, articles().delete(article));
    assertEquals(1, articles().count().await());
  }

  @Test
  default void whatTheyStoreIsPartOfTheTransaction() {
    var article = article("a");
    article.on("beforeSave", () -> counters().create(new Counter("before")));
    article.on("afterSave", () -> counters().create(new Counter("after")));
    articles().create(article).await();
    assertEquals(2, counters().count().await());
    var second = article("b");
    second.on("beforeSave", () -> counters().create(new Counter("more")));
    second.on("afterSave", () -> counters().create(new Counter("after")));

    Failures.of(UniqueViolationException.class, articles().create(second));

    assertEquals(2, counters().count().await());
    assertEquals(1, articles().count().await());
  }

  @Test
  default void theyJoinTheTransactionOfTheCaller() {
    var article = article("a");
    article.on("afterSave", () -> counters().create(new Counter("after")));

    Failures.of(
        IllegalStateException.class,
        orm()
            .transaction(
                tx ->
                    articles()
                        .create(article)
                        .compose(
                            stored -> Future.failedFuture(new IllegalStateException("undo")))));

    assertEquals(0, counters().count().await());
    assertEquals(0, articles().count().await());
    assertNull(article.id);
  }

  @Test
  default void aFutureThatCompletesElsewhereIsWaitedFor() {
    var article = article("a");
    Promise<Void> promise = Promise.promise();
    article.on("beforeSave", promise::future);

    var created = articles().create(article);
    new Thread(promise::complete).start();

    assertEquals("a", created.await().title);
    assertEquals(1, articles().count().await());
  }

  @Test
  default void otherWaysToStoreCallThemToo() {
    var article = article("a");
    var made = articles().getOrCreate(a -> a.title.eq("a"), () -> article).await();
    assertTrue(made.created());
    assertEquals(5, article.heard.size());
    var changed =
        articles().updateOrCreate(a -> a.title.eq("a"), a -> a.title = "b ", Article::new).await();

    assertEquals("b", changed.value().title);
    assertEquals("afterSave " + article.id, changed.value().heard.get(3));
    assertEquals("b", articles().all().get().await().title);
  }

  @Test
  default void recordsMayCheckThemselves() {
    var stocks = new StockManager(orm());

    assertEquals(
        "less than nothing",
        Failures.of(IllegalArgumentException.class, stocks.create(new Stock(null, -1)))
            .getMessage());
    var stored = stocks.create(new Stock(null, 1)).await();

    assertEquals(stored, stocks.all().get().await());
  }

  @Test
  default void bulkOperationsDoNotCallThem() {
    var list = List.of(article(" a"), article(" b"));

    articles().bulkCreate(list).await();
    articles().bulkUpdate(list).await();
    articles().upsert(list.get(0), a -> a.id).await();
    articles().all().update(a -> a.title.set("x")).await();
    articles().bulkDelete(list).await();

    list.forEach(article -> assertEquals(List.of(), article.heard));
  }
}
