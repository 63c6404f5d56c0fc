package dev.testudo.orm.exec.jdbc;

/** Something that a caller wants done on a connection. */
abstract class Job {
  private long deadline;

  /** Sets until when it may wait for a connection, in the time of {@link System#nanoTime()}. */
  final void waitUntil(long nanos) {
    deadline = nanos;
  }

  final boolean isLate(long now) {
    return now - deadline >= 0;
  }

  /**
   * Does it. Never throws.
   *
   * @return what tells the caller, to be run once the worker can take the next job
   */
  abstract Runnable run(Worker worker, Session session);

  /** Tells the caller that it cannot be done. */
  abstract void fail(Throwable failure);
}
