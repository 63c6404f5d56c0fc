package dev.testudo.orm.exec;

import io.vertx.core.internal.ContextInternal;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts equal reads from one place in the program within one Vert.x context, or within one thread
 * that has none. For use by any thread.
 */
final class ReadCount {
  private final int most;
  private final long pauseNanos;
  private final RepeatedReadListener listener;
  private final LongSupplier clock;
  private final Map<Object, Map<Read, Times>> contexts = new WeakHashMap<>();

  /**
   * A count from nothing on.
   *
   * @param most up to how many times nothing is said
   * @param pauseNanos after which time without such a read it is no loop, and counted anew
   */
  ReadCount(int most, long pauseNanos, RepeatedReadListener listener, LongSupplier clock) {
    this.most = most;
    this.pauseNanos = pauseNanos;
    this.listener = listener;
    this.clock = clock;
  }

  void seen(String connection, String site, String sql, Supplier<@Nullable String> wayOut) {
    ContextInternal context = ContextInternal.current();
    int times = count(context == null ? Thread.currentThread() : context, new Read(site, sql));
    if (times == most + 1) {
      listener.repeated(new RepeatedRead(connection, site, sql, times, wayOut.get()));
    }
  }

  private synchronized int count(Object context, Read read) {
    long now = clock.getAsLong();
    Times times =
        contexts
            .computeIfAbsent(context, each -> new HashMap<>())
            .computeIfAbsent(read, each -> new Times(now));
    if (times.count <= most && now - times.last > pauseNanos) {
      times.count = 0;
    }
    times.last = now;
    times.count++;
    return times.count;
  }

  private record Read(String site, String sql) {}

  private static final class Times {
    private int count;
    private long last;

    private Times(long now) {
      last = now;
    }
  }
}
