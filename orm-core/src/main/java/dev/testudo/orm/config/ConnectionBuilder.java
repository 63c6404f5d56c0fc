package dev.testudo.orm.config;

import java.time.Duration;
import java.util.LinkedHashMap;
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
  private boolean logSql;
  private boolean logParameters;
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

  /** Logs statements that take at least this long, 1 ms to 24 days; not given: none. */
  public ConnectionBuilder slowQuery(Duration from) {
    slowQuery = Durations.positive(place.key("slow_query"), from);
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
    return new ConnectionConfig(
        name,
        url.target(),
        checkedOptions(url),
        pool,
        statementTimeout,
        logSql,
        logParameters,
        slowQuery,
        connectOnInit);
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
