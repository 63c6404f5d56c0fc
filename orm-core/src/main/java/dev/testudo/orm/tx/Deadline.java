package dev.testudo.orm.tx;

import io.vertx.core.internal.ContextInternal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Watches the time of one attempt, counted from its BEGIN. */
final class Deadline {
  private Deadline() {}

  /** Starts the clock, if there is a limit; what is returned stops it. */
  static Runnable of(Terms terms, @Nullable Duration limit, Runnable whenOver) {
    ContextInternal clockwork = terms.clockwork();
    if (limit == null || clockwork == null) {
      return () -> {};
    }
    long timer = clockwork.setTimer(Math.max(1, limit.toMillis()), id -> whenOver.run());
    return () -> clockwork.owner().cancelTimer(timer);
  }
}
