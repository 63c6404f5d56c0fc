package dev.testudo.orm.config;

/** Reads a JSON document into the builders, which do all checks but those of keys and types. */
final class ConfigReader {
  private ConfigReader() {}

  static DatabaseConfig read(Document document, Environment environment) {
    var place = Place.root(document.origin());
    var builder = new ConfigBuilder(place, environment);
    var root =
        Fields.of(place, environment, document.root())
            .only("connections", "apps", "routers", "cursor_key", "encryption_keys");
    root.object("connections", connections -> connections(connections, builder));
    root.object("apps", apps -> apps(apps, builder));
    root.texts("routers", builder::routers);
    root.template("cursor_key", builder::cursorKey);
    root.templates("encryption_keys", keys -> builder.encryptionKeys(keys.toArray(String[]::new)));
    return builder.build();
  }

  private static void connections(Fields connections, ConfigBuilder builder) {
    for (String name : connections.keys()) {
      if (connections.isText(name)) {
        connections.template(name, url -> builder.connection(name, url));
      } else {
        builder.connection(name, target -> connection(connections.settings(name), target));
      }
    }
  }

  private static ConnectionBuilder connection(Fields fields, ConnectionBuilder builder) {
    fields.only(
        "url",
        "pool",
        "statement_timeout",
        "log_sql",
        "log_parameters",
        "tag_statements",
        "slow_query",
        "slow_query_plan",
        "slow_transaction",
        "transaction_idle_timeout",
        "repeated_reads",
        "merge",
        "time_zone",
        "init_sql",
        "connect_on_init",
        "options");
    fields.template("url", builder::url);
    fields.object("pool", pool -> builder.pool(target -> pool(pool, target)));
    fields.duration("statement_timeout", builder::statementTimeout);
    fields.flag("log_sql", builder::logSql);
    fields.flag("log_parameters", builder::logParameters);
    fields.flag("tag_statements", builder::tagStatements);
    fields.duration("slow_query", builder::slowQuery);
    fields.flag("slow_query_plan", builder::slowQueryPlan);
    fields.duration("slow_transaction", builder::slowTransaction);
    fields.duration("transaction_idle_timeout", builder::transactionIdleTimeout);
    fields.number("repeated_reads", builder::repeatedReads);
    fields.flag("merge", builder::merge);
    fields.template("time_zone", builder::timeZone);
    fields.texts("init_sql", builder::initSql);
    fields.flag("connect_on_init", builder::connectOnInit);
    fields.object("options", options -> options(options, builder));
    return builder;
  }

  private static void options(Fields options, ConnectionBuilder builder) {
    for (String name : options.keys()) {
      options.textOrNumber(name, value -> builder.option(name, value));
    }
  }

  private static PoolBuilder pool(Fields fields, PoolBuilder builder) {
    fields.only(
        "max_size",
        "max_wait_queue",
        "acquire_timeout",
        "idle_timeout",
        "max_lifetime",
        "pre_ping");
    fields.number("max_size", builder::maxSize);
    fields.number("max_wait_queue", builder::maxWaitQueue);
    fields.duration("acquire_timeout", builder::acquireTimeout);
    fields.duration("idle_timeout", builder::idleTimeout);
    fields.duration("max_lifetime", builder::maxLifetime);
    fields.flag("pre_ping", builder::prePing);
    return builder;
  }

  private static void apps(Fields apps, ConfigBuilder builder) {
    for (String label : apps.keys()) {
      builder.app(label, target -> app(apps.object(label), target));
    }
  }

  private static AppBuilder app(Fields fields, AppBuilder builder) {
    fields.only("models", "default_connection", "read_connections", "read_after_write");
    fields.texts("models", builder::models);
    fields.text("default_connection", builder::defaultConnection);
    fields.texts("read_connections", builder::readConnections);
    fields.duration("read_after_write", builder::readAfterWrite);
    return builder;
  }
}
