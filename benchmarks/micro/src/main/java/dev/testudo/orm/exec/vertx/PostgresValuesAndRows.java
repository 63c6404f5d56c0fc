package dev.testudo.orm.exec.vertx;

import dev.testudo.orm.config.ConnectionConfig;
import dev.testudo.orm.config.Server;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.metamodel.RowReader;
import io.vertx.sqlclient.Tuple;
import org.jspecify.annotations.Nullable;

/** What the transport for PostgreSQL does before a statement is sent, and with its rows. */
public final class PostgresValuesAndRows {
  private final StatementRunner runner;
  private final DriverRow row;

  /** That of a connection, which is not opened. */
  public PostgresValuesAndRows(ConnectionConfig config) {
    var driver = new PostgresDriver(config, (Server) config.target());
    runner = new StatementRunner(driver);
    row = new DriverRow(driver.codec());
  }

  /** The values as the client takes them. */
  public Tuple encode(SqlText sql, @Nullable Object[] values) {
    return runner.encode(sql, values);
  }

  /** What a reader makes of a row of the client. */
  public <T extends @Nullable Object> T read(Tuple from, RowReader<T> reader) {
    row.point(from);
    return reader.read(row);
  }
}
