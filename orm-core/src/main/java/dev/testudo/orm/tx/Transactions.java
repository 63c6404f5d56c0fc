package dev.testudo.orm.tx;

import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.dialect.Dialect;
import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.error.TransactionException;
import dev.testudo.orm.metamodel.ModelType;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The transactions of one Orm: begins them, and brings operations into those that are open. */
public final class Transactions {
  private final VertxInternal vertx;
  private final ContextInternal clockwork;
  private final Supplier<DatabaseRoute> home;
  private final Consumer<ModelType<?, ?, ?>> check;

  /**
   * Transactions on a Vertx.
   *
   * @param home the way to the only database that is written to; throws if there are several
   * @param check throws if a model is not one of the Orm's
   * @throws ConfigurationException if the Vertx was built without Testudo's service
   */
  public Transactions(
      Vertx vertx, Supplier<DatabaseRoute> home, Consumer<ModelType<?, ?, ?>> check) {
    this.vertx = (VertxInternal) vertx;
    this.home = home;
    this.check = check;
    this.clockwork = this.vertx.createEventLoopContext();
    if (!TransactionLocal.isOn(clockwork)) {
      throw new ConfigurationException(
          Report.of("This Vertx has no place for transactions on its contexts.")
              .likelyCause(
                  "it was built where the services of orm-core cannot be seen: by another class"
                      + " loader, or from a jar whose META-INF/services were not merged.")
              .wayOut("Build it where orm-core is visible, or let Orm.init(config) build one."));
    }
  }

  ContextInternal clockwork() {
    return clockwork;
  }

  void check(ModelType<?, ?, ?> model) {
    check.accept(model);
  }

  /**
   * The way of an operation: into the transaction that the caller is in, else to the pool.
   *
   * @throws TransactionException if it writes elsewhere than the caller's transaction
   */
  public Route route(DatabaseRoute pool, Access access) {
    Frame other = null;
    for (Ambient here = Ambient.current(); here != null; here = here.outer()) {
      Frame frame = here.frame();
      if (frame.unit().terms().owner() == this) {
        if (frame.unit().database() == pool.database()) {
          return frame.route();
        }
        other = frame;
      }
    }
    if (other != null && access == Access.WRITE) {
      throw Refusals.elsewhere(other.unit().database().name(), pool.database().name());
    }
    return access == Access.WRITE ? pool.writing() : pool;
  }

  /** Whether the caller is in a transaction of this Orm, on whichever database. */
  public boolean isInside() {
    return joinable(null) != null;
  }

  /** The same for an operation that names its connection, and so may write elsewhere. */
  public Route namedRoute(DatabaseRoute pool, Access access) {
    Frame frame = joinable(pool);
    if (frame != null) {
      return frame.route();
    }
    return access == Access.WRITE ? pool.writing() : pool;
  }

  /**
   * Runs a function in a transaction: a nested one if the caller is in one already.
   *
   * @param wanted the way to the database; null for the only one
   */
  public <T> Future<T> run(
      @Nullable DatabaseRoute wanted,
      TransactionOptions options,
      Function<? super Transaction, ? extends Future<T>> work) {
    return Attempt.of(
        () ->
            start(
                wanted,
                options,
                work,
                hooks -> {
                  Ledger.runAll(hooks);
                  return Future.succeededFuture();
                }));
  }

  /**
   * Runs a function in a transaction on the calling thread, which must be one that may block.
   *
   * @param wanted the way to the database; null for the only one
   */
  public <T> T runBlocking(
      @Nullable DatabaseRoute wanted, TransactionOptions options, Work<T> work) {
    if (Context.isOnEventLoopThread() || Context.isOnWorkerThread()) {
      throw new TransactionException(
          Report.of("transactionBlocking(…) was called on a thread of Vert.x that must not block.")
              .wayOut("Use transaction(…) here, or call it on a virtual or plain thread."));
    }
    var handoff = new Handoff<>(work);
    return handoff.serve(
        Attempt.of(() -> start(wanted, options, handoff::launch, handoff::runHooks)));
  }

  private <T> Future<T> start(
      @Nullable DatabaseRoute wanted,
      TransactionOptions options,
      Function<? super Transaction, ? extends Future<T>> work,
      Function<List<Runnable>, Future<Void>> hooks) {
    Frame outer = options.mayJoin() ? joinable(wanted) : null;
    if (outer != null) {
      requireNothing(options, outer);
      return nested(outer, options.name(), work);
    }
    if (options.mustJoin()) {
      throw new TransactionException(
          Report.of("A mandatory() transaction was asked for outside of any transaction.")
              .likelyCause("the caller forgot to begin one, or its chain left the context of it.")
              .wayOut("Call it inside orm.transaction(…)."));
    }
    DatabaseRoute pool = wanted == null ? home() : wanted;
    requireAbilities(options, pool.dialect());
    pool.sendHeld();
    var terms =
        new Terms(
            pool,
            options.mode(),
            this,
            options.name(),
            options.merges() && pool.home().merges(),
            options.limit(),
            HeldTransaction.begun(pool.database()),
            clockwork);
    return new Attempts<T>(this, terms, options.attempts(), vertx.getOrCreateContext(), work, hooks)
        .run();
  }

  <T> Future<T> nested(
      Frame outer,
      @Nullable String label,
      Function<? super Transaction, ? extends Future<T>> work) {
    ContextInternal caller = vertx.getOrCreateContext();
    ContextInternal context = caller.duplicate(true);
    Ambient around = Ambient.of(caller);
    var promise = caller.<T>promise();
    context.emit(
        start ->
            Savepoint.run(
                    outer,
                    frame ->
                        OwnContext.run(
                            context, frame, around, new OpenTransaction(this, frame, label), work))
                .onComplete(promise));
    return promise.future();
  }

  /**
   * The innermost frame that the caller is in, of this Orm and on this database if one is named.
   */
  private @Nullable Frame joinable(@Nullable DatabaseRoute wanted) {
    for (Ambient here = Ambient.current(); here != null; here = here.outer()) {
      Unit unit = here.frame().unit();
      if (unit.terms().owner() == this
          && (wanted == null || unit.database() == wanted.database())) {
        return here.frame();
      }
    }
    return null;
  }

  private DatabaseRoute home() {
    Frame around = joinable(null);
    return around == null ? home.get() : around.unit().terms().home();
  }

  private static void requireNothing(TransactionOptions options, Frame outer) {
    if (!options.suitNested()) {
      throw new TransactionException(
          Report.of(
                  "A transaction nested in the "
                      + outer.unit().terms().describe()
                      + " has options of its own.")
              .likelyCause("it was meant to be the outermost one, but is called inside another.")
              .wayOut(
                  "Give the options to the outermost one, or add requiresNew() for one that is"
                      + " independent."));
    }
  }

  private static void requireAbilities(TransactionOptions options, Dialect dialect) {
    if (options.mode().deferrable() && !dialect.can(Capability.DEFERRABLE_TRANSACTIONS)) {
      throw unable(dialect, "deferrable", Capability.DEFERRABLE_TRANSACTIONS);
    }
    if (options.mode().readOnly() && !dialect.can(Capability.READ_ONLY_TRANSACTIONS)) {
      throw unable(dialect, "read-only", Capability.READ_ONLY_TRANSACTIONS);
    }
  }

  private static TransactionException unable(Dialect dialect, String what, Capability missing) {
    return new TransactionException(
        Report.of("A " + what + " transaction was asked for, but " + dialect.name() + " has none.")
            .likelyCause("the engine lacks " + missing + ".")
            .wayOut("Leave the option out for this engine."));
  }
}
