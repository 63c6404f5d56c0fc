package dev.testudo.orm;

import dev.testudo.orm.config.AppConfig;
import dev.testudo.orm.config.ConnectionConfig;
import dev.testudo.orm.dialect.Dialect;
import dev.testudo.orm.dialect.Dialects;
import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.error.Suggestion;
import dev.testudo.orm.exec.Database;
import dev.testudo.orm.exec.StatementListeners;
import dev.testudo.orm.exec.StatementLog;
import dev.testudo.orm.exec.Transport;
import dev.testudo.orm.exec.jdbc.JdbcTransport;
import dev.testudo.orm.exec.vertx.VertxTransport;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.schema.ConstraintIndex;
import dev.testudo.orm.schema.SchemaPlanner;
import dev.testudo.orm.schema.WantedSchema;
import dev.testudo.orm.tx.DatabaseRoute;
import dev.testudo.orm.tx.Seal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Which model lives in which database, put together once from a configuration. */
final class Wiring {
  private final Map<String, Database> databases = new LinkedHashMap<>();
  private final Map<String, WantedSchema> schemas = new HashMap<>();
  private final Map<String, DatabaseRoute> routes = new HashMap<>();
  private final Map<ModelType<?, ?, ?>, DatabaseRoute> homes = new HashMap<>();
  private final List<Database> checked = new ArrayList<>();
  private final StatementListeners listeners = new StatementListeners();
  private final Clock clock;
  private final Seal seal;

  private Wiring(Clock clock, Seal seal) {
    this.clock = clock;
    this.seal = seal;
  }

  /**
   * Opens a pool for each connection; no pool connects yet.
   *
   * @throws ConfigurationException if models or drivers are missing
   */
  static Wiring of(Vertx vertx, OrmConfig config) {
    var wiring = new Wiring(config.clock(), config.seal());
    var packages = ModelPackages.visible(config.apps().values());
    Map<String, List<ModelType<?, ?, ?>>> models = new HashMap<>();
    for (AppConfig app : config.apps().values()) {
      models
          .computeIfAbsent(app.defaultConnection(), name -> new ArrayList<>())
          .addAll(packages.models(app));
    }
    try {
      config
          .connections()
          .forEach(
              (name, connection) ->
                  wiring.add(vertx, connection, models.getOrDefault(name, List.of())));
    } catch (RuntimeException e) {
      // What was opened before the mistake was met must not stay behind.
      wiring.close();
      throw e;
    }
    return wiring;
  }

  private void add(Vertx vertx, ConnectionConfig config, List<ModelType<?, ?, ?>> models) {
    Dialect dialect = Dialects.of(config.engine().scheme());
    WantedSchema schema = SchemaPlanner.plan(models);
    var log =
        new StatementLog(config.logSql(), config.slowQuery(), config.logParameters(), listeners);
    var translator = dialect.translator(config.name(), ConstraintIndex.of(schema.tables()));
    Transport transport = transport(vertx, config, dialect);
    var database = new Database(config.name(), dialect, transport, translator, log);
    databases.put(config.name(), database);
    schemas.put(config.name(), schema);
    var route = new DatabaseRoute(database, clock, seal);
    routes.put(config.name(), route);
    models.forEach(model -> homes.put(model, route));
    if (config.connectOnInit()) {
      checked.add(database);
    }
  }

  private static Transport transport(Vertx vertx, ConnectionConfig config, Dialect dialect) {
    List<String> setup = dialect.sessionSetup(ZoneOffset.UTC, config.statementTimeout());
    return switch (config.engine()) {
      case H2, SQLITE -> JdbcTransport.open(vertx, config, setup);
      case POSTGRESQL, MYSQL, MARIADB -> VertxTransport.open(vertx, config, setup);
    };
  }

  /** Completes if every database that is to be checked answers. */
  Future<Void> connect() {
    return Future.all(checked.stream().map(Database::ping).toList()).mapEmpty();
  }

  Collection<Database> databases() {
    return databases.values();
  }

  Database database(String name) {
    Database database = databases.get(name);
    if (database == null) {
      throw new ConfigurationException(
          Report.of("There is no connection \"" + name + "\".")
              .wayOut(Suggestion.didYouMean(name, databases.keySet())));
    }
    return database;
  }

  WantedSchema schema(String connection) {
    return schemas.get(connection);
  }

  DatabaseRoute home(ModelType<?, ?, ?> model) {
    DatabaseRoute home = homes.get(model);
    if (home == null) {
      throw new ConfigurationException(
          Report.of("No app of this Orm has the model " + model.table().model() + ".")
              .likelyCause("its package is not among the models of the configuration.")
              .wayOut("Add its package to the models of an app, or use the Orm that has it."));
    }
    return home;
  }

  /** The way to the only database that models are written to. */
  DatabaseRoute onlyHome() {
    var written = new LinkedHashSet<>(homes.values());
    if (written.size() == 1) {
      return written.iterator().next();
    }
    throw new ConfigurationException(
        Report.of("orm.transaction(…) does not say on which connection.")
            .likelyCause(
                written.isEmpty()
                    ? "no app of the configuration has models."
                    : "the models of this Orm are written to several connections.")
            .wayOut(
                "Name it: orm.transaction(\"" + databases.keySet().iterator().next() + "\", …)."));
  }

  /**
   * The way to a database.
   *
   * @throws ConfigurationException if there is no connection of that name
   */
  DatabaseRoute route(String connection) {
    return routes.get(database(connection).name());
  }

  StatementListeners listeners() {
    return listeners;
  }

  Future<Void> close() {
    return Future.join(databases.values().stream().map(Database::close).toList()).mapEmpty();
  }
}
