package dev.testudo.orm.sample;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.sample.model.UserManager;
import io.vertx.core.Future;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Measures how long Testudo takes from the start of the JVM to the first row asked for, without a
 * command line to parse. {@code java -cp orm-sample/target/orm-sample.jar
 * dev.testudo.orm.sample.StartupTime}
 */
public final class StartupTime {
  private StartupTime() {}

  /** Opens a database in memory, creates the tables, asks for a user, and prints when. */
  public static void main(String[] arguments) {
    var watch = new Stopwatch(true);
    watch.passed("main");
    OrmConfig config =
        OrmConfig.builder()
            .connection("default", "h2:mem:startup")
            .app("sample", a -> a.models("dev.testudo.orm.sample.model"))
            .build();
    watch.passed("configuration");
    Optional<?> nobody = Orm.run(config, orm -> firstGet(orm, watch));
    watch.passed("close");
    watch.report(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    if (nobody.isPresent()) {
      throw new IllegalStateException("A new database had a user: " + nobody);
    }
  }

  private static Future<Optional<?>> firstGet(Orm orm, Stopwatch watch) {
    watch.passed("Orm.init");
    return orm.generateSchemas()
        .onSuccess(done -> watch.passed("generateSchemas"))
        .compose(done -> new UserManager(orm).getOrNone(1L))
        .onSuccess(found -> watch.passed("first get"))
        .map(found -> found);
  }
}
