package dev.testudo.orm.exec.jdbc;

import io.vertx.core.spi.metrics.PoolMetrics;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Metrics whose failures are logged: a worker, and whoever waits for it, must go on. */
final class QuietMetrics {
  private static final Logger LOG = System.getLogger(QuietMetrics.class.getName());

  private final PoolMetrics<Object, Object> metrics;

  QuietMetrics(PoolMetrics<Object, Object> metrics) {
    this.metrics = metrics;
  }

  @Nullable Object enqueue() {
    return quietly(metrics::enqueue);
  }

  void dequeue(@Nullable Object queued) {
    quietly(
        () -> {
          metrics.dequeue(queued);
          return null;
        });
  }

  @Nullable Object begin() {
    return quietly(metrics::begin);
  }

  void end(@Nullable Object use) {
    quietly(
        () -> {
          metrics.end(use);
          return null;
        });
  }

  private static @Nullable Object quietly(Supplier<@Nullable Object> call) {
    try {
      return call.get();
    } catch (RuntimeException | LinkageError e) {
      LOG.log(Level.WARNING, "Metrics of connections failed", e);
      return null;
    }
  }
}
