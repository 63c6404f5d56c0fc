package dev.testudo.orm.exec;

import io.vertx.core.Future;

/** One connection, taken from its pool until it is given back. */
public interface Connection extends Client {
  /**
   * Gives the connection back; a second call does nothing. The caller has ended its transaction
   * before; a transport that finds one still open closes the connection instead of lending it on.
   */
  Future<Void> release();

  /** Closes the connection for good, because nobody knows its state; it counts as given back. */
  Future<Void> discard();
}
