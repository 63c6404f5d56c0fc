package dev.testudo.orm.sample.tutorial;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.error.PoolTimeoutException;
import dev.testudo.orm.sample.blog.UserManager;
import dev.testudo.orm.tx.TransactionOptions;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Few connections for many callers. */
final class PoolLesson implements Lesson {
  @Override
  public String about() {
    return "the size of a pool, and what happens when it is exhausted";
  }

  @Override
  public void run(Orm orm, String url, Consumer<String> out) {
    Orm small = Orm.init(config(url)).await();
    var users = new UserManager(small);
    List<Future<Long>> counts = Stream.generate(users::count).limit(50).toList();
    Future.all(counts).await();
    out.accept("50 queries at once, connections: " + small.poolUse("default").open());

    Future<Long> inner =
        small.transaction(
            outer ->
                small.transaction(
                    TransactionOptions.defaults().requiresNew(), second -> users.count()));
    try {
      inner.await();
    } catch (PoolTimeoutException e) {
      out.accept("The only connection was not given back in time: PoolTimeoutException");
    }
    small.close().await();
  }

  private static OrmConfig config(String url) {
    return OrmConfig.builder()
        .connection(
            "default",
            c ->
                c.url(url)
                    .pool(
                        pool ->
                            pool.maxSize(1)
                                .maxWaitQueue(100)
                                .acquireTimeout(Duration.ofMillis(500))))
        .app("blog", app -> app.models("dev.testudo.orm.sample.blog"))
        .build();
  }
}
