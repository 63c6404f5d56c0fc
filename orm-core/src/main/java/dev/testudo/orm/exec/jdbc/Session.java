package dev.testudo.orm.exec.jdbc;

import dev.testudo.orm.dialect.DriverFailure.Trouble;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.dialect.TransactionEffect;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.exec.RowFailure;
import dev.testudo.orm.exec.jdbc.StatementCache.Kept;
import dev.testudo.orm.metamodel.RowReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One open connection, used by one thread at a time: the worker that owns it, or a caller while
 * that rests. Only {@link #stopper()} is for others.
 *
 * <p>The connection stays in autocommit mode; transactions are opened and ended by statements.
 * SQLite and H2 roll a whole transaction back on some failures and then go on in autocommit mode.
 * Statements already under way would then be kept although their transaction is gone, so after such
 * a failure everything is refused until a ROLLBACK arrives.
 */
final class Session {
  private static final int LARGE = 16_384;
  private static final int VALIDATION_SECONDS = 2;

  private final JdbcDriver driver;
  private final Connection connection;
  private final StatementCache cache;
  private final Stopper stopper;
  private final LockHolders.Share locks;
  private final Set<LazyRows<?>> cursors = new HashSet<>();
  private final long openedAt = System.nanoTime();
  private boolean transactionSeemsOpen;
  private boolean transactionLost;
  private boolean waits = true;
  private boolean broken;

  Session(JdbcDriver driver, Connection connection, long timeoutNanos) {
    this.driver = driver;
    this.connection = connection;
    cache = new StatementCache(this::prepare, driver::lockNeed);
    locks = driver.lockHolders().share();
    stopper = new Stopper(timeoutNanos);
  }

  Stopper stopper() {
    return stopper;
  }

  long ageNanos() {
    return System.nanoTime() - openedAt;
  }

  /** How long a statement took lately, as transactions stand; null if there is none ready. */
  @Nullable Pace pace(String sql) {
    return cache.pace(sql, transactionSeemsOpen);
  }

  LockHolders.Share locks() {
    return locks;
  }

  /**
   * Its worker is about to run a statement, until {@link #ended}.
   *
   * @param sql null if it goes on with one that has begun
   * @param timed whether the time that it takes is known from earlier runs
   */
  void work(@Nullable String sql, boolean timed) {
    if (sql != null) {
      Pace pace = timed ? pace(sql) : null;
      locks.work(cache.lockNeed(sql), pace != null && pace.isShort());
    }
  }

  /** Whether an event loop may run a statement now; if so, until {@link #ended}. */
  boolean visit(String sql) {
    return locks.visit(cache.lockNeed(sql));
  }

  /** The statement has ended, whoever ran it. */
  void ended() {
    locks.leave();
  }

  /** Notes that a statement that a caller ran wanted a lock. */
  void wantedLock(String sql) {
    cache.wantedLock(sql, transactionSeemsOpen);
  }

  /** Whether statements wait for locks from now on, or fail at once. */
  void waitForLocks(boolean wait) throws SQLException {
    if (waits != wait) {
      driver.waitForLocks(connection, wait);
      waits = wait;
    }
  }

  /** Whether a statement failed because it did not wait for a lock, or not long enough. */
  boolean isLocked(Throwable failure) {
    return failure instanceof SQLException sql && driver.isLocked(sql);
  }

  <T extends @Nullable Object> List<T> query(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader) throws SQLException {
    return guarded(
        sql.text(),
        () -> {
          Kept kept = cache.get(sql.text());
          long begin = System.nanoTime();
          PreparedStatement statement = bound(kept, values);
          stopper.begin(statement);
          try (ResultSet result = statement.executeQuery()) {
            List<T> rows =
                read(
                    driver.row(result),
                    reader.forColumns(new ColumnNames(result)),
                    Integer.MAX_VALUE);
            note(kept, begin);
            return rows;
          } finally {
            release(sql.text(), statement, values);
          }
        });
  }

  /**
   * Starts a query whose rows are read later; it is closed with the session's use at the latest.
   */
  <T extends @Nullable Object> LazyRows<T> open(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader) throws SQLException {
    return guarded(
        sql.text(),
        () -> {
          // Not from the cache: another query of the same text would end this one.
          PreparedStatement statement = prepare(sql.text());
          try {
            bind(statement, values);
            stopper.begin(statement);
            ResultSet result = driver.queryLazily(connection, statement);
            var rows = new LazyRows<>(sql.text(), statement, driver.row(result), reader);
            cursors.add(rows);
            return rows;
          } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
          }
        });
  }

  <T extends @Nullable Object> List<T> read(LazyRows<T> rows, int atMost) throws SQLException {
    return guarded(
        rows.sql(),
        () -> {
          stopper.begin(rows.statement());
          return read(rows.row(), rows.reader(), atMost);
        });
  }

  void close(LazyRows<?> rows) throws SQLException {
    if (cursors.remove(rows)) {
      rows.statement().close();
    }
  }

  Outcome update(SqlText sql, @Nullable Object[] values) throws SQLException {
    return guarded(
        sql.text(),
        () -> {
          Kept kept = cache.get(sql.text());
          long begin = System.nanoTime();
          PreparedStatement statement = bound(kept, values);
          stopper.begin(statement);
          int rows = statement.executeUpdate();
          note(kept, begin);
          release(sql.text(), statement, values);
          return new Outcome(rows, 0);
        });
  }

  /**
   * Runs a statement for one set of values after the other. Not by the drivers' batches: they would
   * do the same, keep all values until the end, and wrap the failure.
   */
  int[] batch(SqlText sql, List<@Nullable Object[]> rows) throws SQLException {
    return guarded(
        sql.text(),
        () -> {
          int[] counts = new int[rows.size()];
          for (int i = 0; i < counts.length; i++) {
            PreparedStatement statement = bound(cache.get(sql.text()), rows.get(i));
            stopper.begin(statement);
            counts[i] = statement.executeUpdate();
            release(sql.text(), statement, rows.get(i));
          }
          return counts;
        });
  }

  void execute(String sql) throws SQLException {
    if (transactionLost && TransactionEffect.of(sql) == TransactionEffect.ROLLS_BACK) {
      transactionLost = false;
      return;
    }
    guarded(
        sql,
        () -> {
          try (Statement statement = connection.createStatement()) {
            stopper.begin(statement);
            return statement.execute(sql);
          }
        });
  }

  /** Whether the database still answers on the connection. */
  boolean answers() {
    try {
      return connection.isValid(VALIDATION_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }

  /** Whether the connection can be lent on: it works, and no transaction is open. */
  boolean isClean() {
    try {
      for (LazyRows<?> rows : List.copyOf(cursors)) {
        close(rows);
      }
      boolean open = driver.endTransaction(connection, transactionSeemsOpen);
      transactionSeemsOpen = false;
      transactionLost = false;
      return !open && !broken;
    } catch (SQLException e) {
      return false;
    }
  }

  void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // It is given up anyway; whoever ran the last statement has been told what was wrong.
      broken = true;
    }
  }

  private static PreparedStatement bound(Kept kept, @Nullable Object[] values) throws SQLException {
    bind(kept.statement(), values);
    return kept.statement();
  }

  private void note(Kept kept, long begin) {
    kept.pace(transactionSeemsOpen).took(System.nanoTime() - begin, !waits);
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    try {
      return connection.prepareStatement(sql);
    } catch (SQLException e) {
      if (driver.mends(e)) {
        return connection.prepareStatement(sql);
      }
      throw e;
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  /** A kept statement must not keep megabytes of values alive, nor what H2 made of a list. */
  private void release(String sql, PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    for (Object value : values) {
      if (value instanceof Object[]) {
        cache.forget(sql);
        return;
      }
      boolean large =
          (value instanceof String text && text.length() > LARGE)
              || (value instanceof byte[] bytes && bytes.length > LARGE);
      if (large) {
        statement.clearParameters();
        return;
      }
    }
  }

  private static <T extends @Nullable Object> List<T> read(
      JdbcRow row, RowReader<T> reader, int atMost) throws SQLException {
    List<T> list = new ArrayList<>();
    while (list.size() < atMost && row.next()) {
      try {
        list.add(reader.read(row));
      } catch (ReadFailure e) {
        throw e.failure();
      } catch (RuntimeException e) {
        String where = row.lastIndex() < 0 ? "a row" : reader.describe(row.lastIndex());
        throw new RowFailure(where, e);
      }
    }
    return list;
  }

  private <T> T guarded(String sql, Work<T> work) throws SQLException {
    TransactionEffect effect = TransactionEffect.of(sql);
    if (transactionLost && effect != TransactionEffect.BEGINS) {
      throw new TransportFailure(
          Trouble.OTHER,
          "the database has rolled the transaction back after an earlier failure; all that can be"
              + " done on its connection is to roll it back");
    }
    try {
      T result = work.run();
      noteSuccess(effect);
      if (stopper.end() != null) {
        // Stopped too late to fail; the prepared statement may still carry the order to stop.
        cache.forget(sql);
      }
      return result;
    } catch (SQLException e) {
      String reason = stopper.end();
      noteFailure(sql, effect, e);
      if (reason != null) {
        throw new TransportFailure(Trouble.TIMEOUT, reason, e);
      }
      throw e;
    } finally {
      stopper.end();
    }
  }

  private void noteSuccess(TransactionEffect effect) {
    switch (effect) {
      case BEGINS, SETS_SAVEPOINT -> {
        transactionSeemsOpen = true;
        transactionLost = false;
      }
      case COMMITS, ROLLS_BACK -> transactionSeemsOpen = false;
      case NONE -> {}
    }
  }

  private void noteFailure(String sql, TransactionEffect effect, SQLException failure) {
    broken |= driver.spoilsConnection(failure);
    try {
      cache.forget(sql);
      if (transactionSeemsOpen) {
        transactionLost = driver.lostTransaction(connection);
      } else {
        // What was sent right behind a BEGIN that failed must not run on its own.
        transactionLost = effect == TransactionEffect.BEGINS;
      }
    } catch (SQLException e) {
      failure.addSuppressed(e);
      broken = true;
      transactionLost = true;
    }
  }

  /** One use of the connection. */
  private interface Work<T> {
    T run() throws SQLException;
  }
}
