package dev.testudo.orm.tx;

import dev.testudo.orm.error.ConnectionException;
import dev.testudo.orm.error.DeadlockException;
import dev.testudo.orm.error.SerializationException;
import dev.testudo.orm.error.TransactionException;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
  private final Deque<Turn<?>> waiting = new ArrayDeque<>();
  private final Promise<Void> idle = Promise.promise();
  private @Nullable Frame inner;
  private @Nullable Throwable failure;
  private State state = State.OPEN;
  private int running;
  private boolean pinned;

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
    synchronized (unit) {
      TransactionException refusal = refusal();
      if (refusal != null) {
        return Future.failedFuture(refusal);
      }
      if (isFree()) {
        return issue(() -> statement.apply(values));
      }
      @Nullable Object[] kept = Turn.keep(values);
      return enqueue(() -> issue(() -> statement.apply(kept)));
    }
  }

  /** Opens an inner frame, once those that were asked for before have ended. */
  Future<Frame> open() {
    synchronized (unit) {
      TransactionException refusal = refusal();
      if (refusal != null) {
        return Future.failedFuture(refusal);
      }
      return isFree() ? begin() : enqueue(this::begin);
    }
  }

  private Future<Frame> begin() {
    Frame next = new Frame(unit, this);
    inner = next;
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

  private boolean isFree() {
    return inner == null && waiting.isEmpty();
  }

  private <T> Future<T> enqueue(Supplier<Future<T>> start) {
    var turn = new Turn<T>(start);
    waiting.add(turn);
    return turn.future();
  }

  private <T> Future<T> issue(Supplier<Future<T>> statement) {
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
    List<Runnable> told = List.of();
    boolean quiet;
    synchronized (unit) {
      // Runs after every statement, and nearly always nothing waits.
      if (inner == null && !waiting.isEmpty()) {
        told = new ArrayList<>();
      }
      while (inner == null && !waiting.isEmpty()) {
        Turn<?> turn = waiting.remove();
        Throwable cause = failure;
        told.add(
            cause == null ? turn.start() : () -> turn.refuse(Refusals.failed(unit.terms(), cause)));
      }
      quiet = state == State.CLOSING && isFree() && running == 0;
    }
    told.forEach(Runnable::run);
    if (quiet) {
      idle.tryComplete();
    }
  }

  /** Lets nothing new in; completes when all that was let in has ended. */
  Future<Void> close() {
    synchronized (unit) {
      if (state == State.OPEN) {
        state = State.CLOSING;
      }
    }
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
    List<Turn<?>> dropped = new ArrayList<>();
    synchronized (unit) {
      if (state == State.ENDED) {
        return false;
      }
      for (Frame frame = this; frame != null; frame = frame.inner) {
        frame.state = State.ENDED;
        dropped.addAll(frame.waiting);
        frame.waiting.clear();
      }
    }
    dropped.forEach(turn -> turn.refuse(Refusals.ended(unit.terms(), unit.late())));
    return true;
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
