package dev.testudo.orm.exec.jdbc;

/** The thread that ends what takes too long: waiting for a connection, and statements. */
final class Clock implements Runnable {
  private final Pool pool;

  private Clock(Pool pool) {
    this.pool = pool;
  }

  static Thread start(Pool pool, String name) {
    var thread = new Thread(new Clock(pool), name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Override
  public void run() {
    try {
      while (pool.tick()) {
        boolean graceOver = pool.isGraceOver();
        for (Worker worker : pool.workers()) {
          worker.stopIfLate(System.nanoTime());
          if (graceOver) {
            worker.doom("the statement was stopped because the connections were closed");
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
