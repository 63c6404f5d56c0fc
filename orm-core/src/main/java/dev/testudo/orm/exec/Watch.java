package dev.testudo.orm.exec;

import dev.testudo.orm.dialect.DriverFailure;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.dialect.Translator;
import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What happens around every statement of one connection: counting, logging, naming of errors. */
final class Watch {
  private final String connection;
  private final Gate gate;
  private final StatementLog log;
  private final Translator translator;
  private final Function<Throwable, DriverFailure> describe;
  private final @Nullable SlowPlans plans;

  Watch(
      String connection,
      Gate gate,
      StatementLog log,
      Translator translator,
      Function<Throwable, DriverFailure> describe,
      @Nullable SlowPlans plans) {
    this.connection = connection;
    this.gate = gate;
    this.log = log;
    this.translator = translator;
    this.describe = describe;
    this.plans = plans;
  }

  /** Runs new work: refused once closed, and waited for by close. */
  <T> Future<T> enter(Supplier<Future<T>> work) {
    if (!gate.enter()) {
      return Future.failedFuture(gate.refusal());
    }
    // The gate is left before any callback of the caller runs, so that a caller may close.
    return Caller.deliver(
        work.get()
            .transform(
                result -> {
                  gate.leave();
                  return result.succeeded()
                      ? Future.succeededFuture(result.result())
                      : Future.failedFuture(result.cause());
                }));
  }

  /** From when on a transaction is open for too long; null for never. */
  @Nullable Duration held() {
    return log.held();
  }

  /** Where the program calls for a statement, if that will be shown. */
  @Nullable String site() {
    return log.anySite();
  }

  /** The statement as it is sent. */
  SqlText tagged(SqlText sql) {
    return log.tagged(sql);
  }

  /** Runs one statement. */
  <T> Future<T> statement(
      String sql,
      @Nullable Object @Nullable [] values,
      ToIntFunction<T> rows,
      Supplier<Future<T>> work) {
    boolean logged = log.isOn();
    String site = logged ? log.site() : null;
    long start = logged ? System.nanoTime() : 0;
    return work.get()
        .transform(
            result -> {
              OrmException failure = result.succeeded() ? null : translate(result.cause(), sql);
              if (logged) {
                int count = failure == null ? rows.applyAsInt(result.result()) : 0;
                log.finished(event(sql, values, System.nanoTime() - start, count, site, failure));
              }
              return failure == null
                  ? Future.succeededFuture(result.result())
                  : Future.failedFuture(failure);
            });
  }

  /** Runs one query, whose plan is logged if it was slow and that is wanted. */
  <T extends @Nullable Object> Future<List<T>> query(
      SqlText sql, @Nullable Object[] values, Supplier<Future<List<T>>> work) {
    SlowPlans wanted = plans;
    if (wanted == null) {
      return statement(sql.text(), values, List::size, work);
    }
    // The caller may change them once the statement is sent.
    @Nullable Object[] kept = values.clone();
    long start = System.nanoTime();
    return statement(sql.text(), values, List::size, work)
        .onComplete(
            ended -> {
              if (log.isSlow(Duration.ofNanos(System.nanoTime() - start))) {
                wanted.log(sql, kept);
              }
            });
  }

  /** Opens a cursor for one statement. */
  <T extends @Nullable Object> Future<Cursor<T>> cursor(
      String sql, @Nullable Object[] values, Supplier<Future<Cursor<T>>> work) {
    boolean logged = log.isOn();
    var entry = new Entry(sql, logged ? shown(values) : null, logged ? log.site() : null);
    long start = System.nanoTime();
    return work.get()
        .transform(
            result -> {
              entry.took(System.nanoTime() - start);
              if (result.succeeded()) {
                return Future.succeededFuture(new WatchedCursor<>(result.result(), this, entry));
              }
              OrmException failure = translate(result.cause(), sql);
              log(entry, failure);
              return Future.failedFuture(failure);
            });
  }

  /** Logs a cursor that has ended. */
  void log(Entry entry, @Nullable Throwable failure) {
    if (log.isOn()) {
      var took = Duration.ofNanos(entry.nanos.get());
      int rows = failure == null ? (int) Math.min(entry.rows.get(), Integer.MAX_VALUE) : 0;
      log.finished(
          new StatementEvent(connection, entry.sql, entry.shown, took, rows, entry.site, failure));
    }
  }

  /** The typed exception for a driver's failure. */
  OrmException translate(Throwable failure, @Nullable String sql) {
    if (failure instanceof OrmException already) {
      return already;
    }
    if (failure instanceof RowFailure row && row.getCause() instanceof OrmException own) {
      return own;
    }
    if (failure instanceof RowFailure row) {
      return new DataException(
          Report.of("The value read for " + row.where() + " does not fit the field.")
              .sql(sql)
              .likelyCause(row.getCause().getMessage() + ".")
              .wayOut("Make the field's type, or its nullness, that of the column."),
          row.getCause());
    }
    return translator.translate(describe.apply(failure), sql, failure);
  }

  private StatementEvent event(
      String sql,
      @Nullable Object @Nullable [] values,
      long nanos,
      int rows,
      @Nullable String site,
      @Nullable Throwable failure) {
    return new StatementEvent(
        connection, sql, shown(values), Duration.ofNanos(nanos), rows, site, failure);
  }

  private @Nullable String shown(@Nullable Object @Nullable [] values) {
    return log.parameters() && values != null ? Arrays.toString(values) : null;
  }

  /** What is known so far of a cursor, for the log. */
  static final class Entry {
    private final String sql;
    private final @Nullable String shown;
    private final @Nullable String site;
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong rows = new AtomicLong();

    private Entry(String sql, @Nullable String shown, @Nullable String site) {
      this.sql = sql;
      this.shown = shown;
      this.site = site;
    }

    String sql() {
      return sql;
    }

    void took(long more) {
      nanos.addAndGet(more);
    }

    void found(int more) {
      rows.addAndGet(more);
    }
  }
}
