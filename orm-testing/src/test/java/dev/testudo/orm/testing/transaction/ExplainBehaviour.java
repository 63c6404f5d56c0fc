package dev.testudo.orm.testing.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the database would do. */
interface ExplainBehaviour extends Behaviour {

  @Test
  default void aQueryIsExplainedInTheWordsOfTheDatabase() {
    create("a").await();

    String plan =
        wallets()
            .filter(w -> w.owner.startsWith("a").and(w.balance.ge(0L)))
            .orderBy(w -> w.balance)
            .limit(5)
            .explain()
            .await();

    assertTrue(plan.toLowerCase(Locale.ROOT).contains("wallet"), plan);
    if (orm()
        .route(dev.testudo.orm.testing.transaction.model.WalletModel.MODEL)
        .dialect()
        .name()
        .matches("mysql|mariadb")) {
      assertTrue(new JsonObject(plan).containsKey("query_block"), plan);
    }
  }

  @Test
  default void explainingRunsNothing() {
    create("a").await();

    wallets().select(w -> w.balance.plus(1L)).explain().await();
    String inside =
        Expect.success(orm().transaction(tx -> wallets().filter(w -> w.owner.eq("a")).explain()));

    assertFalse(inside.isEmpty());
    assertEquals(0, wallets().all().get().await().balance);
  }
}
