package dev.testudo.benchmarks.mapped;

import dev.testudo.benchmarks.workload.BlockingChains;
import dev.testudo.benchmarks.workload.Chains;
import dev.testudo.benchmarks.workload.Contender;
import dev.testudo.benchmarks.workload.FutureChains;
import dev.testudo.benchmarks.workload.LoadChains;
import dev.testudo.benchmarks.workload.Loops;
import dev.testudo.benchmarks.workload.Setup;
import dev.testudo.benchmarks.workload.Shape;
import dev.testudo.benchmarks.workload.Tally;
import dev.testudo.benchmarks.workload.Task;
import dev.testudo.benchmarks.workload.VirtualThreads;
import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.config.ConnectionBuilder;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Testudo, by futures. */
public final class TestudoContender implements Contender {
  private static final String CONNECTION = "default";

  private final Vertx vertx = Loops.open();
  private final Orm orm;
  private final Chains chains;

  private TestudoContender(Setup setup, OrmConfig config, boolean awaited) {
    orm = Orm.init(vertx, config).await();
    Context loop = vertx.getOrCreateContext();
    chains =
        setup.shape() == Shape.BLOG
            ? new LoadChains(work -> loop.runOnContext(none -> work.run()), this::relations)
            : new FutureChains<>(actions(setup.shape(), orm, awaited), loop);
  }

  private TestudoContender(Setup setup, Executor threads) {
    orm = Orm.init(vertx, config(setup)).await();
    chains =
        setup.shape() == Shape.BLOG
            ? new LoadChains(threads, this::relations)
            : blocking(actions(setup.shape(), orm, true), threads);
  }

  private CompletionStage<Tally> relations() {
    return new Relations(orm).load().toCompletionStage();
  }

  private static <J> Chains blocking(JournalActions<J, ?> actions, Executor threads) {
    return new BlockingChains<>(new BlockingJournals<>(actions), threads);
  }

  /** Opens it; the statements of a transaction are started at once. */
  public static Contender composed(Setup setup) {
    return new TestudoContender(setup, config(setup), false);
  }

  /** The same, with connections on two event loops that are not the callers'. */
  public static Contender loops(Setup setup) {
    return new TestudoContender(setup, configOf(setup, c -> c.option("event_loops", "2")), false);
  }

  /** Opens it; each statement of a transaction waits for the one before. */
  public static Contender awaited(Setup setup) {
    return new TestudoContender(setup, config(setup), true);
  }

  /** Opens it; each caller is a virtual thread that waits for each statement. */
  public static Contender loom(Setup setup) {
    return new TestudoContender(setup, VirtualThreads.open());
  }

  private static List<String> schema(String url, Shape shape) {
    return Orm.run(configOf(url, shape, 1, c -> c), orm -> Future.succeededFuture(schemaOf(orm)));
  }

  /** The statements that make the tables of a task on the database of a URL. */
  public static List<String> schema(String url, Task task) {
    List<String> statements = schema(url, task.shape());
    return task.isIndexed() ? statements : Indexes.dropped(statements);
  }

  private static List<String> schemaOf(Orm orm) {
    return List.of(orm.schemaSql(CONNECTION).strip().split(";\\s*(\\n|$)", -1)).stream()
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .toList();
  }

  private static OrmConfig config(Setup setup) {
    return configOf(setup, c -> c);
  }

  private static OrmConfig configOf(Setup setup, UnaryOperator<ConnectionBuilder> options) {
    return configOf(setup.url(), setup.shape(), setup.connections(), options);
  }

  private static OrmConfig configOf(
      String url, Shape shape, int connections, UnaryOperator<ConnectionBuilder> options) {
    String models = "dev.testudo.benchmarks.model." + shape.name().toLowerCase(Locale.ROOT);
    return OrmConfig.builder()
        .connection(CONNECTION, c -> options.apply(c.url(url).pool(p -> p.maxSize(connections))))
        .app("journal", a -> a.models(models))
        .build();
  }

  private static JournalActions<?, ?> actions(Shape shape, Orm orm, boolean awaited) {
    return switch (shape) {
      case SMALL -> new SmallActions(orm, awaited);
      case TREE -> new TreeActions(orm, awaited);
      case WIDE -> new WideActions(orm, awaited);
      case BLOG -> throw new IllegalArgumentException("It has no journals");
    };
  }

  @Override
  public void run(List<String> statements) {
    for (String statement : statements) {
      orm.sql(CONNECTION).execute(statement).await();
    }
  }

  @Override
  public long number(String sql) {
    @Nullable Long number = orm.sql(CONNECTION).query(sql).scalar(Long.class).await();
    return number == null ? 0 : number;
  }

  @Override
  public Chains chains() {
    return chains;
  }

  @Override
  public void close() {
    orm.close().await();
    vertx.close().await();
  }
}
