package dev.testudo.benchmarks.micro;

import dev.testudo.orm.config.ConnectionConfig;
import dev.testudo.orm.dialect.DriverFailure;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.exec.Connection;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.exec.PoolUse;
import dev.testudo.orm.exec.Transport;
import dev.testudo.orm.exec.vertx.PostgresValuesAndRows;
import dev.testudo.orm.metamodel.RowReader;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stands where the client for PostgreSQL would: takes statements with their values in the client's
 * classes, and has an answer at once. A query gives one row with a key, an update finds one row.
 */
final class UnsentStatements implements Transport {
  /** The key of the row that every query gives. */
  static final long KEY = 7;

  private static final Tuple ROW = Tuple.of(KEY);
  private static final Outcome ONE = new Outcome(1, 0);

  private final Transport own;
  private final PostgresValuesAndRows driver;
  private String text = "";
  private Tuple values = Tuple.tuple();

  UnsentStatements(ConnectionConfig config, Transport own) {
    this.own = own;
    this.driver = new PostgresValuesAndRows(config);
  }

  /** Takes a statement over, as the client would. */
  Tuple take(String sql, Tuple encoded) {
    text = sql;
    values = encoded;
    return ROW;
  }

  /** The text of the last statement. */
  String text() {
    return text;
  }

  /** The values of the last statement. */
  Tuple values() {
    return values;
  }

  @Override
  public <T extends @Nullable Object> Future<List<T>> query(
      SqlText sql, @Nullable Object[] given, RowReader<T> reader) {
    Tuple row = take(sql.text(), driver.encode(sql, given));
    return Future.succeededFuture(List.of(driver.read(row, reader)));
  }

  @Override
  public Future<Outcome> update(SqlText sql, @Nullable Object[] given) {
    take(sql.text(), driver.encode(sql, given));
    return Future.succeededFuture(ONE);
  }

  @Override
  public Future<Void> execute(String sql) {
    return Future.failedFuture(new UnsupportedOperationException("Nothing is sent: " + sql));
  }

  @Override
  public Future<Connection> connect() {
    return Future.failedFuture(new UnsupportedOperationException("There is no connection."));
  }

  @Override
  public DriverFailure describe(Throwable failure) {
    return DriverFailure.of(DriverFailure.Trouble.OTHER, String.valueOf(failure.getMessage()));
  }

  @Override
  public PoolUse use() {
    return own.use();
  }

  @Override
  public Future<Void> close() {
    return own.close();
  }
}
