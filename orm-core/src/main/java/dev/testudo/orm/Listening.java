package dev.testudo.orm;

import io.vertx.core.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes listeners of what returns nothing. */
final class Listening {
  private Listening() {}

  static <M> Function<M, Future<?>> of(Consumer<? super M> action) {
    return object -> {
      action.accept(object);
      return Future.succeededFuture();
    };
  }
}
