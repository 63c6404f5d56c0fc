package dev.testudo.orm.tx;

/** Something that a frame has let in and that has not begun yet. */
sealed interface Waiting permits Turn, Group {

  /**
   * Starts it, while the unit's lock is held; what is returned tells the one who waits, and is run
   * outside of all locks.
   */
  Runnable start();

  /** It will not be started; called outside of all locks. */
  void refuse(Throwable reason);
}
