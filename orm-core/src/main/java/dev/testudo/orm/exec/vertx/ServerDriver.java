package dev.testudo.orm.exec.vertx;

import dev.testudo.orm.dialect.DriverFailure;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.SqlResult;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One Vert.x client: what the transport needs to know of PostgreSQL's or of MySQL's. */
interface ServerDriver {
  /** How long an order to a server may take that may not answer any more. */
  Duration PATIENCE = Duration.ofSeconds(3);

  /** A pool that connects when first used. */
  Pool pool(
      Vertx vertx,
      PoolOptions pool,
      NetClientOptions network,
      @Nullable Handler<SqlConnection> sessionSetup);

  ValueCodec codec();

  /** What a failure says, if it is an error that the server sent. */
  @Nullable DriverFailure describe(Throwable failure);

  /** Whether a statement failed only because its kept plan is older than its table. */
  boolean isStalePlan(Throwable failure);

  /** What runs before and behind each transaction; null for nothing. */
  @Nullable Around aroundTransactions();

  /**
   * Statements around a transaction.
   *
   * @param before sent ahead of BEGIN
   * @param behind sent behind COMMIT, whatever becomes of that, or after ROLLBACK has succeeded
   */
  record Around(String before, String behind) {}

  /** The identity value that an insert made, else 0. */
  long lastKey(SqlResult<?> result);

  /** How long the transport itself lets a write run; null where the server sees to it. */
  @Nullable Duration writeLimit();

  /** Learns of a connection what {@link #cancel} will need; called before its first statement. */
  void lent(SqlConnection connection);

  /** Makes the server end what runs on a connection, if it can; completes in any case. */
  Future<Void> cancel(Vertx vertx, SqlConnection connection);

  /**
   * Makes the server end what runs on a connection and what was sent behind it, if it can;
   * completes in any case. The connection is of no use afterwards.
   */
  Future<Void> drop(Vertx vertx, SqlConnection connection);
}
