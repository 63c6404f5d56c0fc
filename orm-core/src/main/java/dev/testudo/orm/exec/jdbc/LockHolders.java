package dev.testudo.orm.exec.jdbc;

import dev.testudo.orm.dialect.LockNeed;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps event loops from waiting for locks of a database: a loop runs a statement itself only while
 * nobody may hold what it wants for long. For such a wait may have no end: H2 tries again and
 * again, past every limit of time, where the holder has rolled back a part of its transaction (its
 * {@code Transaction.waitForThisToEnd}), and the holder may go on only on that loop.
 *
 * <p>Workers announce themselves, and wait for loops that are at work, which is soon done.
 */
final class LockHolders {
  private static final Map<String, WeakReference<LockHolders>> BY_DATABASE =
      new ConcurrentHashMap<>();

  private int holders;
  private int writers;
  private int definers;
  private int readingLoops;
  private int writingLoops;
  private int transactionLoops;

  /** What one uses the database for. */
  private enum Role {
    /** A connection that is lent, or a statement of a worker that changes rows and takes long. */
    HOLDER,
    /** A worker that changes rows and does not take long, as far as it does not wait itself. */
    WRITER,
    /** A worker that changes the schema, or whatever else wants a table for itself. */
    DEFINER,
    /** A loop that only reads. */
    READING_LOOP,
    /** A loop that changes or locks rows, but only for a statement. */
    WRITING_LOOP,
    /** A loop that does so in a transaction, which may hold what others wait for. */
    TRANSACTION_LOOP
  }

  /** Those of one database of this process, whichever pools its connections belong to. */
  static LockHolders of(String database) {
    BY_DATABASE.values().removeIf(known -> known.refersTo(null));
    var fresh = new LockHolders();
    var known = BY_DATABASE.computeIfAbsent(database, name -> new WeakReference<>(fresh)).get();
    // Null if it was let go of between the two lines above.
    return known == null ? of(database) : known;
  }

  /** The part of one connection, which one thread uses at a time. */
  Share share() {
    return new Share();
  }

  private void add(Role role, int difference) {
    switch (role) {
      case HOLDER -> holders += difference;
      case WRITER -> writers += difference;
      case DEFINER -> definers += difference;
      case READING_LOOP -> readingLoops += difference;
      case WRITING_LOOP -> writingLoops += difference;
      case TRANSACTION_LOOP -> transactionLoops += difference;
    }
  }

  private synchronized void enterAsWorker(Role role) {
    add(role, 1);
    boolean interrupted = false;
    while (mustWait(role)) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean mustWait(Role role) {
    int writing = writingLoops + transactionLoops;
    return switch (role) {
      case HOLDER -> writing > 0;
      case DEFINER -> writing + readingLoops > 0;
      default -> transactionLoops > 0;
    };
  }

  private synchronized boolean enterAsLoop(Role role) {
    boolean free =
        definers == 0
            && switch (role) {
              case READING_LOOP -> true;
              case WRITING_LOOP -> holders == 0;
              // Its own connection is one; and who waits for it may hold what it wants.
              default -> holders == 1 && writers == 0;
            };
    if (free) {
      add(role, 1);
    }
    return free;
  }

  private synchronized void leave(Role role) {
    add(role, -1);
    notifyAll();
  }

  /** What one connection does. */
  final class Share {
    private boolean lent;
    private boolean defines;
    private @Nullable Role now;

    private Share() {}

    /** From now on it is lent, until {@link #takeBack}. */
    void lend() {
      lent = true;
      enterAsWorker(Role.HOLDER);
    }

    /** It is not lent any more, if it was, and holds nothing. */
    void takeBack() {
      if (defines) {
        defines = false;
        LockHolders.this.leave(Role.DEFINER);
      }
      if (lent) {
        lent = false;
        LockHolders.this.leave(Role.HOLDER);
      }
    }

    /**
     * Its worker runs a statement, until {@link #leave}; if it is lent, what it wants of tables is
     * its own until {@link #takeBack}.
     *
     * @param quick whether it takes no longer than an event loop may wait for it
     */
    void work(LockNeed need, boolean quick) {
      if (lent) {
        // What it has it may keep for longer than the statement takes; of rows it is a holder.
        if (need == LockNeed.TABLES && !defines) {
          defines = true;
          enterAsWorker(Role.DEFINER);
        }
        return;
      }
      now =
          switch (need) {
            case NONE -> null;
            case ROWS -> quick ? Role.WRITER : Role.HOLDER;
            case TABLES -> Role.DEFINER;
          };
      if (now != null) {
        enterAsWorker(now);
      }
    }

    /** Whether an event loop may run a statement with it; if so, until {@link #leave}. */
    boolean visit(LockNeed need) {
      Role role =
          switch (need) {
            case NONE -> Role.READING_LOOP;
            case ROWS -> lent ? Role.TRANSACTION_LOOP : Role.WRITING_LOOP;
            case TABLES -> null;
          };
      if (role == null || !enterAsLoop(role)) {
        return false;
      }
      now = role;
      return true;
    }

    /** The statement has ended. */
    void leave() {
      Role role = now;
      if (role != null) {
        now = null;
        LockHolders.this.leave(role);
      }
    }
  }
}
