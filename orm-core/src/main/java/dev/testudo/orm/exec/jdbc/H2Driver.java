package dev.testudo.orm.exec.jdbc;

import dev.testudo.orm.config.ConnectionConfig;
import dev.testudo.orm.config.Embedded;
import dev.testudo.orm.dialect.DriverFailure;
import dev.testudo.orm.dialect.DriverFailure.Trouble;
import dev.testudo.orm.dialect.H2Session;
import dev.testudo.orm.dialect.LockNeed;
import dev.testudo.orm.type.ColumnType;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/**
 * H2.
 *
 * <p>Results are found whole and not lazily, except for cursors: a lazy one would hold its snapshot
 * while the reader runs, fail in the middle, and save memory only where rows are not kept.
 */
final class H2Driver implements JdbcDriver {
  // Closed, closing or corrupt databases; all of class 08 beside.
  private static final Set<Integer> BROKEN =
      Set.of(90007, 90013, 90020, 90028, 90030, 90031, 90067, 90098, 90121);

  private static final int STOPPED = 57014;

  private final Driver driver;
  private final String url;
  private final Embedded target;
  private final List<String> setup;
  private final LockHolders lockHolders;

  private H2Driver(Driver driver, String url, Embedded target, List<String> setup) {
    this.driver = driver;
    this.url = url;
    this.target = target;
    this.setup = List.copyOf(setup);
    lockHolders = LockHolders.of(identity(target));
  }

  static JdbcDriver create(ConnectionConfig config, Embedded target, List<String> setup) {
    int lockMillis = Drivers.lockMillis(config, "lock_timeout");
    return new H2Driver(new org.h2.Driver(), url(config, target, lockMillis), target, setup);
  }

  private static String url(ConnectionConfig config, Embedded target, int lockMillis) {
    String name = target.name();
    if (name.indexOf(';') >= 0) {
      throw new IllegalArgumentException("the name of an H2 database cannot have a ;");
    }
    var url = new StringBuilder("jdbc:h2:");
    if (target.inMemory()) {
      url.append("mem:").append(name);
    } else {
      // H2 knows ~ as the home directory, and wants any other path to be absolute.
      boolean home = name.startsWith("~/");
      url.append("file:").append(home ? name : Path.of(name).toAbsolutePath().normalize());
    }
    url.append(";LOCK_TIMEOUT=").append(lockMillis);
    url.append(";TIME ZONE=UTC");
    // What a program writes without quotes (raw SQL, checks) means our lower-case names, as it
    // does on PostgreSQL.
    url.append(";DATABASE_TO_LOWER=TRUE");
    // H2's own default confirms what is not in the file before half a second has passed.
    long delay = config.options().duration("write_delay").orElse(Duration.ZERO).toMillis();
    url.append(";WRITE_DELAY=").append(delay);
    // Else it writes its errors to a file beside the database, values included.
    url.append(";TRACE_LEVEL_FILE=0");
    config.options().number("cache_size").ifPresent(kb -> url.append(";CACHE_SIZE=").append(kb));
    return url.toString();
  }

  /** What tells two databases apart, as H2 does, whatever they are called. */
  private static String identity(Embedded target) {
    if (target.inMemory()) {
      return "mem:" + target.name();
    }
    String name = target.name();
    Path file =
        name.startsWith("~/")
            ? Path.of(System.getProperty("user.home"), name.substring(2))
            : Path.of(name).toAbsolutePath().normalize();
    return real(Path.of(file + ".mv.db")).toString();
  }

  /** Without links, as far as it is there. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException notThereYet) {
      Path folder = path.getParent();
      return folder == null ? path : real(folder).resolve(path.getFileName());
    }
  }

  @Override
  public Connection open() throws SQLException {
    var login = new Properties();
    login.setProperty("user", target.user());
    login.setProperty("password", target.password().reveal());
    Connection connection = driver.connect(url, login);
    return Drivers.setUp(connection, setup);
  }

  /**
   * Makes our functions known when a statement first needs one: most programs never do, and there
   * are many. On a connection of its own, because H2 commits before it changes a schema.
   */
  @Override
  public synchronized boolean mends(SQLException failure) throws SQLException {
    if (!H2Session.lacksFunctions(failure.getErrorCode(), String.valueOf(failure.getMessage()))) {
      return false;
    }
    try (Connection own = open()) {
      Drivers.setUp(own, H2Session.functions());
    }
    return true;
  }

  @Override
  public int maxConnections() {
    return Integer.MAX_VALUE;
  }

  @Override
  public boolean expires() {
    return true;
  }

  @Override
  public Object encode(ColumnType<?> type, Object value) {
    return H2Values.encode(type, value);
  }

  @Override
  public ResultSet queryLazily(Connection connection, PreparedStatement statement)
      throws SQLException {
    // It counts when the query starts, so the statements between the reads are as ever.
    try (Statement session = connection.createStatement()) {
      session.execute(H2Session.lazyQueries(true));
      try {
        return statement.executeQuery();
      } finally {
        session.execute(H2Session.lazyQueries(false));
      }
    }
  }

  @Override
  public JdbcRow row(ResultSet result) {
    return new H2Row(result);
  }

  @Override
  public boolean endTransaction(Connection connection, boolean seemsOpen) throws SQLException {
    // H2 switches autocommit off for the time between BEGIN and COMMIT or ROLLBACK.
    return !connection.getAutoCommit();
  }

  @Override
  public boolean lostTransaction(Connection connection) throws SQLException {
    return connection.getAutoCommit();
  }

  /** Nothing to do: a statement that could wait is not run by who must not. */
  @Override
  public void waitForLocks(Connection connection, boolean wait) {}

  /**
   * Never: what has failed may have been done, since H2 looks at the statistics of a table behind
   * the commit, and a query that inserts keeps its rows.
   */
  @Override
  public boolean isLocked(SQLException failure) {
    return false;
  }

  @Override
  public LockNeed lockNeed(String sql) {
    return LockNeed.ofH2(sql);
  }

  @Override
  public LockHolders lockHolders() {
    return lockHolders;
  }

  /**
   * Also a statement that was stopped: H2 keeps what a stopped recursive query had found so far,
   * and gives it as the result when the same connection runs the same text again.
   */
  @Override
  public boolean spoilsConnection(SQLException failure) {
    return failure.getErrorCode() == STOPPED || isBroken(failure);
  }

  private static boolean isBroken(SQLException failure) {
    String state = failure.getSQLState();
    return (state != null && state.startsWith("08")) || BROKEN.contains(failure.getErrorCode());
  }

  @Override
  public DriverFailure describe(SQLException failure) {
    return new DriverFailure(
        isBroken(failure) ? Trouble.CONNECTION : Trouble.STATEMENT,
        failure.getSQLState(),
        failure.getErrorCode(),
        withoutSql(String.valueOf(failure.getMessage())),
        null,
        null,
        null);
  }

  /** H2 repeats the statement, and so its literals, at the end of its message. */
  private static String withoutSql(String message) {
    int sql = message.indexOf("; SQL statement:");
    return sql < 0 ? message : message.substring(0, sql);
  }
}
