package dev.testudo.orm.testing.compliance;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.testing.Together;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/** How the statements of a suite get to the database. */
enum Way {
  /** As the run of the tests says. */
  USUAL,

  /** Each by itself, also if it is issued together with others. */
  SINGLE,

  /** From an event loop, which runs those outside of transactions itself if it may. */
  ON_LOOP,

  /** From an event loop, by connections that belong to some of those, and not to the caller's. */
  MANY_LOOPS;

  /** The Vert.x of such an Orm; null if it makes and closes its own. */
  @Nullable Vertx vertx() {
    return this == ON_LOOP || this == MANY_LOOPS ? Vertx.vertx() : null;
  }

  Orm open(String url, @Nullable Vertx vertx) {
    boolean merge = this != SINGLE && Together.IS_USUAL;
    OrmConfig config =
        Bench.builder()
            .connection(
                "default",
                c -> {
                  var connection = c.url(url).merge(merge);
                  return switch (this) {
                    case ON_LOOP -> connection.option("caller_runs", "always");
                    case MANY_LOOPS -> connection.option("event_loops", "3");
                    case USUAL, SINGLE -> connection;
                  };
                })
            .build();
    if (vertx == null) {
      return Orm.init(config).await();
    }
    OrmConfig sent = config.transport((connection, own) -> new LoopTransport(vertx, own));
    return Orm.init(vertx, sent).await();
  }
}
