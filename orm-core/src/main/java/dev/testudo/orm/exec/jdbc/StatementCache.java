package dev.testudo.orm.exec.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** The prepared statements of one connection; those used longest ago are closed. */
final class StatementCache {
  static final int SIZE = 256;

  private final Preparation preparation;
  private final LinkedHashMap<String, Kept> statements = new LinkedHashMap<>(64, 0.75f, true);

  StatementCache(Preparation preparation) {
    this.preparation = preparation;
  }

  Kept get(String sql) throws SQLException {
    Kept known = statements.get(sql);
    if (known != null) {
      return known;
    }
    var prepared = new Kept(preparation.prepare(sql), new Pace(), new Pace());
    statements.put(sql, prepared);
    if (statements.size() > SIZE) {
      var eldest = statements.values().iterator();
      Kept old = eldest.next();
      eldest.remove();
      old.statement().close();
    }
    return prepared;
  }

  /** How long a statement took lately; null if it is not kept. */
  @Nullable Pace pace(String sql, boolean inTransaction) {
    Kept known = statements.get(sql);
    return known == null ? null : known.pace(inTransaction);
  }

  /** Closes a statement that failed: a driver may leave it half executed. */
  void forget(String sql) throws SQLException {
    Kept failed = statements.remove(sql);
    if (failed != null) {
      failed.statement().close();
    }
  }

  int size() {
    return statements.size();
  }

  /**
   * A statement that is kept. A write takes longer where it is its own transaction and must be made
   * to last.
   *
   * @param alone how long it takes outside of transactions
   * @param inTransaction and inside
   */
  record Kept(PreparedStatement statement, Pace alone, Pace inTransaction) {
    Pace pace(boolean within) {
      return within ? inTransaction : alone;
    }
  }

  /** How a statement that is not kept is had. */
  interface Preparation {
    PreparedStatement prepare(String sql) throws SQLException;
  }
}
