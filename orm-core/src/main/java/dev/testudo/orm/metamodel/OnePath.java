package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Source;

/**
 * Superclass of every generated path: the rows of one model inside a query.
 *
 * @param <M> the model class
 * @param <P> the path's own class
 */
public abstract class OnePath<M, P> {
  private final Source source;

  /** A path over the rows of a source. */
  protected OnePath(Source source) {
    this.source = source;
  }

  /** The occurrence of the model's table that this path stands for. */
  public final Source source() {
    return source;
  }
}
