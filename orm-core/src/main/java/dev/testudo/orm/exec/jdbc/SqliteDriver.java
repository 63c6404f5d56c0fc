package dev.testudo.orm.exec.jdbc;

import dev.testudo.orm.config.ConnectionConfig;
import dev.testudo.orm.config.Embedded;
import dev.testudo.orm.config.Options;
import dev.testudo.orm.dialect.DriverFailure;
import dev.testudo.orm.dialect.DriverFailure.Trouble;
import dev.testudo.orm.dialect.LockNeed;
import dev.testudo.orm.dialect.SqliteSession;
import dev.testudo.orm.exec.jdbc.function.SqliteFunctions;
import dev.testudo.orm.type.ColumnType;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.sqlite.Collation;
import org.sqlite.Function;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * SQLite. A file is opened in WAL mode unless configured otherwise, so that readers and one writer
 * do not wait for each other.
 */
final class SqliteDriver implements JdbcDriver {
  private static final Set<SQLiteErrorCode> BROKEN =
      EnumSet.of(
          SQLiteErrorCode.SQLITE_CORRUPT,
          SQLiteErrorCode.SQLITE_NOTADB,
          SQLiteErrorCode.SQLITE_CANTOPEN,
          SQLiteErrorCode.SQLITE_NOMEM);
  private static final Set<Integer> LOCKED =
      Set.of(SQLiteErrorCode.SQLITE_BUSY.code, SQLiteErrorCode.SQLITE_LOCKED.code);
  private static final AtomicLong MEMORIES = new AtomicLong();

  private final SQLiteConfig config;
  private final String url;
  private final int busyMillis;
  private final boolean inMemory;
  private final @Nullable String journalMode;
  private final List<String> setup;
  private final LockHolders lockHolders = new LockHolders();

  private SqliteDriver(ConnectionConfig config, Embedded target, List<String> setup) {
    this.config = settings(config, target);
    url = url(target);
    busyMillis = Drivers.lockMillis(config, "busy_timeout");
    inMemory = target.inMemory();
    journalMode = config.options().text("journal_mode").orElse(null);
    this.setup = List.copyOf(setup);
  }

  static JdbcDriver create(ConnectionConfig config, Embedded target, List<String> setup) {
    return new SqliteDriver(config, target, setup);
  }

  private static String url(Embedded target) {
    if (target.inMemory()) {
      // A name of its own in the VFS for memory: the keeper's connection and the worker's see the
      // same database, so it outlives the worker's connection.
      return "jdbc:sqlite:file:/testudo-" + MEMORIES.incrementAndGet() + "?vfs=memdb";
    }
    if (target.name().indexOf('?') >= 0) {
      throw new IllegalArgumentException("the name of an SQLite file cannot have a ?");
    }
    // Absolute, because the driver gives names such as file: and :resource: a meaning.
    return "jdbc:sqlite:" + Path.of(target.name()).toAbsolutePath().normalize();
  }

  private static SQLiteConfig settings(ConnectionConfig config, Embedded target) {
    Options options = config.options();
    var settings = new SQLiteConfig();
    settings.enforceForeignKeys(true);
    // As on every other engine; it also lets LIKE use indexes.
    settings.enableCaseSensitiveLike(true);
    // Else the driver reads the last key after each write, through a statement that it leaves open;
    // with one open SQLite never forgets an order to stop, and all further statements fail.
    settings.setGetGeneratedKeys(false);
    settings.setBusyTimeout(Drivers.lockMillis(config, "busy_timeout"));
    String journal = options.text("journal_mode").orElse(target.inMemory() ? "memory" : "wal");
    settings.setJournalMode(SQLiteConfig.JournalMode.valueOf(journal.toUpperCase(Locale.ROOT)));
    options
        .text("synchronous")
        .map(word -> SQLiteConfig.SynchronousMode.valueOf(word.toUpperCase(Locale.ROOT)))
        .ifPresent(settings::setSynchronous);
    options.number("cache_size").ifPresent(settings::setCacheSize);
    return settings;
  }

  @Override
  public Connection open() throws SQLException {
    Connection connection = config.createConnection(url);
    try {
      checkJournalMode(connection);
      Collation.create(connection, DecimalCollation.NAME, new DecimalCollation());
      Function.create(connection, DecimalSum.NAME, new DecimalSum());
      SqliteFunctions.register(connection);
      return Drivers.setUp(connection, setup);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** SQLite keeps another mode, without a word, where the wanted one is not possible. */
  private void checkJournalMode(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet mode = statement.executeQuery(SqliteSession.journalMode())) {
      String actual = mode.next() ? mode.getString(1) : "none";
      if (journalMode != null && !journalMode.equalsIgnoreCase(actual)) {
        throw new SQLException(
            "journal_mode " + journalMode + " is not possible here: SQLite uses " + actual);
      }
    }
  }

  @Override
  public int maxConnections() {
    return inMemory ? 1 : Integer.MAX_VALUE;
  }

  @Override
  public boolean expires() {
    return !inMemory;
  }

  @Override
  public Object encode(ColumnType<?> type, Object value) {
    return SqliteValues.encode(type, value);
  }

  @Override
  public ResultSet queryLazily(Connection connection, PreparedStatement statement)
      throws SQLException {
    return statement.executeQuery();
  }

  @Override
  public JdbcRow row(ResultSet result) {
    return new SqliteRow(result);
  }

  @Override
  public boolean endTransaction(Connection connection, boolean seemsOpen) throws SQLException {
    // The driver does not tell SQLite's own state, and asking costs an exception.
    return seemsOpen && succeeds(connection, SqliteSession.rollback(), "no transaction is active");
  }

  @Override
  public boolean lostTransaction(Connection connection) throws SQLException {
    boolean lost = succeeds(connection, SqliteSession.begin(), "within a transaction");
    if (lost) {
      succeeds(connection, SqliteSession.rollback(), "no transaction is active");
    }
    return lost;
  }

  /** Whether a statement succeeds; false if it fails with these words. */
  private static boolean succeeds(Connection connection, String sql, String refusal)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return true;
    } catch (SQLException e) {
      if (String.valueOf(e.getMessage()).contains(refusal)) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public void waitForLocks(Connection connection, boolean wait) throws SQLException {
    ((SQLiteConnection) connection).setBusyTimeout(wait ? busyMillis : 0);
  }

  @Override
  public boolean isLocked(SQLException failure) {
    return failure instanceof SQLiteException own
        && LOCKED.contains(own.getResultCode().code & 0xff);
  }

  /** None: who finds the file locked fails at once if told so. */
  @Override
  public LockNeed lockNeed(String sql) {
    return LockNeed.NONE;
  }

  @Override
  public LockHolders lockHolders() {
    return lockHolders;
  }

  @Override
  public boolean spoilsConnection(SQLException failure) {
    return failure instanceof SQLiteException own
        && (BROKEN.contains(own.getResultCode()) || isInputOutput(own));
  }

  private static boolean isInputOutput(SQLiteException failure) {
    return (failure.getResultCode().code & 0xff) == SQLiteErrorCode.SQLITE_IOERR.code;
  }

  @Override
  public DriverFailure describe(SQLException failure) {
    int code =
        failure instanceof SQLiteException own ? own.getResultCode().code : failure.getErrorCode();
    return new DriverFailure(
        spoilsConnection(failure) ? Trouble.CONNECTION : Trouble.STATEMENT,
        failure.getSQLState(),
        code,
        String.valueOf(failure.getMessage()),
        null,
        null,
        null);
  }
}
