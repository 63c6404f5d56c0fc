package dev.testudo.orm.tx;

import dev.testudo.orm.exec.Client;
import dev.testudo.orm.exec.Database;
import io.vertx.core.Future;
import java.util.function.Function;

/** To a database's pool: each statement by itself, on whichever connection is free. */
public final class DatabaseRoute implements Route {
  private final Home home;
  private final Client client;
  private final HeldReads held;

  /** A route to a database. */
  public DatabaseRoute(Home home) {
    this(home, home.database(), new HeldReads());
  }

  private DatabaseRoute(Home home, Client client, HeldReads held) {
    this.home = home;
    this.client = client;
    this.held = held;
  }

  /** The same way for operations that may write, so that one knows of it later. */
  DatabaseRoute writing() {
    Writes writes = home.writes();
    return writes == null
        ? this
        : new DatabaseRoute(home, new WritingClient(home.database(), writes), held);
  }

  /** The caller is about to send something else than what it has held back. */
  void sendHeld() {
    held.sendBefore();
  }

  Database database() {
    return home.database();
  }

  @Override
  public Home home() {
    return home;
  }

  @Override
  public Client client() {
    sendHeld();
    return client;
  }

  @Override
  public <T> Future<T> together(Function<Route, Future<T>> work) {
    sendHeld();
    return new UnitOfWork<T>(Terms.plain(this), frame -> work.apply(frame.route())).run();
  }

  @Override
  public <T> Future<T> harmlessly(Function<Route, Future<T>> work) {
    return work.apply(this);
  }

  /** Reads may wait for the end of the tick; a write is its own transaction. */
  @Override
  public <P, T> Future<T> merged(Object shape, Merger<P, T> merger, P piece) {
    return merger.reads() && home.merges() && FrameRoute.isInTick()
        ? held.join(this, shape, merger, piece)
        : merger.alone(this, piece);
  }

  @Override
  public boolean isTransaction() {
    return false;
  }

  @Override
  public void onUndo(Runnable action) {
    // What the statement did lasts as soon as it has succeeded.
  }
}
