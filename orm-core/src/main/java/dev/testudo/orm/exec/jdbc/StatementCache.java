package dev.testudo.orm.exec.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The prepared statements of one connection; those used longest ago are closed. */
final class StatementCache {
  static final int SIZE = 256;

  private final Preparation preparation;
  private final Predicate<String> allOrNothing;
  private final Predicate<String> takesLocks;
  private final LinkedHashMap<String, Kept> statements = new LinkedHashMap<>(64, 0.75f, true);

  /**
   * An empty cache.
   *
   * @param allOrNothing whether a statement that fails for want of a lock leaves nothing behind
   * @param takesLocks whether a statement can wait for locks without end
   */
  StatementCache(
      Preparation preparation, Predicate<String> allOrNothing, Predicate<String> takesLocks) {
    this.preparation = preparation;
    this.allOrNothing = allOrNothing;
    this.takesLocks = takesLocks;
  }

  Kept get(String sql) throws SQLException {
    Kept known = statements.get(sql);
    if (known != null) {
      if (known.statement == null) {
        known.statement = preparation.prepare(sql);
      }
      return known;
    }
    var kept = new Kept(preparation.prepare(sql), allOrNothing.test(sql), takesLocks.test(sql));
    statements.put(sql, kept);
    if (statements.size() > SIZE) {
      var eldest = statements.values().iterator();
      Kept old = eldest.next();
      eldest.remove();
      old.close();
    }
    return kept;
  }

  /**
   * How long a statement that may be run again took lately; null if there is none that is ready.
   */
  @Nullable Pace pace(String sql, boolean inTransaction) {
    Kept known = statements.get(sql);
    return known == null || known.statement == null || !known.allOrNothing
        ? null
        : known.pace(inTransaction);
  }

  /** Whether a statement can wait for locks without end, as far as is known. */
  boolean takesLocks(String sql) {
    Kept known = statements.get(sql);
    return known == null || known.takesLocks;
  }

  /** Whether a statement may take locks and then, as far as is known, keep them for long. */
  boolean mayHoldLocks(String sql, boolean inTransaction) {
    Kept known = statements.get(sql);
    return known == null || (known.takesLocks && !known.pace(inTransaction).isShort());
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
    private final boolean allOrNothing;
    private final boolean takesLocks;
    private @Nullable PreparedStatement statement;

    private Kept(PreparedStatement statement, boolean allOrNothing, boolean takesLocks) {
      this.statement = statement;
      this.allOrNothing = allOrNothing;
      this.takesLocks = takesLocks;
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
