package dev.testudo.orm.tx;

import dev.testudo.orm.exec.Called;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.internal.ContextInternal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
  private final Map<ContextInternal, Map<Object, Reads<?, ?>>> held = new ConcurrentHashMap<>();

  /** Lets a read wait; the caller runs on the event loop of its context. */
  <P, T> Future<T> join(DatabaseRoute route, Object shape, Merger<P, T> merger, P piece) {
    ContextInternal context = ContextInternal.current();
    Map<Object, Reads<?, ?>> all = held.get(context);
    if (all == null) {
      all = new LinkedHashMap<>(2);
      held.put(context, all);
      context.runOnContext(tick -> send(context));
    }
    var key = new Key(merger.about(), shape);
    // What is done alike to the same model has pieces and results of one kind.
    @SuppressWarnings("unchecked")
    var reads = (Reads<P, T>) all.get(key);
    if (reads == null) {
      reads = new Reads<>(route, merger);
      all.put(key, reads);
    }
    Future<T> result = reads.add(context, piece);
    if (reads.pieces.size() >= merger.most()) {
      all.remove(key);
      reads.send();
    }
    return result;
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
    Map<Object, Reads<?, ?>> all = held.remove(context);
    if (all != null) {
      all.values().forEach(Reads::send);
    }
  }

  private record Key(Object about, Object shape) {}

  /** Reads of one shape. */
  private static final class Reads<P, T> {
    private final DatabaseRoute route;
    private final Merger<P, T> merger;
    private final List<P> pieces = new ArrayList<>(4);
    private final List<Promise<T>> promises = new ArrayList<>(4);
    private final List<@Nullable String> sites = new ArrayList<>(0);

    Reads(DatabaseRoute route, Merger<P, T> merger) {
      this.route = route;
      this.merger = merger;
    }

    Future<T> add(ContextInternal context, P piece) {
      Promise<T> promise = context.promise();
      String site = route.database().site();
      if (site != null) {
        sites.add(site);
      }
      pieces.add(piece);
      promises.add(promise);
      return promise.future();
    }

    private @Nullable String site(int piece) {
      return piece < sites.size() ? sites.get(piece) : null;
    }

    void send() {
      if (pieces.size() == 1) {
        alone(0);
      } else {
        Called.at(site(0), () -> Attempt.of(() -> merger.together(route, pieces)))
            .onComplete(this::answered);
      }
    }

    private void alone(int piece) {
      Called.at(site(piece), () -> Attempt.of(() -> merger.alone(route, pieces.get(piece))))
          .onComplete(promises.get(piece));
    }

    /** A failure is told to each caller by its own statement, which may well succeed. */
    private void answered(AsyncResult<List<T>> result) {
      for (int i = 0; i < pieces.size(); i++) {
        if (result.succeeded()) {
          promises.get(i).complete(result.result().get(i));
        } else {
          alone(i);
        }
      }
    }
  }
}
