package dev.testudo.orm.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.core.json.jackson.VertxModule;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An Orm behind a Vert.x Web router. Routes that are added here read their request through a {@link
 * Call} and answer with what their action's future gives, as JSON; failures of all routes become
 * {@link Problem} documents. For use by any thread before the server listens.
 */
public final class OrmWeb {
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  /** How long requests that are under way may take when the server is closed. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Router router;
  private final Orm orm;
  private final WebOptions options;
  private final boolean owned;
  private final ObjectMapper mapper;
  private final Answer answer;
  private final VirtualThreads threads = new VirtualThreads();
  private final List<Operation> operations = new CopyOnWriteArrayList<>();
  private volatile @Nullable HttpServer server;

  private OrmWeb(Router router, Orm orm, WebOptions options, boolean owned) {
    this.router = router;
    this.orm = orm;
    this.options = options;
    this.owned = owned;
    this.mapper = mapper(orm);
    this.answer = new Answer(mapper);
    if (options.handlesFailures()) {
      router.route().failureHandler(new FailureHandler(mapper));
      router.errorHandler(404, new FailureHandler(mapper));
      router.errorHandler(405, new FailureHandler(mapper));
    }
    router.route().handler(BodyHandler.create(false).setBodyLimit(options.largestBody()));
  }

  /**
   * Puts an Orm behind a router. The Orm stays the caller's to close.
   *
   * @return completes when tables are there, if the options ask for them
   */
  public static Future<OrmWeb> register(Router router, Orm orm, WebOptions options) {
    return prepared(new OrmWeb(router, orm, options, false));
  }

  /** The same with the default options, at once. */
  public static OrmWeb register(Router router, Orm orm) {
    return new OrmWeb(router, orm, WebOptions.defaults(), false);
  }

  /** Opens an Orm and puts it behind a router; {@link #close} closes it. */
  public static Future<OrmWeb> start(
      Vertx vertx, Router router, OrmConfig config, UnaryOperator<WebOptions> options) {
    return Orm.init(vertx, config)
        .compose(
            orm ->
                prepared(new OrmWeb(router, orm, options.apply(WebOptions.defaults()), true))
                    .recover(
                        failure -> orm.close().transform(closed -> Future.failedFuture(failure))));
  }

  private static Future<OrmWeb> prepared(OrmWeb web) {
    return web.options.generatesSchemas()
        ? web.orm.generateSchemas().map(web)
        : Future.succeededFuture(web);
  }

  private static ObjectMapper mapper(Orm orm) {
    JsonMapper mapper =
        JsonMapper.builder()
            .addModule(new VertxModule())
            .addModule(new JavaTimeModule())
            .addModule(new ModelModule(orm.models()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();
    // A number is no text, as a text is no number.
    mapper
        .coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    return mapper;
  }

  /** The Orm. */
  public Orm orm() {
    return orm;
  }

  /** The router. */
  public Router router() {
    return router;
  }

  /** What writes and reads JSON here. Not to be changed. */
  public ObjectMapper mapper() {
    return mapper;
  }

  /** Adds a route for GET. */
  public OrmWeb get(String path, Action action) {
    return on(HttpMethod.GET, path, action);
  }

  /** Adds a route for POST. */
  public OrmWeb post(String path, Action action) {
    return on(HttpMethod.POST, path, action);
  }

  /** Adds a route for PUT. */
  public OrmWeb put(String path, Action action) {
    return on(HttpMethod.PUT, path, action);
  }

  /** Adds a route for PATCH. */
  public OrmWeb patch(String path, Action action) {
    return on(HttpMethod.PATCH, path, action);
  }

  /** Adds a route for DELETE. */
  public OrmWeb delete(String path, Action action) {
    return on(HttpMethod.DELETE, path, action);
  }

  /** Adds a route. The path is one of Vert.x Web: {@code /users/:id}. */
  public OrmWeb on(HttpMethod method, String path, Action action) {
    router.route(method, path).handler(context -> run(context, action));
    return this;
  }

  /** Adds the route of an operation, which the document of the service shows. */
  public OrmWeb add(Operation operation, Action action) {
    operations.add(operation);
    return on(operation.method(), operation.path(), action);
  }

  /** Whether this Java has the virtual threads that {@link #addBlocking} needs: 21 and newer. */
  public static boolean canBlock() {
    return VirtualThreads.AVAILABLE;
  }

  /**
   * Adds the route of an operation whose action runs on a virtual thread, where it may {@code
   * await()}. With {@link WebOptions#inTransactions} it runs in a transaction like others.
   *
   * @throws UnsupportedOperationException if this Java has no virtual threads; see {@link
   *     #canBlock}
   */
  public OrmWeb addBlocking(Operation operation, BlockingAction action) {
    if (!canBlock()) {
      throw new UnsupportedOperationException(
          "Blocking actions run on virtual threads, which need Java 21 or newer; this is "
              + Runtime.version().feature()
              + ". Use add(…) with futures.");
    }
    operations.add(operation);
    router
        .route(operation.method(), operation.path())
        .handler(context -> runBlocking(context, action));
    return this;
  }

  private void runBlocking(RoutingContext context, BlockingAction action) {
    var call = new Call(context, mapper);
    boolean pinned = options.transactions() && !SAFE.contains(context.request().method());
    threads
        .run(
            context.vertx(),
            () -> pinned ? orm.transactionBlocking(tx -> action.apply(call)) : action.apply(call))
        .onComplete(done -> answer.send(context, done), context::fail);
  }

  /**
   * Answers GET on a path with the OpenAPI document of all operations, those that are added later
   * too.
   */
  public OrmWeb serveDocument(String path, String title, String version) {
    return get(path, call -> Future.succeededFuture(document(title, version)));
  }

  /** The OpenAPI 3.1 document of all operations that were added. */
  public JsonObject document(String title, String version) {
    return OpenApi.document(title, version, List.copyOf(operations));
  }

  private void run(RoutingContext context, Action action) {
    var call = new Call(context, mapper);
    boolean pinned = options.transactions() && !SAFE.contains(context.request().method());
    Future<? extends @Nullable Object> result =
        pinned ? orm.transaction(tx -> apply(action, call)) : apply(action, call);
    result.onComplete(done -> answer.send(context, done), context::fail);
  }

  private static Future<@Nullable Object> apply(Action action, Call call) {
    try {
      @Nullable Future<? extends @Nullable Object> result = action.apply(call);
      return result == null
          ? Future.failedFuture(ActionMistakes.returnedNull(call.context()))
          : result.map(done -> done);
    } catch (RuntimeException e) {
      return Future.failedFuture(ActionMistakes.explained(e, call.context()));
    }
  }

  /**
   * Listens for requests; {@link #close} ends that too.
   *
   * @param port 0 for any that is free
   * @return the server, which knows its port
   */
  public Future<HttpServer> listen(Vertx vertx, int port, String host) {
    return vertx
        .createHttpServer(new HttpServerOptions().setPort(port).setHost(host))
        .requestHandler(router)
        .listen()
        .onSuccess(listening -> server = listening);
  }

  /**
   * Takes no more requests, waits for those under way (10 s at most), then closes the Orm if it was
   * opened here.
   */
  public Future<Void> close() {
    HttpServer listening = server;
    Future<Void> quiet =
        listening == null
            ? Future.succeededFuture()
            : listening.shutdown(GRACE.toSeconds(), TimeUnit.SECONDS);
    return quiet.eventually(() -> owned ? orm.close() : Future.succeededFuture());
  }
}
