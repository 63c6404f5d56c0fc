package dev.testudo.benchmarks.service;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * Three routes of the blog on the bare client of PostgreSQL, as a careful developer writes them.
 */
final class ByHand {
  private static final String USER =
      "SELECT id, username, email, is_active FROM \"user\" WHERE id = $1";
  private static final String POSTS =
      "SELECT id, title, content, author_id, created_at FROM post WHERE author_id = $1 ORDER BY id";
  private static final String TAGS =
      "SELECT t.id, t.name, x.post_id FROM tag t JOIN post_tag x ON x.tag_id = t.id"
          + " WHERE x.post_id = ANY($1) ORDER BY t.id";
  private static final String INSERT =
      "INSERT INTO \"user\" (username, email, is_active, balance, created_at)"
          + " VALUES ($1, $2, $3, $4, $5) RETURNING id";
  private static final BigDecimal BALANCE = new BigDecimal("100.00");
  private static final int LONGEST_NAME = 50;
  private static final int LONGEST_ADDRESS = 100;
  private static final int POOL = 10;

  private final Pool pool;

  private ByHand(Pool pool) {
    this.pool = pool;
  }

  /** Listens on a free port of this machine. */
  static Future<HttpServer> start(Vertx vertx, String url) {
    PgConnectOptions options = PgConnectOptions.fromUri(url).setCachePreparedStatements(true);
    Pool pool =
        PgBuilder.pool()
            .with(new PoolOptions().setMaxSize(POOL))
            .connectingTo(options)
            .using(vertx)
            .build();
    var routes = new ByHand(pool);
    Router router = Router.router(vertx);
    router.post("/users").handler(BodyHandler.create(false)).handler(routes::create);
    router.get("/users/:id").handler(routes::get);
    router.get("/users/:id/posts").handler(routes::withPosts);
    return vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1");
  }

  private void get(RoutingContext context) {
    long id = Long.parseLong(context.pathParam("id"));
    user(id).onSuccess(user -> answer(context, user)).onFailure(context::fail);
  }

  private Future<JsonObject> user(long id) {
    return pool.preparedQuery(USER).execute(Tuple.of(id)).map(ByHand::first);
  }

  private static JsonObject first(RowSet<Row> rows) {
    for (Row row : rows) {
      return new JsonObject()
          .put("id", row.getLong(0))
          .put("username", row.getString(1))
          .put("email", row.getString(2))
          .put("is_active", row.getBoolean(3));
    }
    return new JsonObject();
  }

  private static void answer(RoutingContext context, JsonObject json) {
    if (json.isEmpty()) {
      context.response().setStatusCode(404);
      json.put("detail", "User not found");
    }
    context.response().putHeader("Content-Type", "application/json").end(json.toBuffer());
  }

  private void withPosts(RoutingContext context) {
    long id = Long.parseLong(context.pathParam("id"));
    // The posts do not depend on what is found of the user, so they are asked for at once.
    Future<RowSet<Row>> posts = pool.preparedQuery(POSTS).execute(Tuple.of(id));
    user(id)
        .compose(user -> posts.compose(rows -> withTags(user, rows)))
        .onSuccess(user -> answer(context, user))
        .onFailure(context::fail);
  }

  private Future<JsonObject> withTags(JsonObject user, RowSet<Row> rows) {
    if (user.isEmpty()) {
      return Future.succeededFuture(user);
    }
    Map<Long, JsonArray> tags = new HashMap<>();
    var posts = new JsonArray();
    var keys = new Long[rows.size()];
    for (Row row : rows) {
      var ofPost = new JsonArray();
      keys[tags.size()] = row.getLong(0);
      tags.put(row.getLong(0), ofPost);
      posts.add(
          new JsonObject()
              .put("id", row.getLong(0))
              .put("title", row.getString(1))
              .put("content", row.getString(2))
              .put("author_id", row.getLong(3))
              .put("created_at", row.getOffsetDateTime(4).toInstant())
              .put("tags", ofPost));
    }
    user.put("posts", posts);
    return pool.preparedQuery(TAGS)
        .execute(Tuple.of(keys))
        .map(
            found -> {
              for (Row row : found) {
                tags.get(row.getLong(2))
                    .add(new JsonObject().put("id", row.getLong(0)).put("name", row.getString(1)));
              }
              return user;
            });
  }

  private void create(RoutingContext context) {
    JsonObject body = context.body().asJsonObject();
    String name = body.getString("username");
    String email = body.getString("email");
    boolean active = body.getBoolean("is_active", true);
    if (name == null
        || name.isBlank()
        || name.length() > LONGEST_NAME
        || email == null
        || email.indexOf('@') < 1
        || email.length() > LONGEST_ADDRESS) {
      context.response().setStatusCode(422).end();
      return;
    }
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    pool.preparedQuery(INSERT)
        .execute(Tuple.of(name, email, active, BALANCE, now))
        .map(rows -> rows.iterator().next().getLong(0))
        .onSuccess(
            id ->
                answer(
                    context,
                    new JsonObject()
                        .put("id", id)
                        .put("username", name)
                        .put("email", email)
                        .put("is_active", active)))
        .onFailure(failure -> refuse(context, failure));
  }

  private static void refuse(RoutingContext context, Throwable failure) {
    if (failure instanceof PgException told && "23505".equals(told.getSqlState())) {
      boolean address = told.getConstraint() != null && told.getConstraint().contains("email");
      context.response().setStatusCode(address ? 400 : 409).end();
    } else {
      context.fail(failure);
    }
  }
}
