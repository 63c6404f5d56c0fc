package dev.testudo.orm;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A Vertx that starts when it is first asked for, so that databases can open meanwhile. */
final class OwnVertx implements Supplier<Vertx> {
  private @Nullable Vertx vertx;

  /** Begins to start it, beside what the caller does meanwhile. */
  OwnVertx startAhead() {
    var starting = new Thread(this::get, "testudo-start");
    starting.setDaemon(true);
    starting.start();
    return this;
  }

  @Override
  public synchronized Vertx get() {
    if (vertx == null) {
      // It serves no files, so it needs no directory to copy those of the class path to.
      var noFiles =
          new FileSystemOptions().setClassPathResolvingEnabled(false).setFileCachingEnabled(false);
      vertx = Vertx.vertx(new VertxOptions().setFileSystemOptions(noFiles));
    }
    return vertx;
  }

  /** Ends it, if it was started. */
  synchronized Future<Void> close() {
    return vertx == null ? Future.succeededFuture() : vertx.close();
  }
}
