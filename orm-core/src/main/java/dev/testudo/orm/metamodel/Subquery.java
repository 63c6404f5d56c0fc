package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Select;

/**
 * A query that can stand inside another one. It is correlated by plain Java: its conditions may use
 * the paths of the lambdas around it.
 *
 * @param <R> what one of its rows gives
 */
public interface Subquery<R> {
  /** The query as part of a statement. */
  Select select();
}
