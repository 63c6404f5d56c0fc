package dev.testudo.orm.exec.jdbc;

import dev.testudo.orm.dialect.LockNeed;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The prepared statements of one connection; those used longest ago are closed. */
final class StatementCache {
  static final int SIZE = 256;

  private final Preparation preparation;
  private final Function<String, LockNeed> lockNeed;
  private final LinkedHashMap<String, Kept> statements = new LinkedHashMap<>(64, 0.75f, true);

  StatementCache(Preparation preparation, Function<String, LockNeed> lockNeed) {
    this.preparation = preparation;
    this.lockNeed = lockNeed;
  }

  Kept get(String sql) throws SQLException {
    Kept known = statements.get(sql);
    if (known != null) {
      if (known.statement == null) {
        known.statement = preparation.prepare(sql);
      }
      return known;
    }
    var kept = new Kept(preparation.prepare(sql), lockNeed.apply(sql));
    statements.put(sql, kept);
    if (statements.size() > SIZE) {
      var eldest = statements.values().iterator();
      Kept old = eldest.next();
      eldest.remove();
      old.close();
    }
    return kept;
  }

  /** How long a statement took lately; null if there is none that is ready. */
  @Nullable Pace pace(String sql, boolean inTransaction) {
    Kept known = statements.get(sql);
    return known == null || known.statement == null ? null : known.pace(inTransaction);
  }

  /** What a statement may have to wait for. */
  LockNeed lockNeed(String sql) {
    Kept known = statements.get(sql);
    return known == null ? lockNeed.apply(sql) : known.lockNeed;
  }

  /** Closes a statement that failed: a driver may leave it half executed. */
  void forget(String sql) throws SQLException {
    Kept failed = statements.get(sql);
    if (failed != null) {
      failed.close();
    }
  }

  void wantedLock(String sql, boolean inTransaction) {
    Kept known = statements.get(sql);
    if (known != null) {
      known.pace(inTransaction).wantedLock();
    }
  }

  int size() {
    return statements.size();
  }

  /** A statement that is kept, with what is known of it. */
  static final class Kept {
    // A write takes longer where it is its own transaction and must be made to last.
    private final Pace alone = new Pace();
    private final Pace inTransaction = new Pace();
    private final LockNeed lockNeed;
    private @Nullable PreparedStatement statement;

    private Kept(PreparedStatement statement, LockNeed lockNeed) {
      this.statement = statement;
      this.lockNeed = lockNeed;
    }

    PreparedStatement statement() {
      return Objects.requireNonNull(statement);
    }

    Pace pace(boolean within) {
      return within ? inTransaction : alone;
    }

    private void close() throws SQLException {
      PreparedStatement open = statement;
      statement = null;
      if (open != null) {
        open.close();
      }
    }
  }

  /** How a statement that is not kept is had. */
  interface Preparation {
    PreparedStatement prepare(String sql) throws SQLException;
  }
}
