package dev.testudo.benchmarks.workload;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;

/** Vert.x for the asynchronous contenders. */
public final class Loops {
  private static final long A_MINUTE_IN_MILLIS = 60_000;

  private Loops() {}

  /** Opens it. It does not tell of loops that are busy for seconds: that is the purpose here. */
  public static Vertx open() {
    return Vertx.vertx(new VertxOptions().setBlockedThreadCheckInterval(A_MINUTE_IN_MILLIS));
  }
}
