package dev.testudo.orm.web;

import io.vertx.core.Future;
import org.jspecify.annotations.Nullable;

/**
 * What a route does. Called on the request's event loop, so it must not block; what it throws is
 * handled like a failed future.
 */
@FunctionalInterface
public interface Action {
  /**
   * Does it.
   *
   * @return what is answered: a {@link Reply}, or anything that Jackson writes, with status 200;
   *     null for an empty answer of status 204
   */
  Future<? extends @Nullable Object> apply(Call call);
}
