package dev.testudo.orm;

import dev.testudo.orm.tx.DatabaseRoute;
import dev.testudo.orm.tx.Writes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The ways to copies of a database, taken in turn. For use by any thread. */
final class Copies {
  private final DatabaseRoute original;
  private final List<DatabaseRoute> routes;
  private final Duration behind;
  private final AtomicInteger turn = new AtomicInteger();

  /**
   * Copies, at least one.
   *
   * @param original the way to where is written
   * @param behind how long after a write the original is read from
   */
  Copies(DatabaseRoute original, List<DatabaseRoute> routes, Duration behind) {
    this.original = original;
    this.routes = List.copyOf(routes);
    this.behind = behind;
  }

  DatabaseRoute next() {
    Writes writes = original.home().writes();
    if (writes != null && writes.isWithin(behind)) {
      return original;
    }
    return routes.get(Math.floorMod(turn.getAndIncrement(), routes.size()));
  }
}
