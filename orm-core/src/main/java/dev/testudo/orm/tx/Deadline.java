package dev.testudo.orm.tx;

import io.vertx.core.internal.ContextInternal;
import java.time.Duration;

/** Watches the time of one attempt, counted from its BEGIN. */
final class Deadline {
  private Deadline() {}

  /** Starts the clock; what is returned stops it. */
  static Runnable of(Unit unit) {
    Duration limit = unit.terms().timeout();
    ContextInternal clockwork = unit.terms().clockwork();
    if (limit == null || clockwork == null) {
      return () -> {};
    }
    long timer = clockwork.setTimer(Math.max(1, limit.toMillis()), id -> unit.expire());
    return () -> clockwork.owner().cancelTimer(timer);
  }
}
