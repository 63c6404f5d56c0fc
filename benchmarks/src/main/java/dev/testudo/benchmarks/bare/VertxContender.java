package dev.testudo.benchmarks.bare;

import dev.testudo.benchmarks.workload.Chains;
import dev.testudo.benchmarks.workload.Contender;
import dev.testudo.benchmarks.workload.FutureChains;
import dev.testudo.benchmarks.workload.LoadChains;
import dev.testudo.benchmarks.workload.Loops;
import dev.testudo.benchmarks.workload.Setup;
import dev.testudo.benchmarks.workload.Tally;
import dev.testudo.orm.testing.server.Engine;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The client of Vert.x, tuned by hand or as it is usually written. */
public final class VertxContender implements Contender {
  private final Vertx vertx = Loops.open();
  private final Pool pool;
  private final Chains chains;

  private VertxContender(Setup setup, boolean tuned) {
    pool = Pools.open(vertx, setup, tuned);
    VertxValues values =
        setup.engine() == Engine.POSTGRES ? VertxValues.POSTGRES : VertxValues.MARIADB;
    Context loop = vertx.getOrCreateContext();
    chains =
        switch (setup.shape()) {
          case SMALL -> new FutureChains<>(actions(setup, new VertxSmall(values), tuned), loop);
          case TREE -> new FutureChains<>(actions(setup, new VertxTree(values), tuned), loop);
          case WIDE -> new FutureChains<>(actions(setup, new VertxWide(values), tuned), loop);
          case BLOG ->
              new LoadChains(work -> loop.runOnContext(none -> work.run()), () -> relations(tuned));
        };
  }

  /** Opens it, tuned by hand. */
  public static Contender floor(Setup setup) {
    return new VertxContender(setup, true);
  }

  /** Opens it, as it is usually written. */
  public static Contender idiomatic(Setup setup) {
    return new VertxContender(setup, false);
  }

  private CompletionStage<Tally> relations(boolean tuned) {
    return (tuned ? Relations.tuned(pool) : Relations.idiomatic(pool)).toCompletionStage();
  }

  private <L extends Line> VertxActions<L> actions(
      Setup setup, VertxLines<L> lines, boolean tuned) {
    boolean postgres = setup.engine() == Engine.POSTGRES;
    var texts = new Texts(lines.columns(), postgres, postgres ? "\"" : "`");
    if (!tuned) {
      return new IdiomaticActions<>(pool, lines, texts);
    }
    return new FloorActions<>(
        pool,
        lines,
        texts,
        postgres ? FloorActions.arrays(lines, texts) : FloorActions.rows(lines, texts));
  }

  @Override
  public void run(List<String> statements) {
    for (String statement : statements) {
      pool.query(statement).execute().await();
    }
  }

  @Override
  public long number(String sql) {
    Number number = (Number) pool.query(sql).execute().await().iterator().next().getValue(0);
    return number == null ? 0 : number.longValue();
  }

  @Override
  public Chains chains() {
    return chains;
  }

  @Override
  public void close() {
    pool.close().await();
    vertx.close().await();
  }
}
