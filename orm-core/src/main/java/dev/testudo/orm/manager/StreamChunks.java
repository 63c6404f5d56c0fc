package dev.testudo.orm.manager;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.streams.ReadStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes objects out of a stream, which is paused while they are written. */
final class StreamChunks<M> implements Chunks<M> {
  private final ReadStream<? extends M> source;
  private List<M> chunk = new ArrayList<>();
  private @Nullable Promise<List<M>> asked;
  private int wanted;
  private boolean ended;
  private @Nullable Throwable failure;

  /** The objects of a stream, which is paused at once. */
  StreamChunks(ReadStream<? extends M> source) {
    this.source = source;
    source.pause();
    source.exceptionHandler(this::fail);
    source.endHandler(end -> end());
    source.handler(this::take);
  }

  @Override
  public Future<List<M>> next(int size) {
    Promise<List<M>> promise = Promise.promise();
    synchronized (this) {
      if (failure != null) {
        return Future.failedFuture(failure);
      }
      if (ended) {
        return Future.succeededFuture(drained());
      }
      asked = promise;
      wanted = size;
    }
    source.fetch(size);
    return promise.future();
  }

  private void take(M object) {
    Promise<List<M>> full = null;
    List<M> objects = List.of();
    synchronized (this) {
      chunk.add(object);
      if (asked != null && chunk.size() >= wanted) {
        full = asked;
        asked = null;
        objects = drained();
      }
    }
    if (full != null) {
      full.tryComplete(objects);
    }
  }

  private void end() {
    Promise<List<M>> last;
    List<M> objects = List.of();
    synchronized (this) {
      ended = true;
      last = asked;
      asked = null;
      if (last != null) {
        objects = drained();
      }
    }
    if (last != null) {
      last.tryComplete(objects);
    }
  }

  private void fail(Throwable cause) {
    Promise<List<M>> last;
    synchronized (this) {
      failure = cause;
      last = asked;
      asked = null;
    }
    if (last != null) {
      last.tryFail(cause);
    }
  }

  private List<M> drained() {
    List<M> objects = chunk;
    chunk = new ArrayList<>();
    return objects;
  }

  @Override
  public void close() {
    source.handler(null);
    source.endHandler(null);
    // A failure after this is nobody's business any more; without a handler it would be logged.
    source.exceptionHandler(ignored -> {});
  }
}
