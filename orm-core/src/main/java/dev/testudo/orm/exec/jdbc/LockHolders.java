package dev.testudo.orm.exec.jdbc;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who may hold locks of a database for long: connections that are lent, and statements that take
 * their time. An event loop takes a lock itself only while there is nobody, because a wait for one
 * may have no end: H2 tries again and again, past every limit, where the holder has rolled back a
 * part of its transaction, and the holder may go on only on that loop.
 */
final class LockHolders {
  private static final Map<String, WeakReference<LockHolders>> BY_DATABASE =
      new ConcurrentHashMap<>();

  private int holders;
  private int visitors;

  /** Those of one database of this process, whichever pools its connections belong to. */
  static LockHolders of(String database) {
    BY_DATABASE.values().removeIf(known -> known.refersTo(null));
    var fresh = new LockHolders();
    var known = BY_DATABASE.computeIfAbsent(database, name -> new WeakReference<>(fresh)).get();
    if (known != null) {
      return known;
    }
    // Let go of between the two lines above.
    return of(database);
  }

  /** The part of one connection, which one thread uses at a time. */
  Share share() {
    return new Share();
  }

  private synchronized void begin() {
    boolean interrupted = false;
    while (visitors > 0) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    holders++;
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void end() {
    holders--;
  }

  private synchronized boolean visit(int own) {
    if (holders > own) {
      return false;
    }
    visitors++;
    return true;
  }

  private synchronized void leave() {
    visitors--;
    notifyAll();
  }

  /** What one connection holds. */
  final class Share {
    private int depth;
    private boolean visits;

    private Share() {}

    /**
     * From now on it may hold locks for long, until {@link #free}. Waits for event loops that take
     * locks now, which is soon done.
     */
    void hold() {
      if (depth++ == 0) {
        begin();
      }
    }

    void free() {
      if (--depth == 0) {
        end();
      }
    }

    /**
     * Whether an event loop may take locks with this connection now, until {@link #leave}: nobody
     * else holds any for long.
     */
    boolean visit() {
      visits = LockHolders.this.visit(depth > 0 ? 1 : 0);
      return visits;
    }

    /** An event loop has ended its use of this connection, whether it took locks or not. */
    void leave() {
      if (visits) {
        visits = false;
        LockHolders.this.leave();
      }
    }
  }
}
