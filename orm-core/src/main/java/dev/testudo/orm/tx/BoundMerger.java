package dev.testudo.orm.tx;

import io.vertx.core.Future;
import java.util.List;
import java.util.Set;

/** A merger whose statements go their way with what a scope adds. */
record BoundMerger<P, T>(Binding binding, Merger<P, T> merger) implements Merger<P, T> {
  @Override
  public Object about() {
    return merger.about();
  }

  @Override
  public Future<T> alone(Route route, P piece) {
    return merger.alone(new BoundRoute(route, binding), piece);
  }

  @Override
  public Future<List<T>> together(Route route, List<P> pieces) {
    return merger.together(new BoundRoute(route, binding), pieces);
  }

  @Override
  public boolean reads() {
    return merger.reads();
  }

  @Override
  public int most() {
    return merger.most();
  }

  @Override
  public boolean meets(P piece, Set<Object> seen) {
    return merger.meets(piece, seen);
  }

  @Override
  public void note(P piece, Set<Object> seen) {
    merger.note(piece, seen);
  }

  /** A shape of statements that are all bound alike. */
  record Shape(Binding binding, Object shape) {}
}
