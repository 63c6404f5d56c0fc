package dev.testudo.orm.manager;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Gives objects a few at a time, when they are asked for. */
interface Chunks<M> {
  /** The next objects, so many at most; none at the end. Asked for one after the other. */
  Future<List<M>> next(int size);

  /** Nothing more will be asked for: after the end, or because of a failure. */
  void close();

  /** Those of an iterator, which must not block for long. */
  static <M> Chunks<M> of(Iterator<? extends M> source, Runnable close) {
    return new Chunks<>() {
      @Override
      public Future<List<M>> next(int size) {
        List<M> chunk = new ArrayList<>();
        while (chunk.size() < size && source.hasNext()) {
          chunk.add(source.next());
        }
        return Future.succeededFuture(chunk);
      }

      @Override
      public void close() {
        close.run();
      }
    };
  }
}
