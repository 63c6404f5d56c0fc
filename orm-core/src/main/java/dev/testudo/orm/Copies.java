package dev.testudo.orm;

import dev.testudo.orm.tx.DatabaseRoute;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The ways to copies of a database, taken in turn. For use by any thread. */
final class Copies {
  private final List<DatabaseRoute> routes;
  private final AtomicInteger turn = new AtomicInteger();

  /** Copies, at least one. */
  Copies(List<DatabaseRoute> routes) {
    this.routes = List.copyOf(routes);
  }

  DatabaseRoute next() {
    return routes.get(Math.floorMod(turn.getAndIncrement(), routes.size()));
  }
}
