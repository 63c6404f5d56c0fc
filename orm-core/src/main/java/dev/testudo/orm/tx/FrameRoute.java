package dev.testudo.orm.tx;

import dev.testudo.orm.ast.Statement;
import dev.testudo.orm.dialect.Dialect;
import dev.testudo.orm.dialect.RawText;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.exec.Client;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** To the connection of a transaction, through one of its frames. */
final class FrameRoute implements Route {
  private final Frame frame;
  private final FrameClient client;
  private final DatabaseRoute database;

  FrameRoute(Frame frame, DatabaseRoute database) {
    this.frame = frame;
    this.client = new FrameClient(frame);
    this.database = database;
  }

  @Override
  public Dialect dialect() {
    return database.dialect();
  }

  @Override
  public Client client() {
    return client;
  }

  @Override
  public SqlText text(Object shape, Supplier<Statement> statement) {
    return database.text(shape, statement);
  }

  @Override
  public RawText raw(String sql) {
    return database.raw(sql);
  }

  @Override
  public Seal seal() {
    return database.seal();
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
  public boolean isTransaction() {
    return true;
  }

  @Override
  public void onUndo(Runnable action) {
    frame.ledger().onUndo(action);
  }

  @Override
  public Instant now() {
    return database.now();
  }
}
