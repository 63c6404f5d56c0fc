package dev.testudo.orm.exec;

import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import java.time.Duration;
import java.util.function.Supplier;

/** Says in the log that rows are read for longer than the configuration expects. */
final class HeldCursors {
  private static final System.Logger LOG = System.getLogger("dev.testudo.orm.exec");

  private final String database;
  private final Duration limit;
  private final Supplier<Vertx> vertx;

  HeldCursors(String database, Duration limit, Supplier<Vertx> vertx) {
    this.database = database;
    this.limit = limit;
    this.vertx = vertx;
  }

  /** Watches a cursor that is about to be opened; what is returned tells that it has ended. */
  Runnable watch() {
    var opened = new IllegalStateException("the rows were asked for here");
    Vertx clockwork = vertx.get();
    // On a context of its own: the caller's may be busy, or undeployed.
    long timer =
        ((VertxInternal) clockwork)
            .createEventLoopContext()
            .setTimer(Math.max(1, limit.toMillis()), id -> warn(opened));
    return () -> clockwork.cancelTimer(timer);
  }

  private void warn(Throwable opened) {
    LOG.log(
        System.Logger.Level.WARNING,
        "Rows of \""
            + database
            + "\" are still being read after "
            + limit.toMillis()
            + " ms by"
            + " one that keeps a connection.",
        opened);
  }
}
