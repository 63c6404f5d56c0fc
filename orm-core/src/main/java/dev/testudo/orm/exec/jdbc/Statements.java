package dev.testudo.orm.exec.jdbc;

import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.exec.Cursor;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.metamodel.RowReader;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns calls into jobs whose results arrive on the context of the caller. */
final class Statements {
  private final Supplier<? extends Vertx> vertx;
  private final JdbcDriver driver;
  private final Function<VertxInternal, Telemetry> listen;
  private volatile @Nullable Telemetry telemetry;

  /**
   * Calls of one transport.
   *
   * @param listen asked once, with the first call
   */
  Statements(
      Supplier<? extends Vertx> vertx,
      JdbcDriver driver,
      Function<VertxInternal, Telemetry> listen) {
    this.vertx = vertx;
    this.driver = driver;
    this.listen = listen;
  }

  <T extends @Nullable Object> Future<List<T>> query(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader, Consumer<Job> queue) {
    ContextInternal context = context();
    @Nullable Object[] taken;
    try {
      taken = Values.take(driver, sql, values);
    } catch (RuntimeException e) {
      return context.failedFuture(e);
    }
    String text = sql.text();
    return send(
        text,
        new StatementJob<>(context, text, true, session -> session.query(sql, taken, reader)),
        queue);
  }

  <T extends @Nullable Object> Future<Cursor<T>> open(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader, Consumer<Job> queue) {
    ContextInternal context = context();
    @Nullable Object[] taken;
    try {
      taken = Values.take(driver, sql, values);
    } catch (RuntimeException e) {
      return context.failedFuture(e);
    }
    return send(
        sql.text(),
        workerOnly(
            context,
            sql.text(),
            session -> new JdbcCursor<>(this, queue, session.open(sql, taken, reader))),
        queue);
  }

  <T extends @Nullable Object> Future<List<T>> read(
      LazyRows<T> rows, int atMost, Consumer<Job> queue) {
    return submit(workerOnly(context(), null, session -> session.read(rows, atMost)), queue);
  }

  Future<Void> close(LazyRows<?> rows, Consumer<Job> queue) {
    return submit(
        workerOnly(
            context(),
            null,
            session -> {
              session.close(rows);
              return null;
            }),
        queue);
  }

  Future<Outcome> update(SqlText sql, @Nullable Object[] values, Consumer<Job> queue) {
    ContextInternal context = context();
    @Nullable Object[] taken;
    try {
      taken = Values.take(driver, sql, values);
    } catch (RuntimeException e) {
      return context.failedFuture(e);
    }
    String text = sql.text();
    return send(
        text,
        new StatementJob<>(context, text, true, session -> session.update(sql, taken)),
        queue);
  }

  Future<int[]> batch(SqlText sql, List<@Nullable Object[]> rows, Consumer<Job> queue) {
    ContextInternal context = context();
    List<@Nullable Object[]> taken = new ArrayList<>(rows.size());
    try {
      for (@Nullable Object[] values : rows) {
        taken.add(Values.take(driver, sql, values));
      }
    } catch (RuntimeException e) {
      return context.failedFuture(e);
    }
    return send(
        sql.text(), workerOnly(context, sql.text(), session -> session.batch(sql, taken)), queue);
  }

  Future<Void> execute(String sql, Consumer<Job> queue) {
    return send(
        sql,
        workerOnly(
            context(),
            sql,
            session -> {
              session.execute(sql);
              return null;
            }),
        queue);
  }

  /** The caller's context; one of Vert.x' choice for a thread without. */
  ContextInternal context() {
    return ((VertxInternal) vertx.get()).getOrCreateContext();
  }

  private static <T extends @Nullable Object> StatementJob<T> workerOnly(
      ContextInternal context, @Nullable String sql, StatementJob.Work<T> work) {
    return new StatementJob<>(context, sql, false, work);
  }

  private <T extends @Nullable Object> Future<T> send(
      String sql, StatementJob<T> job, Consumer<Job> queue) {
    ContextInternal context = job.context();
    return telemetry(context).watch(context, sql, () -> submit(job, queue));
  }

  private Telemetry telemetry(ContextInternal context) {
    Telemetry known = telemetry;
    if (known == null) {
      synchronized (this) {
        known = telemetry;
        if (known == null) {
          known = listen.apply(context.owner());
          telemetry = known;
        }
      }
    }
    return known;
  }

  private static <T extends @Nullable Object> Future<T> submit(
      StatementJob<T> job, Consumer<Job> queue) {
    queue.accept(job);
    return job.future();
  }
}
