package dev.testudo.orm.exec.vertx;

import dev.testudo.orm.dialect.MySqlSession;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.internal.Connection;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** The server's numbers of connections, asked for ahead: a busy connection cannot tell. */
final class SessionNumbers {
  private final Map<Connection, Future<Long>> known =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** Asks once for each connection; the query runs before what is issued next. */
  void learn(SqlConnection lent) {
    known.computeIfAbsent(PhysicalConnection.of(lent), key -> ask(lent));
  }

  /** The number of a connection, null if nobody asked for it. */
  @Nullable Future<Long> of(SqlConnection lent) {
    return known.get(PhysicalConnection.of(lent));
  }

  private static Future<Long> ask(SqlConnection lent) {
    return lent.query(MySqlSession.id()).execute().map(rows -> rows.iterator().next().getLong(0));
  }
}
