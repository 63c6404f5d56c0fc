package dev.testudo.orm.tx;

import dev.testudo.orm.error.ConnectionException;
import dev.testudo.orm.error.DeadlockException;
import dev.testudo.orm.error.SerializationException;
import dev.testudo.orm.error.TransactionException;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.internal.ContextInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The statements between two bounds: BEGIN and COMMIT, or a savepoint and its release. Statements
 * run in the order of the calls; while an inner frame is open, those of the outer one wait.
 *
 * <p>After a failed statement nothing more is sent, as PostgreSQL has it and all engines have it
 * here: the frame can only be rolled back.
 */
final class Frame {
  private final Unit unit;
  private final @Nullable Frame outer;
  private final String savepoint;
  private final FrameRoute route;
  private final Ledger ledger = new Ledger();
  private final Lineup lineup = new Lineup(this);
  private final Promise<Void> idle = Promise.promise();
  private @Nullable Frame inner;
  private @Nullable Throwable failure;
  private State state = State.OPEN;
  private int running;
  private boolean pinned;
  private @Nullable String unreleased;
  // Whether what is submitted goes past what waits: only while the lock is held.
  private boolean past;

  /** The outermost frame, if there is no outer one. */
  Frame(Unit unit, @Nullable Frame outer) {
    this.unit = unit;
    this.outer = outer;
    this.savepoint = outer == null ? "" : unit.nextSavepoint();
    this.route = new FrameRoute(this);
  }

  Unit unit() {
    return unit;
  }

  String savepoint() {
    return savepoint;
  }

  FrameRoute route() {
    return route;
  }

  Ledger ledger() {
    return ledger;
  }

  /** Issues a statement, or lets it wait for the inner frame. */
  <T> Future<T> submit(
      @Nullable Object[] values, Function<@Nullable Object[], Future<T>> statement) {
    List<Runnable> told;
    Future<T> result;
    synchronized (unit) {
      if (past) {
        return issue(() -> statement.apply(values));
      }
      TransactionException refusal = refusal();
      if (refusal != null) {
        return Future.failedFuture(refusal);
      }
      told = lineup.shut(true);
      if (isFree()) {
        result = issue(() -> statement.apply(values));
      } else {
        @Nullable Object[] kept = Turn.keep(values);
        result = enqueue(() -> issue(() -> statement.apply(kept)));
      }
    }
    told.forEach(Runnable::run);
    return result;
  }

  /** Opens an inner frame, once those that were asked for before have ended. */
  Future<Frame> open() {
    List<Runnable> told;
    Future<Frame> result;
    synchronized (unit) {
      TransactionException refusal = refusal();
      if (refusal != null) {
        return Future.failedFuture(refusal);
      }
      told = lineup.shut(true);
      result = isFree() ? begin() : enqueue(this::begin);
    }
    told.forEach(Runnable::run);
    return result;
  }

  /**
   * Lets a statement wait for others that can be sent as one with it: until the end of the tick, or
   * until something else is called for.
   */
  <P, T> Future<T> join(Object shape, Merger<P, T> merger, P piece) {
    List<Runnable> told = List.of();
    Future<T> result;
    synchronized (unit) {
      TransactionException refusal = refusal();
      if (refusal != null) {
        return Future.failedFuture(refusal);
      }
      Group<P, T> group = taking(shape, merger);
      if (group == null || !group.suits(piece)) {
        told = lineup.shut(true);
        group = new Group<>(this, shape, merger);
        lineup.open(group);
        Group<P, T> fresh = group;
        ContextInternal.current().runOnContext(tick -> tickEnded(fresh));
      }
      result = group.add(piece);
    }
    told.forEach(Runnable::run);
    return result;
  }

  // What is done alike to the same model has pieces and results of one kind.
  @SuppressWarnings("unchecked")
  private <P, T> @Nullable Group<P, T> taking(Object shape, Merger<P, T> merger) {
    Group<?, ?> last = lineup.open();
    return last != null && last.takes(shape, merger) ? (Group<P, T>) last : null;
  }

  private void tickEnded(Group<?, ?> group) {
    List<Runnable> told;
    synchronized (unit) {
      told = lineup.open() == group ? lineup.shut(false) : List.of();
    }
    told.forEach(Runnable::run);
  }

  /** Does something whose statements go past all that waits; the lock is held. */
  <T> T past(Supplier<T> work) {
    boolean before = past;
    past = true;
    try {
      return work.get();
    } finally {
      past = before;
    }
  }

  /** A savepoint that nobody goes back to is released with the next statement, or by COMMIT. */
  void releaseLater(String name) {
    unreleased = name;
  }

  private void releaseNow() {
    String name = unreleased;
    if (name != null) {
      unreleased = null;
      String release = unit.database().dialect().releaseSavepoint(name);
      issue(() -> unit.connection().execute(release));
    }
  }

  /** An inner frame whose savepoint the caller sets; the lock is held. */
  Frame enclose() {
    inner = new Frame(unit, this);
    return inner;
  }

  private Future<Frame> begin() {
    releaseNow();
    Frame next = enclose();
    return unit.connection()
        .execute(unit.database().dialect().savepoint(next.savepoint))
        .transform(
            set -> {
              if (set.succeeded()) {
                return Future.succeededFuture(next);
              }
              fail(set.cause());
              left(next);
              return Future.failedFuture(set.cause());
            });
  }

  /** Whether an inner frame is open; the lock is held. */
  boolean isCovered() {
    return inner != null;
  }

  private boolean isFree() {
    return inner == null && lineup.isEmpty();
  }

  private <T> Future<T> enqueue(Supplier<Future<T>> start) {
    var turn = new Turn<T>(start);
    lineup.add(turn);
    return turn.future();
  }

  <T> Future<T> issue(Supplier<Future<T>> statement) {
    releaseNow();
    running++;
    unit.began();
    return statement.get().transform(this::settle);
  }

  /** Runs before anything of the caller's that waits for the statement. */
  private <T> Future<T> settle(AsyncResult<T> result) {
    Throwable told = result.cause();
    synchronized (unit) {
      running--;
      unit.ended();
      if (told != null) {
        Throwable first = failure;
        TransactionException late = unit.late();
        fail(told);
        if (late != null) {
          told = late;
        } else if (first != null) {
          told = Refusals.failed(unit.terms(), first);
        }
      }
    }
    wake();
    return told == null ? Future.succeededFuture(result.result()) : Future.failedFuture(told);
  }

  /** Notes why the frame cannot go on; some failures end the whole transaction. */
  void fail(Throwable cause) {
    synchronized (unit) {
      boolean whole = isConflict(cause) || cause instanceof ConnectionException;
      if (cause instanceof ConnectionException loss) {
        unit.lost(loss);
      }
      for (Frame frame = this; frame != null; frame = whole ? frame.outer : null) {
        if (frame.failure == null) {
          frame.failure = cause;
        }
      }
    }
  }

  /** Whether the same transaction may succeed if it is done again from its start. */
  static boolean isConflict(@Nullable Throwable failure) {
    return failure instanceof SerializationException || failure instanceof DeadlockException;
  }

  /** Starts what waits, as far as it may. */
  private void wake() {
    List<Runnable> told;
    boolean quiet;
    synchronized (unit) {
      told = lineup.start();
      quiet = state == State.CLOSING && isFree() && running == 0 && !lineup.isStarting();
    }
    told.forEach(Runnable::run);
    if (quiet) {
      idle.tryComplete();
    }
  }

  /** Lets nothing new in; completes when all that was let in has ended. */
  Future<Void> close() {
    List<Runnable> told;
    synchronized (unit) {
      if (state == State.OPEN) {
        state = State.CLOSING;
      }
      told = lineup.shut(false);
    }
    told.forEach(Runnable::run);
    wake();
    return idle.future();
  }

  /** Ends the wait of {@link #close}. */
  void interrupt(Throwable reason) {
    idle.tryFail(reason);
  }

  /**
   * Ends this frame and those inside it: nothing is let in, and what waits is refused.
   *
   * @return false if that was done before, by an outer frame
   */
  boolean end() {
    List<Waiting> dropped = new ArrayList<>();
    List<Runnable> told = List.of();
    synchronized (unit) {
      if (state == State.ENDED) {
        return false;
      }
      Group<?, ?> held = lineup.open();
      if (held != null && isUsable() && inner == null && lineup.size() == 1) {
        // It would have been sent by now if it were not held back for others.
        lineup.drain();
        told = List.of(held.singly());
      }
      for (Frame frame = this; frame != null; frame = frame.inner) {
        frame.state = State.ENDED;
        dropped.addAll(frame.lineup.drain());
      }
    }
    told.forEach(Runnable::run);
    dropped.forEach(turn -> turn.refuse(Refusals.ended(unit.terms(), unit.late())));
    return true;
  }

  /** Whether statements can still be sent; the lock is held. */
  boolean isUsable() {
    return state != State.ENDED && failure == null && unit.late() == null;
  }

  /** An inner frame has ended. */
  void left(Frame ended) {
    synchronized (unit) {
      if (inner == ended) {
        inner = null;
      }
    }
    wake();
  }

  @Nullable Throwable failure() {
    synchronized (unit) {
      return failure;
    }
  }

  boolean isOpen() {
    synchronized (unit) {
      return state == State.OPEN;
    }
  }

  /** Notes what the user wants done when the frame's fate is known. */
  void hook(Ledger.When when, Runnable action) {
    synchronized (unit) {
      if (state != State.OPEN) {
        throw Refusals.ended(unit.terms(), unit.late());
      }
      ledger.add(when, action);
    }
  }

  /** Somebody uses the frame by name, wherever that may be. */
  void pin() {
    synchronized (unit) {
      pinned = true;
    }
  }

  boolean isPinned() {
    synchronized (unit) {
      return pinned;
    }
  }

  /** Why nothing can be let in now, null if it can. */
  @Nullable TransactionException refusal() {
    synchronized (unit) {
      if (state != State.OPEN) {
        return Refusals.ended(unit.terms(), unit.late());
      }
      Frame here = Ambient.innermost();
      if (here != null && here != this && here.state == State.OPEN && here.isInside(this)) {
        return Refusals.covered(unit.terms());
      }
      return failure == null ? null : Refusals.failed(unit.terms(), failure);
    }
  }

  private boolean isInside(Frame other) {
    Frame frame = outer;
    while (frame != null && frame != other) {
      frame = frame.outer;
    }
    return frame != null;
  }

  private enum State {
    OPEN,
    CLOSING,
    ENDED
  }
}
