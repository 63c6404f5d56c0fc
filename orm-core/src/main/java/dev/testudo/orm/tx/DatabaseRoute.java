package dev.testudo.orm.tx;

import dev.testudo.orm.ast.Statement;
import dev.testudo.orm.dialect.Dialect;
import dev.testudo.orm.dialect.RawText;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.exec.Client;
import dev.testudo.orm.exec.Database;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** To a database's pool: each statement by itself, on whichever connection is free. */
public final class DatabaseRoute implements Route {
  private final Database database;
  private final Clock clock;
  private final Seal seal;
  private final Vigil vigil;

  /**
   * A route to a database.
   *
   * @param clock stamps rows
   * @param seal signs cursors
   * @param vigil watches its transactions
   */
  public DatabaseRoute(Database database, Clock clock, Seal seal, Vigil vigil) {
    this.database = database;
    this.clock = clock;
    this.seal = seal;
    this.vigil = vigil;
  }

  Database database() {
    return database;
  }

  Vigil vigil() {
    return vigil;
  }

  @Override
  public Dialect dialect() {
    return database.dialect();
  }

  @Override
  public Client client() {
    return database;
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
  public <T> Future<T> together(Function<Route, Future<T>> work) {
    return new UnitOfWork<T>(Terms.plain(this), frame -> work.apply(frame.route())).run();
  }

  @Override
  public <T> Future<T> harmlessly(Function<Route, Future<T>> work) {
    return work.apply(this);
  }

  @Override
  public boolean isTransaction() {
    return false;
  }

  @Override
  public void onUndo(Runnable action) {
    // What the statement did lasts as soon as it has succeeded.
  }

  @Override
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public Seal seal() {
    return seal;
  }
}
