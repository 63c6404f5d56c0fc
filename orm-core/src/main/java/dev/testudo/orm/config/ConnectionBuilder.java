package dev.testudo.orm.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Collects the settings of one connection. Each method checks at once and throws a {@link
 * dev.testudo.orm.error.ConfigurationException} that names the path.
 */
public final class ConnectionBuilder {
  private final Place place;
  private final Environment environment;
  private final String name;
  private final Map<String, String> options = new LinkedHashMap<>();
  private PoolConfig pool = PoolConfig.DEFAULT;
  private @Nullable Url url;
  private @Nullable Duration statementTimeout;
  private @Nullable Duration slowQuery;
  private @Nullable Duration slowTransaction;
  private Duration transactionIdleTimeout = ConnectionConfig.IDLE_TIMEOUT;
  private boolean slowQueryPlan;
  private int repeatedReads;
  private boolean merge = true;
  private boolean logSql;
  private boolean logParameters;
  private boolean tagStatements;
  private ZoneId timeZone = ZoneOffset.UTC;
  private final List<String> initSql = new ArrayList<>();
  private boolean connectOnInit = true;

  ConnectionBuilder(Place place, Environment environment, String name) {
    this.place = place;
    this.environment = environment;
    this.name = name;
  }

  /**
   * Where the connection leads; must be given. {@code ${NAME}} and {@code ${NAME:-default}} are
   * taken from the environment and may have any characters: a value never changes how the URL is
   * split. Only one at the very beginning is itself a URL, or the beginning of one.
   */
  public ConnectionBuilder url(String text) {
    var at = place.key("url");
    url = Url.read(at, environment.resolveUrl(at, at.given(text)));
    return this;
  }

  /** Size and times of the pool; the function returns the builder it is given. */
  public ConnectionBuilder pool(UnaryOperator<PoolBuilder> settings) {
    var at = place.key("pool");
    pool = at.same(new PoolBuilder(at, pool), settings).build();
    return this;
  }

  /** Stops statements that take longer, 1 ms to 24 days; not given: none is stopped. */
  public ConnectionBuilder statementTimeout(Duration longest) {
    statementTimeout = Durations.positive(place.key("statement_timeout"), longest);
    return this;
  }

  /** Logs each statement, without its values; default false. */
  public ConnectionBuilder logSql(boolean on) {
    logSql = on;
    return this;
  }

  /** Lets logs and messages show bound values, which may be private data; default false. */
  public ConnectionBuilder logParameters(boolean on) {
    logParameters = on;
    return this;
  }

  /**
   * Puts the place in the program that sends a statement in front of it as a comment, so that logs
   * here and at the server show it; costs the walk of a stack each time; default false.
   */
  public ConnectionBuilder tagStatements(boolean on) {
    tagStatements = on;
    return this;
  }

  /** Logs statements that take at least this long, 1 ms to 24 days; not given: none. */
  public ConnectionBuilder slowQuery(Duration from) {
    slowQuery = Durations.positive(place.key("slow_query"), from);
    return this;
  }

  /**
   * Also logs what plan the database has for a slow query, which is asked for on another connection
   * afterwards; one at a time. Default false.
   */
  public ConnectionBuilder slowQueryPlan(boolean on) {
    slowQueryPlan = on;
    return this;
  }

  /**
   * Logs transactions that are still open after this long, with the stack of the caller that began
   * them, 1 ms to 24 days; not given: none.
   */
  public ConnectionBuilder slowTransaction(Duration from) {
    slowTransaction = Durations.positive(place.key("slow_transaction"), from);
    return this;
  }

  /**
   * Rolls back a transaction whose function neither completes nor sends a statement for this long,
   * so that it gives its connection back; up to 24 days, zero never; default 5 min.
   */
  public ConnectionBuilder transactionIdleTimeout(Duration longest) {
    transactionIdleTimeout = Durations.bounded(place.key("transaction_idle_timeout"), longest);
    return this;
  }

  /**
   * Logs, once for each place in the program, that it sends the same read of one row more often
   * than this within one Vert.x context, with what reads all rows at once; costs the walk of a
   * stack for each such read; 1 or more, not given: nothing is counted.
   */
  public ConnectionBuilder repeatedReads(int most) {
    repeatedReads = Numbers.atLeast(place.key("repeated_reads"), 1, most);
    return this;
  }

  /**
   * Whether reads by key that are issued together, and in a transaction creates, saves and deletes,
   * may go to the database as one statement; default true.
   */
  public ConnectionBuilder merge(boolean on) {
    merge = on;
    return this;
  }

  /**
   * The time zone of the sessions: {@code UTC}, {@code Europe/Berlin}, {@code +02:00}. Only raw SQL
   * and the database's own defaults see it: moments are the same in every zone. PostgreSQL takes
   * any, the others UTC only; default UTC.
   */
  public ConnectionBuilder timeZone(String zone) {
    var at = place.key("time_zone");
    try {
      ZoneId named = ZoneId.of(environment.resolve(at, at.given(zone)));
      timeZone = named.normalized().equals(ZoneOffset.UTC) ? ZoneOffset.UTC : named;
    } catch (DateTimeException unknown) {
      throw at.problem(
          "is no time zone.", "Write UTC, a region such as Europe/Berlin, or an offset.");
    }
    return this;
  }

  /**
   * Adds statements that each new connection runs before it is used, in this order: {@code SET …},
   * {@code PRAGMA …}. A connection on which one fails is not used.
   */
  public ConnectionBuilder initSql(String... statements) {
    var at = place.key("init_sql");
    for (String statement : at.given(statements)) {
      String text = environment.resolve(at, at.given(statement)).strip();
      if (text.isEmpty()) {
        throw at.item(initSql.size()).problem("is empty.", "Write a statement, or leave it out.");
      }
      initSql.add(text);
    }
    return this;
  }

  /** Whether starting the ORM fails if the database cannot be reached; default true. */
  public ConnectionBuilder connectOnInit(boolean on) {
    connectOnInit = on;
    return this;
  }

  /** A driver option, as it could stand in the URL's query; {@code ${NAME}} is replaced. */
  public ConnectionBuilder option(String option, String value) {
    var at = place.key("options").key(place.key("options").given(option));
    if (options.put(option, environment.resolve(at, at.given(value))) != null) {
      throw at.problem("is there twice.", "Keep one of them.");
    }
    return this;
  }

  ConnectionConfig build() {
    if (url == null) {
      throw place.problem("has no url.", "Add one, such as sqlite://db.sqlite3 or h2:mem:blog.");
    }
    if (!timeZone.equals(ZoneOffset.UTC) && url.target().engine() != Engine.POSTGRESQL) {
      throw place
          .key("time_zone")
          .problem(
              "must be UTC on this engine.",
              "moments are stored there without a zone, as those of UTC.",
              "Leave it out, and convert moments where they are shown.");
    }
    Options checked = checkedOptions(url);
    if (checked.text("pooler").orElse("none").equals("transaction")) {
      checkPooled(checked);
    }
    return new ConnectionConfig(
        name,
        url.target(),
        checked,
        pool,
        statementTimeout,
        logSql,
        logParameters,
        tagStatements,
        slowQuery,
        slowQueryPlan,
        slowTransaction,
        transactionIdleTimeout,
        repeatedReads,
        merge,
        timeZone,
        List.copyOf(initSql),
        connectOnInit);
  }

  /** Sessions are not ours there: what is set in one would be seen by whoever gets it next. */
  private void checkPooled(Options checked) {
    String setting =
        statementTimeout != null
            ? "statement_timeout"
            : !initSql.isEmpty()
                ? "init_sql"
                : checked.text("search_path").isPresent() ? "search_path" : null;
    if (setting != null) {
      throw place.problem(
          "has " + setting + " behind a pooler in transaction mode.",
          "there each transaction may run in another session, which others use as well.",
          "Set it for the role at the server, or limit transactions with timeout(…).");
    }
  }

  private Options checkedOptions(Url from) {
    var engine = from.target().engine();
    var found = new LinkedHashMap<String, String>();
    from.query()
        .forEach((key, value) -> OptionRules.add(found, engine, place.key("url"), key, value));
    options.forEach(
        (key, value) -> OptionRules.add(found, engine, place.key("options").key(key), key, value));
    OptionRules.checkTogether(found, place);
    return new Options(found);
  }
}
