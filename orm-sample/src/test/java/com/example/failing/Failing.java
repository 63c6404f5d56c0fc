package com.example.failing;

import com.example.club.Member;
import com.example.club.MemberManager;
import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.config.ConnectionBuilder;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.sample.blog.Post;
import dev.testudo.orm.sample.blog.PostManager;
import dev.testudo.orm.sample.blog.User;
import dev.testudo.orm.sample.blog.UserManager;
import dev.testudo.orm.tx.Transaction;
import dev.testudo.orm.tx.TransactionOptions;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** Mistakes and mishaps, each of which ends in an exception of its own. */
final class Failing implements AutoCloseable {
  private static final String URL = "h2:mem:failing";

  private final Orm orm = Orm.init(config(URL)).await();
  private final UserManager users = new UserManager(orm);
  private final PostManager posts = new PostManager(orm);
  private final Map<String, Runnable> all = new LinkedHashMap<>();

  Failing() {
    orm.generateSchemas().await();
    users.create(user("ann")).await();
    users.create(user("bob")).await();
    all.put("DoesNotExistException", () -> users.get(u -> u.username.eq("eve")).await());
    all.put("MultipleObjectsReturnedException", () -> users.get(u -> u.isActive).await());
    all.put("RelationNotLoadedException", this::notLoaded);
    all.put(
        "FieldNotLoadedException",
        () -> users.all().only(u -> u.username).first().await().orElseThrow().get(u -> u.email));
    all.put("ValidationException", () -> users.create(user("x".repeat(51))).await());
    all.put("UniqueViolationException", () -> users.create(user("ann")).await());
    all.put("ForeignKeyViolationException", () -> posts.create(post(One.ofId(99L))).await());
    all.put("NotNullViolationException", () -> insert("username", "NULL"));
    all.put("CheckViolationException", this::broken);
    all.put("DataException", () -> insert("username", "'" + "x".repeat(51) + "'"));
    all.put("StaleObjectException", this::stale);
    all.put(
        "SqlSyntaxException", () -> orm.sql("default").query("SELEC 1 FROM post").json().await());
    all.put("QueryTimeoutException", this::slow);
    all.put("PoolTimeoutException", this::exhausted);
    all.put(
        "ConnectionException",
        () ->
            Orm.init(config("postgresql://me:secret@127.0.0.1:1/blog"))
                .await()
                .ping("default")
                .await());
    all.put("TransactionException", this::late);
    all.put("TransactionTimeoutException", this::unending);
    all.put("InvalidCursorException", () -> users.all().page("no cursor", 10).await());
    all.put("ConfigurationException", () -> OrmConfig.parse("{\"conections\": {}}"));
    all.put("ClosedException", this::closed);
  }

  /** What ends in the exception of a name. */
  Map<String, Runnable> all() {
    return all;
  }

  private static OrmConfig config(String url) {
    return config(url, connection -> connection);
  }

  private static OrmConfig config(String url, UnaryOperator<ConnectionBuilder> settings) {
    return OrmConfig.builder()
        .connection("default", c -> settings.apply(c.url(url)))
        .app("blog", a -> a.models("dev.testudo.orm.sample.blog", "com.example.club"))
        .build();
  }

  private static User user(String name) {
    var user = new User();
    user.username = name;
    user.email = name + "@example.com";
    return user;
  }

  private static Post post(One<User, Long> author) {
    var post = new Post();
    post.title = "Futures";
    post.content = "…";
    post.author = author;
    return post;
  }

  private void notLoaded() {
    User ann = users.get(u -> u.username.eq("ann")).await();
    Post stored = posts.create(post(One.ofId(ann.id))).await();
    posts.get(stored.id).await().author.get();
  }

  /** By SQL, which no model looks over. */
  private void insert(String column, String value) {
    String other = column.equals("username") ? "email" : "username";
    orm.sql("default")
        .execute(
            "INSERT INTO \"user\" (\"%s\", \"%s\", \"is_active\", \"balance\", \"created_at\")"
                    .formatted(column, other)
                + " VALUES (%s, 'y', TRUE, 1, CURRENT_TIMESTAMP)".formatted(value))
        .await();
  }

  private void broken() {
    orm.sql("default")
        .execute("ALTER TABLE \"user\" ADD CONSTRAINT solvent CHECK (\"balance\" >= 0)")
        .await();
    users.all().update(u -> u.balance.set(u.balance.negate())).await();
  }

  private void stale() {
    var members = new MemberManager(orm);
    Member mine = members.create(new Member("ann", "ann@example.com")).await();
    Member theirs = members.get(mine.id).await();
    members.save(theirs).await();
    members.save(mine).await();
  }

  private void slow() {
    Orm impatient = Orm.init(config(URL, c -> c.statementTimeout(Duration.ofMillis(500)))).await();
    try {
      impatient
          .sql("default")
          .query(
              "SELECT COUNT(*) FROM SYSTEM_RANGE(1, 100000) a, SYSTEM_RANGE(1, 100000) b"
                  + " WHERE a.\"X\" <> b.\"X\"")
          .json()
          .await();
    } finally {
      impatient.close().await();
    }
  }

  private void exhausted() {
    var own = TransactionOptions.defaults().requiresNew();
    Orm small =
        Orm.init(config(URL, c -> c.pool(p -> p.maxSize(1).acquireTimeout(Duration.ofMillis(200)))))
            .await();
    try {
      small.transaction(one -> small.transaction(own, two -> new UserManager(two).count())).await();
    } finally {
      small.close().await();
    }
  }

  private void late() {
    var kept = new AtomicReference<Transaction>();
    orm.transaction(
            tx -> {
              kept.set(tx);
              return users.count();
            })
        .await();
    new UserManager(kept.get()).count().await();
  }

  private void unending() {
    var soon = TransactionOptions.defaults().timeout(Duration.ofMillis(100)).label("import");
    orm.transaction(soon, tx -> Promise.<Void>promise().future()).await();
  }

  private void closed() {
    Orm other = Orm.init(config("h2:mem:closed")).await();
    other.close().await();
    new UserManager(other).count().await();
  }

  @Override
  public void close() {
    orm.close().await();
  }
}
