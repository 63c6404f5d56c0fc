package dev.testudo.orm.sample.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.web.Operation;
import dev.testudo.orm.web.OrmWeb;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** The blocking style on virtual threads beside composed futures. */
class BlockingTest {
  private static final String SAME = "/transfers";
  private static final String BLOCKING = "/blocking/transfers";

  @Test
  @EnabledForJreRange(
      min = JRE.JAVA_21,
      disabledReason = "virtual threads need Java 21: blocking routes are not there")
  void bothStylesDoTheSameAtOnce() {
    try (var client = new Client("h2:mem:blocking")) {
      for (String name : List.of("ann", "bob")) {
        client.post(
            "/users", new JsonObject().put("username", name).put("email", name + "@example.com"));
      }
      List<CompletableFuture<Integer>> all =
          IntStream.range(0, 40)
              .mapToObj(i -> transfer(client, i % 2 == 0 ? SAME : BLOCKING, i % 4 < 2 ? 1 : 2))
              .toList();

      assertTrue(all.stream().allMatch(each -> each.join() == 200));
      assertEquals(400, client.post(BLOCKING, order(1, 2, 1_000)).status());
      assertEquals(404, client.post(BLOCKING, order(1, -1, 1)).status());
      assertEquals(422, client.post(BLOCKING, order(1, 2, -1)).status());
      // Both still have what they had: each gave as much as it got, and what failed was undone.
      assertEquals(200, client.post(BLOCKING, order(1, 2, 100)).status());
      assertEquals(200, client.post(BLOCKING, order(2, 1, 200)).status());
      assertEquals(400, client.post(BLOCKING, order(2, 1, 1)).status());
    }
  }

  private static JsonObject order(long from, long to, int amount) {
    return new JsonObject().put("from", from).put("to", to).put("amount", amount);
  }

  private static CompletableFuture<Integer> transfer(Client client, String path, int from) {
    JsonObject order = order(from, 3 - from, 2);
    return CompletableFuture.supplyAsync(() -> client.post(path, order).status());
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_20)
  void withoutVirtualThreadsItIsRefusedInWords() {
    var vertx = Vertx.vertx();
    OrmWeb web = BlogService.start(vertx, BlogService.config("h2:mem:no-threads")).await();
    try {
      var refused =
          assertThrows(
              UnsupportedOperationException.class,
              () -> web.addBlocking(Operation.get("/x"), call -> null));

      assertTrue(refused.getMessage().contains("need Java 21"), refused.getMessage());
    } finally {
      web.close().await();
      vertx.close().await();
    }
  }
}
