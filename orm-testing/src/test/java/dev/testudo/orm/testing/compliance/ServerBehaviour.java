package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.error.ConnectionException;
import dev.testudo.orm.testing.server.ServerAddress;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.Test;

/** What can go wrong on the way to a server, and with the login there. */
interface ServerBehaviour extends Behaviour {

  private ServerAddress address() {
    return bench().server().address();
  }

  private ConnectionException refused(String url) throws InterruptedException {
    var threads = new Threads();
    ConnectionException failure;
    try (var canary = Canary.listen()) {
      failure = Failures.of(ConnectionException.class, Orm.init(Bench.config(url)));
      canary.isSafe(failure);
    }
    threads.areGone();
    return failure;
  }

  @Test
  default void aWrongPasswordIsRefusedAndNotTold() throws InterruptedException {
    String database = bench().freshUrl().replaceAll(".*/", "");

    var failure = refused(address().withPassword(Canary.PASSWORD).url(database));

    assertTrue(failure.getMessage().contains("\"default\""), failure.getMessage());
    assertFalse(failure.getMessage().contains(address().password()), failure.getMessage());
  }

  @Test
  default void aMissingDatabaseIsToldByName() throws InterruptedException {
    var failure = refused(address().url("no_such_database"));

    assertTrue(failure.getMessage().contains("no_such_database"), failure.getMessage());
  }

  @Test
  default void theTextOfAConfigurationHidesThePassword() {
    OrmConfig config = Bench.config(address().withPassword(Canary.PASSWORD).url("x"));

    assertFalse(config.toString().contains(Canary.PASSWORD), config.toString());
    assertFalse(config.connections().toString().contains(Canary.PASSWORD));
  }

  @Test
  default void anUnreachableServerDoesNotHoldUpTheEventLoop() {
    Vertx vertx = Vertx.vertx();
    try {
      long ticks =
          vertx
              .timer(1)
              .compose(
                  loop -> {
                    var count = new long[1];
                    long timer = vertx.setPeriodic(1, tick -> count[0]++);
                    return Orm.init(vertx, Bench.config(bench().traits().unreachable()))
                        .transform(
                            outcome -> {
                              assertTrue(outcome.failed());
                              return vertx.timer(20);
                            })
                        .map(
                            then -> {
                              vertx.cancelTimer(timer);
                              return count[0];
                            });
                  })
              .await();
      assertTrue(ticks > 0);
    } finally {
      vertx.close().await();
    }
  }

  @Test
  default void manyCallersShareFewConnections() {
    OrmConfig config =
        Bench.builder()
            .connection("default", c -> c.url(bench().freshUrl()).pool(p -> p.maxSize(2)))
            .build();
    Orm small = Orm.init(config).await();
    try {
      var pings = java.util.stream.IntStream.range(0, 100).mapToObj(i -> small.ping("default"));
      Future.all(pings.toList()).await();

      assertTrue(small.poolUse("default").open() <= 2);
      assertEquals(0, small.poolUse("default").waiting());
    } finally {
      small.close().await();
    }
  }
}
