package dev.testudo.orm.testing.server;

import java.time.Duration;

/** Sends administrative SQL to a server over a connection of its own. */
interface Admin {

  /**
   * Runs statements one after the other and returns when the last one is done.
   *
   * @param server where to log in and as whom
   * @param database the database to connect to; empty for none, where the engine allows that
   * @param limit how long to wait at most for all of it
   * @throws Exception what the driver reports; a timeout if the limit is over
   */
  void execute(ServerAddress server, String database, Duration limit, String... statements)
      throws Exception;
}
