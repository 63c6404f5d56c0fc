package dev.testudo.orm.exec.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;

/** The prepared statements of one connection; those used longest ago are closed. */
final class StatementCache {
  static final int SIZE = 256;

  private final Preparation preparation;
  private final LinkedHashMap<String, PreparedStatement> statements =
      new LinkedHashMap<>(64, 0.75f, true);

  StatementCache(Preparation preparation) {
    this.preparation = preparation;
  }

  PreparedStatement get(String sql) throws SQLException {
    PreparedStatement known = statements.get(sql);
    if (known != null) {
      return known;
    }
    PreparedStatement prepared = preparation.prepare(sql);
    statements.put(sql, prepared);
    if (statements.size() > SIZE) {
      var eldest = statements.values().iterator();
      PreparedStatement old = eldest.next();
      eldest.remove();
      old.close();
    }
    return prepared;
  }

  /** Closes a statement that failed: a driver may leave it half executed. */
  void forget(String sql) throws SQLException {
    PreparedStatement failed = statements.remove(sql);
    if (failed != null) {
      failed.close();
    }
  }

  int size() {
    return statements.size();
  }

  /** How a statement that is not kept is had. */
  interface Preparation {
    PreparedStatement prepare(String sql) throws SQLException;
  }
}
