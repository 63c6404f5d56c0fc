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

  /** What is said about the statements. */
  StatementLog log() {
    return log;
  }

  /** Runs one statement of work that has entered already. */
  <T extends @Nullable Object> Future<T> statement(
      String sql,
      @Nullable Object @Nullable [] values,
      ToIntFunction<T> rows,
      Supplier<Future<T>> work) {
    return new Ending<T>(this, null, sql, values, rows).of(work);
  }

  /** Runs one statement as new work: refused once closed, and waited for by close. */
  <T extends @Nullable Object> Future<T> enter(
      String sql,
      @Nullable Object @Nullable [] values,
      ToIntFunction<T> rows,
      Supplier<Future<T>> work) {
    return gate.enter()
        ? new Ending<T>(this, gate, sql, values, rows).of(work)
        : Future.failedFuture(gate.refusal());
  }

  /** Runs one query of work that has entered already; a slow one's plan is logged if wanted. */
  <T extends @Nullable Object> Future<List<T>> query(
      SqlText sql, @Nullable Object[] values, Supplier<Future<List<T>>> work) {
    return this.<T>query(null, sql, values).of(work);
  }

  /** The same as new work. */
  <T extends @Nullable Object> Future<List<T>> enterQuery(
      SqlText sql, @Nullable Object[] values, Supplier<Future<List<T>>> work) {
    return gate.enter()
        ? this.<T>query(gate, sql, values).of(work)
        : Future.failedFuture(gate.refusal());
  }

  private <T extends @Nullable Object> Ending<List<T>> query(
      @Nullable Gate entered, SqlText sql, @Nullable Object[] values) {
    var ending = new Ending<List<T>>(this, entered, sql.text(), values, List::size);
    SlowPlans wanted = plans;
    if (wanted == null) {
      return ending;
    }
    // The caller may change them once the statement is sent.
    @Nullable Object[] kept = values.clone();
    return ending.ifSlow(() -> wanted.log(sql, kept));
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

  /** Tells the log of a statement that has ended. */
  void finished(
      String sql,
      @Nullable Object @Nullable [] values,
      Duration took,
      int rows,
      @Nullable String site,
      @Nullable Throwable failure) {
    log.finished(new StatementEvent(connection, sql, shown(values), took, rows, site, failure));
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
