package dev.testudo.orm.testing.compliance;

import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.exec.Runner;
import dev.testudo.orm.metamodel.RowReader;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends what another one would send from one event loop. */
abstract class LoopRunner implements Runner {
  final Context loop;
  private final Runner runner;

  LoopRunner(Context loop, Runner runner) {
    this.loop = loop;
    this.runner = runner;
  }

  @Override
  public final <T extends @Nullable Object> Future<List<T>> query(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
    @Nullable Object[] kept = values.clone();
    return onLoop(() -> runner.query(sql, kept, reader));
  }

  @Override
  public final Future<Outcome> update(SqlText sql, @Nullable Object[] values) {
    @Nullable Object[] kept = values.clone();
    return onLoop(() -> runner.update(sql, kept));
  }

  @Override
  public final Future<int[]> batch(SqlText sql, List<@Nullable Object[]> rows) {
    List<@Nullable Object[]> kept = List.copyOf(rows);
    return onLoop(() -> runner.batch(sql, kept));
  }

  @Override
  public final Future<Void> execute(String sql) {
    return onLoop(() -> runner.execute(sql));
  }

  final <T extends @Nullable Object> Future<T> onLoop(Supplier<Future<T>> work) {
    Promise<T> done = Promise.promise();
    loop.runOnContext(start -> work.get().onComplete(done));
    return done.future();
  }
}
