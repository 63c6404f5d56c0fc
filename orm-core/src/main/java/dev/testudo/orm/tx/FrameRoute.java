package dev.testudo.orm.tx;

import dev.testudo.orm.exec.Client;
import io.vertx.core.Future;
import io.vertx.core.internal.ContextInternal;
import java.util.function.Function;

/** To the connection of a transaction, through one of its frames. */
final class FrameRoute implements Route {
  private final Frame frame;
  private final FrameClient client;

  FrameRoute(Frame frame) {
    this.frame = frame;
    this.client = new FrameClient(frame);
  }

  @Override
  public Home home() {
    return frame.unit().terms().home().home();
  }

  @Override
  public Client client() {
    return client;
  }

  @Override
  public <T> Future<T> together(Function<Route, Future<T>> work) {
    return Savepoint.run(frame, inner -> work.apply(inner.route()));
  }

  @Override
  public <T> Future<T> harmlessly(Function<Route, Future<T>> work) {
    return together(work);
  }

  @Override
  public <P, T> Future<T> merged(Object shape, Merger<P, T> merger, P piece) {
    return frame.unit().terms().merges() && isInTick()
        ? frame.join(shape, merger, piece)
        : merger.alone(this, piece);
  }

  /** Whether the caller runs to an end, after which what it has issued can be sent. */
  static boolean isInTick() {
    ContextInternal caller = ContextInternal.current();
    return caller != null && caller.isEventLoopContext() && caller.inThread();
  }

  @Override
  public boolean isTransaction() {
    return true;
  }

  @Override
  public void onUndo(Runnable action) {
    frame.ledger().onUndo(action);
  }
}
