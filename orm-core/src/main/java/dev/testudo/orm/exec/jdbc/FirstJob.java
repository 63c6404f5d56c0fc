package dev.testudo.orm.exec.jdbc;

/** Nothing but the connection that it needs; if there is none, the next job says why. */
final class FirstJob extends Job {
  @Override
  Runnable run(Worker worker, Session session) {
    return () -> {};
  }

  @Override
  void fail(Throwable failure) {}
}
