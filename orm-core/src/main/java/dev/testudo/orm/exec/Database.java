package dev.testudo.orm.exec;

import dev.testudo.orm.ast.Statement;
import dev.testudo.orm.dialect.Dialect;
import dev.testudo.orm.dialect.RawText;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.dialect.Translator;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.RowReader;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One configured connection: a pool of a transport, with typed errors, the statement log, and an
 * orderly end. Its futures fail with {@link dev.testudo.orm.error.OrmException}s only.
 */
public final class Database implements Client {
  private final String name;
  private final Dialect dialect;
  private final Transport transport;
  private final Gate gate;
  private final Watch watch;
  private final Map<Object, SqlText> texts = new ConcurrentHashMap<>();
  private final RecentTexts recentTexts = new RecentTexts();
  private final Set<OwnCursor<?>> cursors = ConcurrentHashMap.newKeySet();
  private final RawTexts rawTexts;
  private final @Nullable HeldCursors held;
  private final StatementListeners listeners;
  private final @Nullable ReadCount repeats;
  private final List<ModelType<?, ?, ?>> models;
  private @Nullable Future<Void> closed;

  /** A database over a transport that is open, without models. */
  public Database(
      String name, Dialect dialect, Transport transport, Translator translator, StatementLog log) {
    this(name, dialect, transport, translator, log, List.of(), null);
  }

  /**
   * A database over a transport that is open, with the models whose tables are in it.
   *
   * @param vertx whose timers tell of rows that are read for long; null for none
   */
  public Database(
      String name,
      Dialect dialect,
      Transport transport,
      Translator translator,
      StatementLog log,
      List<ModelType<?, ?, ?>> models,
      @Nullable Supplier<Vertx> vertx) {
    this.models = List.copyOf(models);
    this.name = name;
    this.dialect = dialect;
    this.transport = transport;
    this.rawTexts = new RawTexts(dialect);
    this.gate = new Gate(name);
    SlowPlans plans = log.plans() ? new SlowPlans(name, transport, dialect) : null;
    this.listeners = log.listeners();
    this.repeats = RepeatedReads.logged(log.repeats());
    Duration held = log.held();
    this.held = held == null || vertx == null ? null : new HeldCursors(name, held, vertx);
    this.watch = new Watch(name, gate, log, translator, transport::describe, plans);
  }

  /** The configured name of the connection. */
  public String name() {
    return name;
  }

  /** How this database wants its SQL. */
  public Dialect dialect() {
    return dialect;
  }

  /**
   * The text of a statement of fixed shape, rendered the first time that its shape is asked for.
   *
   * @param shape what the text depends on, with equality by content
   */
  public SqlText text(Object shape, Supplier<Statement> statement) {
    SqlText known = texts.get(shape);
    if (known == null) {
      known = dialect.text(statement.get());
      texts.putIfAbsent(shape, known);
    }
    return known;
  }

  /**
   * The same for one of many shapes that a program may send once only: the texts that were used
   * last are kept, as far as they do not take much memory.
   */
  public SqlText recentText(Object shape, Supplier<Statement> statement) {
    return recentTexts.get(shape, () -> dialect.text(statement.get()));
  }

  /**
   * A statement that a program wrote, parsed the first time that it is asked for.
   *
   * @throws dev.testudo.orm.error.OrmException if it is malformed
   */
  public RawText raw(String sql) {
    return rawTexts.get(sql);
  }

  /** From when on an open transaction is worth a warning; null for never. */
  public @Nullable Duration slowTransaction() {
    return watch.held();
  }

  /** Where the program is right now, for a statement that is sent later; null if nobody asks. */
  public @Nullable String site() {
    return watch.site();
  }

  /** The models whose tables are in it. */
  public List<ModelType<?, ?, ?>> models() {
    return models;
  }

  /** Who counts reads that a loop may repeat; null if nobody does. */
  public @Nullable RepeatedReads repeatedReads() {
    return RepeatedReads.of(name, repeats, listeners.counts());
  }

  @Override
  public <T extends @Nullable Object> Future<List<T>> query(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
    SqlText sent = watch.tagged(sql);
    return watch.enterQuery(sent, values, () -> transport.query(sent, values, reader));
  }

  @Override
  public Future<Outcome> update(SqlText sql, @Nullable Object[] values) {
    SqlText sent = watch.tagged(sql);
    return watch.enter(sent.text(), values, Outcome::rows, () -> transport.update(sent, values));
  }

  @Override
  public Future<Void> execute(String sql) {
    return watch.enter(sql, null, nothing -> 0, () -> transport.execute(sql));
  }

  @Override
  public <T extends @Nullable Object> Future<Cursor<T>> open(
      SqlText sql, @Nullable Object[] values, RowReader<T> reader) {
    SqlText sent = watch.tagged(sql);
    @Nullable Object[] kept = OwnCursor.keep(values);
    Runnable over = held == null ? () -> {} : held.watch();
    return connect()
        .compose(
            own -> new OwnCursor<T>(own, dialect, c -> ended(c, over)).open(sent, kept, reader))
        .onFailure(failure -> over.run())
        .map(
            cursor -> {
              cursors.add(cursor);
              if (isClosed()) {
                cursor.refuse(gate.refusal());
              }
              return cursor;
            });
  }

  private void ended(OwnCursor<?> cursor, Runnable over) {
    cursors.remove(cursor);
    over.run();
  }

  private synchronized boolean isClosed() {
    return closed != null;
  }

  /** Takes a connection for several statements; {@link #close} waits until it is given back. */
  public Future<Connection> connect() {
    if (!gate.enter()) {
      return Future.failedFuture(gate.refusal());
    }
    return Caller.deliver(
        transport
            .connect()
            .transform(
                taken -> {
                  if (taken.succeeded()) {
                    return Future.succeededFuture(new Lease(taken.result(), watch, gate));
                  }
                  gate.leave();
                  return Future.failedFuture(watch.translate(taken.cause(), null));
                }));
  }

  /** Completes if the database answers. */
  public Future<Void> ping() {
    return execute(dialect.probe());
  }

  /** The state of the pool. */
  public PoolUse use() {
    return transport.use();
  }

  /**
   * Refuses new work, waits for the work in flight, and ends connections and threads. Cursors on
   * connections of their own are closed after the read that is under way, and their next read
   * fails: nobody knows whether there will be one. Every call gives the same future.
   */
  public Future<Void> close() {
    Future<Void> end;
    synchronized (this) {
      if (closed == null) {
        closed = gate.close().compose(none -> transport.close());
      }
      end = closed;
    }
    cursors.forEach(cursor -> cursor.refuse(gate.refusal()));
    return end;
  }
}
