package dev.testudo.orm.manager;

import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.tx.Route;
import io.vertx.core.Future;
import io.vertx.core.Promise;

/**
 * Creates the objects of a source without keeping them: a part is taken when the one before is
 * stored. All of them or none.
 */
final class BulkStream<M, K> {
  private final ModelType<M, K, ?> model;
  private final Chunks<M> source;
  private final Conflict conflict;
  private final BulkOptions options;

  BulkStream(ModelType<M, K, ?> model, Chunks<M> source, Conflict conflict, BulkOptions options) {
    this.model = model;
    this.source = source;
    this.conflict = conflict;
    this.options = options;
  }

  /** Gives how many were stored. */
  Future<Long> create(Route route) {
    return route.together(own -> new Run(own).start()).onComplete(done -> source.close());
  }

  /** Goes from part to part; no chain of futures, which would grow with the number of parts. */
  private final class Run {
    private final BulkCreation<M, K> creation;
    private final int size;
    private final Promise<Long> done = Promise.promise();
    private long stored;

    Run(Route own) {
      creation = new BulkCreation<>(model, own, conflict, options.sharingProgress());
      size = Math.max(options.batchSize(), own.dialect().rowLimits().rows());
    }

    Future<Long> start() {
      next();
      return done.future();
    }

    private void next() {
      try {
        source
            .next(size)
            .compose(part -> part.isEmpty() ? Future.succeededFuture(-1) : creation.store(part))
            .onComplete(
                (rows, failure) -> {
                  if (failure != null) {
                    done.tryFail(failure);
                  } else if (rows < 0) {
                    done.tryComplete(stored);
                  } else {
                    stored += rows;
                    next();
                  }
                });
      } catch (RuntimeException e) {
        done.tryFail(e);
      }
    }
  }
}
