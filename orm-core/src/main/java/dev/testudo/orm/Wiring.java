package dev.testudo.orm;

import dev.testudo.orm.config.AppConfig;
import dev.testudo.orm.config.ConnectionConfig;
import dev.testudo.orm.dialect.Dialect;
import dev.testudo.orm.dialect.Dialects;
import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.error.Suggestion;
import dev.testudo.orm.exec.ColumnKeys;
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
import dev.testudo.orm.tx.Home;
import dev.testudo.orm.tx.ModelListeners;
import dev.testudo.orm.tx.Surroundings;
import dev.testudo.orm.tx.Vigil;
import dev.testudo.orm.tx.Writes;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which model lives in which database, put together once from a configuration. */
final class Wiring {
  private final Map<String, Transport> transports = new LinkedHashMap<>();
  private final Map<String, Database> databases = new LinkedHashMap<>();
  private final Map<String, WantedSchema> schemas = new HashMap<>();
  private final Map<String, DatabaseRoute> routes = new HashMap<>();
  private final Map<ModelType<?, ?, ?>, DatabaseRoute> homes = new HashMap<>();
  private final Map<ModelType<?, ?, ?>, Copies> readFrom = new HashMap<>();
  private final List<Database> checked = new ArrayList<>();
  private final StatementListeners listeners = new StatementListeners();
  private final Supplier<Surroundings> surroundings;
  private final @Nullable ColumnKeys keys;
  private final Routers routers;

  private Wiring(Supplier<Surroundings> surroundings, Routers routers, @Nullable ColumnKeys keys) {
    this.surroundings = surroundings;
    this.routers = routers;
    this.keys = keys;
  }

  /** Without databases yet. */
  static Wiring of(OrmConfig config) {
    return new Wiring(new Once<>(config::surroundings), config.routing(), config.columnKeys());
  }

  /**
   * Makes a pool for each connection and tells models where they live. Embedded databases begin to
   * open, each on a thread of its own.
   *
   * @param vertx asked as late as can be, so that it may start while databases open
   * @throws ConfigurationException if models or drivers are missing; what was opened before has to
   *     be closed then
   */
  void open(Supplier<Vertx> vertx, OrmConfig config) {
    config
        .connections()
        .forEach((name, connection) -> transports.put(name, transport(vertx, connection)));
    var packages = ModelPackages.visible(config.apps().values());
    var models = models(config, packages);
    config
        .connections()
        .forEach((name, each) -> add(vertx, each, models.getOrDefault(name, List.of()), config));
    tables(models)
        .forEach((name, all) -> schemas.put(database(name).name(), SchemaPlanner.plan(all)));
    config.apps().values().forEach(app -> addCopies(app, packages.models(app)));
  }

  private static Map<String, List<ModelType<?, ?, ?>>> models(
      OrmConfig config, ModelPackages packages) {
    Map<String, List<ModelType<?, ?, ?>>> models = new HashMap<>();
    for (AppConfig app : config.apps().values()) {
      models
          .computeIfAbsent(app.defaultConnection(), name -> new ArrayList<>())
          .addAll(packages.models(app));
    }
    return models;
  }

  /** All models that have a database, by name. */
  List<ModelType<?, ?, ?>> models() {
    return homes.keySet().stream()
        .sorted(Comparator.comparing(model -> model.type().getName()))
        .toList();
  }

  /** The models of the connections on which routers want tables of further models. */
  private Map<String, List<ModelType<?, ?, ?>>> tables(
      Map<String, List<ModelType<?, ?, ?>>> models) {
    Map<String, List<ModelType<?, ?, ?>>> all = new HashMap<>();
    models.forEach(
        (home, own) ->
            own.forEach(
                model ->
                    routers.tables(model).stream()
                        .filter(name -> !name.equals(home))
                        .forEach(
                            name ->
                                all.computeIfAbsent(
                                        name,
                                        none ->
                                            new ArrayList<>(models.getOrDefault(name, List.of())))
                                    .add(model))));
    return all;
  }

  private void add(
      Supplier<Vertx> vertx,
      ConnectionConfig config,
      List<ModelType<?, ?, ?>> models,
      OrmConfig all) {
    Dialect dialect = Dialects.of(config.engine().scheme());
    WantedSchema schema = SchemaPlanner.plan(models);
    var log =
        new StatementLog(
            config.logSql(),
            config.slowQuery(),
            config.slowQueryPlan(),
            config.logParameters(),
            config.tagStatements(),
            config.slowTransaction(),
            config.repeatedReads(),
            listeners);
    var translator = dialect.translator(config.name(), ConstraintIndex.of(schema.tables()));
    Transport transport =
        ColumnKeys.sealing(
            all.transport(config, Objects.requireNonNull(transports.get(config.name()))),
            models,
            keys);
    var database = new Database(config.name(), dialect, transport, translator, log, models, vertx);
    databases.put(config.name(), database);
    schemas.put(config.name(), schema);
    var vigil = new Vigil(vertx, config.transactionIdleTimeout());
    var writes = all.isReadAfterWrite(config.name()) ? new Writes() : null;
    var route =
        new DatabaseRoute(new Home(database, surroundings.get(), vigil, writes, config.merge()));
    routes.put(config.name(), route);
    models.forEach(model -> homes.put(model, route));
    if (config.connectOnInit()) {
      checked.add(database);
    }
  }

  private void addCopies(AppConfig app, List<ModelType<?, ?, ?>> models) {
    if (!app.readConnections().isEmpty()) {
      var copies = app.readConnections().stream().map(routes::get).toList();
      var from = new Copies(routes.get(app.defaultConnection()), copies, app.readAfterWrite());
      models.forEach(model -> readFrom.put(model, from));
    }
  }

  private static Transport transport(Supplier<Vertx> vertx, ConnectionConfig config) {
    Dialect dialect = Dialects.of(config.engine().scheme());
    List<String> setup =
        new ArrayList<>(dialect.sessionSetup(config.timeZone(), config.statementTimeout()));
    setup.addAll(config.initSql());
    return switch (config.engine()) {
      case H2, SQLITE -> embedded(vertx, config, setup);
      case POSTGRESQL, MYSQL, MARIADB -> VertxTransport.open(vertx.get(), config, setup);
    };
  }

  private static Transport embedded(
      Supplier<Vertx> vertx, ConnectionConfig config, List<String> setup) {
    JdbcTransport transport = JdbcTransport.open(vertx, config, setup);
    if (config.connectOnInit()) {
      transport.openAhead();
    }
    return transport;
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

  Optional<Pool> vertxPool(String connection) {
    return transports.get(database(connection).name()) instanceof VertxTransport server
        ? Optional.of(server.vertxPool())
        : Optional.empty();
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

  /** The way to where a model is read from outside of transactions. */
  DatabaseRoute reading(ModelType<?, ?, ?> model) {
    DatabaseRoute home = home(model);
    Optional<String> chosen = routers.read(model);
    if (chosen.isPresent()) {
      return route(chosen.get());
    }
    Copies from = readFrom.get(model);
    return from == null ? home : from.next();
  }

  /** The way to where a model is written, and inside of transactions read. */
  DatabaseRoute writing(ModelType<?, ?, ?> model) {
    DatabaseRoute home = home(model);
    return routers.write(model).map(this::route).orElse(home);
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

  ModelListeners modelListeners() {
    return surroundings.get().listeners();
  }

  StatementListeners listeners() {
    return listeners;
  }

  Future<Void> close() {
    List<Future<?>> ends = new ArrayList<>();
    // A transport without a database is left from a configuration that could not be used.
    transports.forEach(
        (name, transport) -> {
          Database database = databases.get(name);
          ends.add(database == null ? transport.close() : database.close());
        });
    return Future.join(ends).mapEmpty();
  }
}
