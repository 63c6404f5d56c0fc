package dev.testudo.orm.exec.vertx;

import io.vertx.core.Vertx;

/**
 * Limits how long each statement of a connection runs, where the server does not. Statements run
 * one after the other, so the time of one begins when the one before it ends.
 */
final class WriteWatch {
  private final Vertx vertx;
  private final long milliseconds;
  private final Runnable stop;
  private int running;
  private long timer;
  private boolean stopped;

  WriteWatch(Vertx vertx, long milliseconds, Runnable stop) {
    this.vertx = vertx;
    this.milliseconds = milliseconds;
    this.stop = stop;
  }

  synchronized void began() {
    if (running++ == 0) {
      start();
    }
  }

  /** What a failure is after all; the order to stop may even have hit the statement after. */
  synchronized Throwable ended(Throwable failure) {
    end();
    return stopped ? new StatementExpired(milliseconds, failure) : failure;
  }

  synchronized void end() {
    vertx.cancelTimer(timer);
    if (--running > 0) {
      start();
    }
  }

  /** Whether a statement was stopped, so that a late order may still arrive. */
  synchronized boolean hasStopped() {
    return stopped;
  }

  private void start() {
    timer = vertx.setTimer(milliseconds, this::expired);
  }

  private void expired(long id) {
    synchronized (this) {
      if (id != timer || running == 0) {
        return;
      }
      stopped = true;
    }
    stop.run();
  }
}
