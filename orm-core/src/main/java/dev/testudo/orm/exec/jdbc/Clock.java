package dev.testudo.orm.exec.jdbc;

/** The thread that ends what takes too long: waiting for a connection, and statements. */
final class Clock implements Runnable {
  private final Pool pool;

  Clock(Pool pool) {
    this.pool = pool;
  }

  @Override
  public void run() {
    try {
      boolean goesOn = true;
      while (goesOn) {
        goesOn = pool.tick();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
