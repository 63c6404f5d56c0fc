package dev.testudo.orm.testing.server;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Logging in to a server that is just starting.
 *
 * @param admin the way to log in
 * @param server where and as whom
 * @param database the database to connect to; empty for none
 */
record Login(Admin admin, ServerAddress server, String database) {
  private static final Duration TRY_LIMIT = Duration.ofSeconds(5);
  private static final int PAUSE_MILLIS = 50;

  /**
   * Tries until it works.
   *
   * @param limit how long to try
   * @param alive whether there is still hope
   * @throws UnavailableException with the last failure, once the time is over or hope is lost
   */
  void await(Duration limit, BooleanSupplier alive) throws UnavailableException {
    var deadline = System.nanoTime() + limit.toNanos();
    while (true) {
      try {
        admin.execute(server, database, TRY_LIMIT, "SELECT 1");
        return;
      } catch (Exception e) {
        if (!alive.getAsBoolean()) {
          throw new UnavailableException("the server ended before anybody could log in", e);
        }
        if (System.nanoTime() > deadline) {
          throw new UnavailableException(
              "nobody could log in within " + limit.toSeconds() + " s (" + e.getMessage() + ")", e);
        }
        pause();
      }
    }
  }

  private static void pause() throws UnavailableException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("interrupted while the server was starting", e);
    }
  }
}
