package dev.testudo.orm.tx;

import dev.testudo.orm.exec.Called;
import dev.testudo.orm.exec.Connection;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.internal.ContextInternal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Statements of one shape that were issued in a row within one tick, and are sent as one if there
 * are enough of them. Guarded by the unit's lock until it starts.
 *
 * <p>The one statement has a savepoint before it. Only when it has answered does anything behind it
 * begin, because not every engine refuses by itself what is sent behind a statement that fails. If
 * it does fail it is undone, and the statements are sent singly.
 */
final class Group<P, T> implements Waiting {
  /** The savepoint costs a short statement, too. */
  static final int FEW = 3;

  /** What is already there behind the statement has to wait for its answer. */
  static final int FEW_IN_A_ROW = 8;

  /** Reads need no savepoint. */
  private static final int FEW_READS = 2;

  private final Frame frame;
  private final Object shape;
  private final Merger<P, T> merger;
  // Often a single one: what many need is made when there are some.
  private final List<P> pieces = new ArrayList<>(2);
  private final List<Promise<T>> promises = new ArrayList<>(2);
  // Where they were called for; null if nobody wants to know.
  private @Nullable List<@Nullable String> sites;
  private @Nullable Set<Object> seen;
  private boolean followed;

  Group(Frame frame, Object shape, Merger<P, T> merger) {
    this.frame = frame;
    this.shape = shape;
    this.merger = merger;
  }

  /** Whether another one can be sent with those that are here. */
  boolean takes(Object otherShape, Merger<?, ?> other) {
    return pieces.size() < merger.most()
        && shape.equals(otherShape)
        && merger.about().equals(other.about());
  }

  /** Whether its outcome does not depend on one that is here. */
  boolean suits(P piece) {
    Set<Object> known = seen;
    if (known == null) {
      known = new HashSet<>();
      merger.note(pieces.get(0), known);
      seen = known;
    }
    return !merger.meets(piece, known);
  }

  Future<T> add(P piece) {
    Promise<T> promise = ContextInternal.current().promise();
    pieces.add(piece);
    promises.add(promise);
    String site = frame.unit().database().site();
    if (site != null && sites == null) {
      sites = new ArrayList<>(Collections.nCopies(pieces.size() - 1, null));
    }
    if (sites != null) {
      sites.add(site);
    }
    if (seen != null) {
      merger.note(piece, seen);
    }
    return promise.future();
  }

  /** Nothing more is taken in. */
  void shut(boolean somethingFollows) {
    followed = somethingFollows;
  }

  @Override
  public Runnable start() {
    int few = followed ? FEW_IN_A_ROW : merger.reads() ? FEW_READS : FEW;
    return pieces.size() < few ? singly() : Called.at(site(0), this::asOne);
  }

  private @Nullable String site(int piece) {
    return sites == null ? null : sites.get(piece);
  }

  /** Sends each by itself, as if nobody had held them back. */
  Runnable singly() {
    List<Future<T>> started = new ArrayList<>(pieces.size());
    for (int i = 0; i < pieces.size(); i++) {
      P piece = pieces.get(i);
      Supplier<Future<T>> send = () -> merger.alone(frame.route(), piece);
      started.add(Called.at(site(i), () -> frame.past(() -> Attempt.of(send))));
    }
    return () -> {
      for (int i = 0; i < started.size(); i++) {
        started.get(i).onComplete(promises.get(i));
      }
    };
  }

  private Runnable asOne() {
    Frame inner = frame.enclose();
    Future<Void> set = merger.reads() ? Future.succeededFuture() : setSavepoint(inner);
    Future<List<T>> merged = Attempt.of(() -> merger.together(inner.route(), pieces));
    return () ->
        merged.onComplete(
            result -> set.onComplete(before -> answered(inner, before.cause(), result)));
  }

  private Future<Void> setSavepoint(Frame inner) {
    Connection connection = frame.unit().connection();
    String text = frame.unit().database().dialect().savepoint(inner.savepoint());
    return frame.issue(() -> connection.execute(text));
  }

  private void answered(Frame inner, @Nullable Throwable unset, AsyncResult<List<T>> result) {
    Throwable cause = unset == null ? result.cause() : unset;
    if (cause != null) {
      undo(inner, cause);
      return;
    }
    keep(inner);
    List<T> results = result.result();
    for (int i = 0; i < promises.size(); i++) {
      promises.get(i).complete(results.get(i));
    }
  }

  private void keep(Frame inner) {
    synchronized (frame.unit()) {
      boolean goesOn = inner.end();
      inner.ledger().passTo(frame.ledger());
      if (goesOn && !merger.reads()) {
        frame.releaseLater(inner.savepoint());
      }
    }
    frame.left(inner);
  }

  private void undo(Frame inner, Throwable cause) {
    Unit unit = frame.unit();
    Future<?> undone;
    synchronized (unit) {
      if (!inner.end() || frame.failure() != null || unit.late() != null) {
        undone = Future.failedFuture(cause);
      } else if (merger.reads()) {
        boolean fine = cause instanceof Undivided;
        undone = fine ? Future.succeededFuture() : Future.failedFuture(cause);
      } else {
        var dialect = unit.database().dialect();
        undone =
            Future.join(
                unit.connection().execute(dialect.rollbackTo(inner.savepoint())),
                unit.connection().execute(dialect.releaseSavepoint(inner.savepoint())));
      }
    }
    undone.onComplete(ended -> again(inner, ended.succeeded(), cause));
  }

  /** The right caller gets the right error, which only single statements tell. */
  private void again(Frame inner, boolean undone, Throwable cause) {
    inner.ledger().undoInto(frame.ledger());
    Unit unit = frame.unit();
    Runnable told;
    synchronized (unit) {
      if (undone && frame.isUsable()) {
        told = singly();
      } else {
        frame.fail(cause);
        told = () -> refuseAll(cause);
      }
    }
    frame.left(inner);
    told.run();
  }

  /** Nobody can tell any more whose failure it was: it goes to the first. */
  private void refuseAll(Throwable cause) {
    Throwable late = frame.unit().late();
    Throwable first = frame.failure();
    Throwable others =
        late == null ? Refusals.failed(frame.unit().terms(), first == null ? cause : first) : late;
    promises.get(0).fail(late == null && first == cause ? cause : others);
    promises.subList(1, promises.size()).forEach(promise -> promise.fail(others));
  }

  @Override
  public void refuse(Throwable reason) {
    promises.forEach(promise -> promise.fail(reason));
  }
}
