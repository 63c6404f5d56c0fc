package dev.testudo.orm.config;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One database and how it is used. Its text form shows no password.
 *
 * @param name the key under {@code connections}
 * @param target where it leads
 * @param options driver options of the URL and of {@code options} together
 * @param pool size and times of its pool
 * @param statementTimeout after which a statement is stopped; null means never
 * @param logSql whether each statement is logged
 * @param logParameters whether bound values may appear in logs and messages
 * @param tagStatements whether each statement carries a comment with where it was called
 * @param slowQuery from which duration on a statement is logged as slow; null means never
 * @param slowQueryPlan whether the plan of a slow statement is logged as well
 * @param slowTransaction after which an open transaction is logged; null means never
 * @param transactionIdleTimeout after which a transaction that does nothing is rolled back; zero
 *     means never
 * @param repeatedReads from how many equal reads of one row on a loop is logged; 0 means never
 * @param merge whether statements that are issued together may be sent as one
 * @param timeZone the time zone of its sessions, which raw SQL sees
 * @param initSql what each new connection runs before it is used
 * @param connectOnInit whether starting the ORM fails if this database cannot be reached
 */
public record ConnectionConfig(
    String name,
    Target target,
    Options options,
    PoolConfig pool,
    @Nullable Duration statementTimeout,
    boolean logSql,
    boolean logParameters,
    boolean tagStatements,
    @Nullable Duration slowQuery,
    boolean slowQueryPlan,
    @Nullable Duration slowTransaction,
    Duration transactionIdleTimeout,
    int repeatedReads,
    boolean merge,
    ZoneId timeZone,
    List<String> initSql,
    boolean connectOnInit) {

  static final Duration IDLE_TIMEOUT = Duration.ofMinutes(5);

  /** A connection whose sessions are in UTC, and whose statements are not tagged. */
  public ConnectionConfig(
      String name,
      Target target,
      Options options,
      PoolConfig pool,
      @Nullable Duration statementTimeout,
      boolean logSql,
      boolean logParameters,
      @Nullable Duration slowQuery,
      boolean connectOnInit) {
    this(
        name,
        target,
        options,
        pool,
        statementTimeout,
        logSql,
        logParameters,
        false,
        slowQuery,
        false,
        null,
        IDLE_TIMEOUT,
        0,
        true,
        ZoneOffset.UTC,
        List.of(),
        connectOnInit);
  }

  /**
   * A connection with this URL and otherwise defaults.
   *
   * @throws dev.testudo.orm.error.ConfigurationException if the URL cannot be used
   */
  public static ConnectionConfig of(String name, String url) {
    var place = Place.root(Origin.JAVA).key("connections").key(name);
    return new ConnectionBuilder(place, Environment.SYSTEM, name).url(url).build();
  }

  /** The database product at the other end. */
  public Engine engine() {
    return target.engine();
  }
}
