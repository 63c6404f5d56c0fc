package dev.testudo.orm.web;

import org.jspecify.annotations.Nullable;

/**
 * What a route does on a virtual thread, one statement after the other: it may {@code await()}
 * futures. What it throws is handled like a failed future.
 */
@FunctionalInterface
public interface BlockingAction {
  /**
   * Does it.
   *
   * @return what is answered: a {@link Reply}, or anything that Jackson writes, with status 200;
   *     null for an empty answer of status 204
   */
  @Nullable Object apply(Call call);
}
