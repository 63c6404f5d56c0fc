package dev.testudo.orm.exec.jdbc;

import org.jspecify.annotations.Nullable;

/** Something that a caller wants done on a connection. */
abstract class Job {
  private long deadline;
  private @Nullable Object queued;

  /** Sets until when it may wait for a connection, in the time of {@link System#nanoTime()}. */
  final void waitUntil(long nanos) {
    deadline = nanos;
  }

  /** Tells the metrics of the pool that it waits in line. */
  final void queued(@Nullable QuietMetrics metrics) {
    queued = metrics == null ? null : metrics.enqueue();
  }

  /** Tells them that it waits no more. */
  final void dequeued(@Nullable QuietMetrics metrics) {
    if (metrics != null && queued != null) {
      metrics.dequeue(queued);
      queued = null;
    }
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
