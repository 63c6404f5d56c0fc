package dev.testudo.orm.tx;

import dev.testudo.orm.exec.Called;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.internal.ContextInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads outside of transactions that wait until the end of the tick in which they were called for,
 * so that those of one shape go as one. Whatever else is sent from the same context comes after
 * them, as if they had not waited.
 */
final class HeldReads {
  private final Map<ContextInternal, Tick> held = new ConcurrentHashMap<>();

  /** Lets a read wait; the caller runs on the event loop of its context. */
  <P, T> Future<T> join(DatabaseRoute route, Object shape, Merger<P, T> merger, P piece) {
    ContextInternal context = ContextInternal.current();
    Tick tick = held.get(context);
    if (tick == null) {
      tick = new Tick(context);
      held.put(context, tick);
      context.runOnContext(tick);
    }
    Promise<T> promise = context.promise();
    tick.add(route, shape, merger, new Piece<>(piece, promise, route.database().site()));
    return promise.future();
  }

  /** Something else is about to be sent by the caller. */
  void sendBefore() {
    if (!held.isEmpty()) {
      ContextInternal context = ContextInternal.current();
      if (context != null) {
        send(context);
      }
    }
  }

  private void send(ContextInternal context) {
    Tick tick = held.remove(context);
    if (tick != null) {
      tick.send();
    }
  }

  /** What waits on one context: hardly ever reads of more than one shape, and often a single. */
  private final class Tick implements Handler<Void> {
    private final ContextInternal context;
    private final List<Reads<?, ?>> all = new ArrayList<>(1);

    Tick(ContextInternal context) {
      this.context = context;
    }

    <P, T> void add(DatabaseRoute route, Object shape, Merger<P, T> merger, Piece<P, T> piece) {
      Reads<P, T> reads = of(route, shape, merger);
      reads.pieces.add(piece);
      if (reads.pieces.size() >= merger.most()) {
        all.remove(reads);
        reads.send();
      }
    }

    // What is done alike to the same model has pieces and results of one kind.
    @SuppressWarnings("unchecked")
    private <P, T> Reads<P, T> of(DatabaseRoute route, Object shape, Merger<P, T> merger) {
      for (int i = 0; i < all.size(); i++) {
        if (all.get(i).takes(shape, merger)) {
          return (Reads<P, T>) all.get(i);
        }
      }
      var reads = new Reads<>(route, shape, merger);
      all.add(reads);
      return reads;
    }

    @Override
    public void handle(Void end) {
      // Unless it was sent before, and another tick has taken its place.
      if (held.remove(context, this)) {
        send();
      }
    }

    private void send() {
      all.forEach(Reads::send);
    }
  }

  /** A read that waits. */
  private record Piece<P, T>(P piece, Promise<T> promise, @Nullable String site) {}

  /** Reads of one shape. */
  private static final class Reads<P, T> {
    private final DatabaseRoute route;
    private final Object shape;
    private final Merger<P, T> merger;
    private final List<Piece<P, T>> pieces = new ArrayList<>(1);

    Reads(DatabaseRoute route, Object shape, Merger<P, T> merger) {
      this.route = route;
      this.shape = shape;
      this.merger = merger;
    }

    boolean takes(Object otherShape, Merger<?, ?> other) {
      return merger.about().equals(other.about()) && shape.equals(otherShape);
    }

    void send() {
      if (pieces.size() == 1) {
        alone(pieces.get(0));
        return;
      }
      List<P> all = new ArrayList<>(pieces.size());
      for (int i = 0; i < pieces.size(); i++) {
        all.add(pieces.get(i).piece());
      }
      Called.at(pieces.get(0).site(), () -> Attempt.of(() -> merger.together(route, all)))
          .onComplete(this::answered);
    }

    private void alone(Piece<P, T> one) {
      Called.at(one.site(), () -> Attempt.of(() -> merger.alone(route, one.piece())))
          .onComplete(one.promise());
    }

    /** A failure is told to each caller by its own statement, which may well succeed. */
    private void answered(AsyncResult<List<T>> result) {
      for (int i = 0; i < pieces.size(); i++) {
        if (result.succeeded()) {
          pieces.get(i).promise().complete(result.result().get(i));
        } else {
          alone(pieces.get(i));
        }
      }
    }
  }
}
