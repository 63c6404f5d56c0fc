package dev.testudo.orm.tx;

import dev.testudo.orm.dialect.Isolation;
import dev.testudo.orm.dialect.TransactionMode;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What is asked of a transaction. Immutable: each method gives new options. */
public final class TransactionOptions {
  private static final TransactionOptions DEFAULTS =
      new TransactionOptions(TransactionMode.DEFAULT, null, 0, null, true, Joining.JOIN);

  private final TransactionMode mode;
  private final @Nullable Duration timeout;
  private final int retries;
  private final @Nullable String label;
  private final boolean merging;
  private final Joining joining;

  private TransactionOptions(
      TransactionMode mode,
      @Nullable Duration timeout,
      int retries,
      @Nullable String label,
      boolean merging,
      Joining joining) {
    this.mode = mode;
    this.timeout = timeout;
    this.retries = retries;
    this.label = label;
    this.merging = merging;
    this.joining = joining;
  }

  /** The engine's own isolation, no time limit, no retries. */
  public static TransactionOptions defaults() {
    return DEFAULTS;
  }

  /** Each statement sees what was committed before it began; on some engines stricter. */
  public static TransactionOptions readCommitted() {
    return DEFAULTS.isolation(Isolation.READ_COMMITTED);
  }

  /** All statements see what was committed before the first of them; on some engines stricter. */
  public static TransactionOptions repeatableRead() {
    return DEFAULTS.isolation(Isolation.REPEATABLE_READ);
  }

  /**
   * As if transactions ran one after the other; may fail with a {@link
   * dev.testudo.orm.error.SerializationException}, after which {@link #retries} helps. H2 takes a
   * snapshot instead, which does not notice two transactions that read what the other writes.
   */
  public static TransactionOptions serializable() {
    return DEFAULTS.isolation(Isolation.SERIALIZABLE);
  }

  private TransactionOptions isolation(Isolation isolation) {
    return mode(new TransactionMode(isolation, mode.readOnly(), mode.deferrable()));
  }

  private TransactionOptions mode(TransactionMode other) {
    return new TransactionOptions(other, timeout, retries, label, merging, joining);
  }

  /** Makes the database refuse changes. H2 cannot, and the transaction fails there. */
  public TransactionOptions readOnly() {
    return mode(new TransactionMode(mode.isolation(), true, mode.deferrable()));
  }

  /**
   * Waits, before the first statement, for a moment from which on a serializable read-only
   * transaction cannot fail; makes it serializable and read-only. PostgreSQL only: elsewhere the
   * transaction fails.
   */
  public TransactionOptions deferrable() {
    return mode(new TransactionMode(Isolation.SERIALIZABLE, true, true));
  }

  /**
   * Limits the time of each attempt from its BEGIN on. When it is over the running statement is
   * stopped, everything is rolled back, and the transaction fails with a {@link
   * dev.testudo.orm.error.TransactionTimeoutException}.
   */
  public TransactionOptions timeout(Duration limit) {
    if (limit.isNegative() || limit.isZero()) {
      throw wrong("The timeout of a transaction must be longer than 0, not " + limit + ".");
    }
    return new TransactionOptions(mode, limit, retries, label, merging, joining);
  }

  /**
   * Does everything again, at most so many times, after a failure that {@link
   * dev.testudo.orm.error.OrmException#isRetryable}: a deadlock, a serialization failure, a lost
   * connection; with pauses that grow from 10 ms to a second. Objects get back what the failed
   * attempt wrote into them; what the function did elsewhere is not undone.
   */
  public TransactionOptions retries(int times) {
    if (times < 0) {
      throw wrong("A transaction cannot be retried " + times + " times.");
    }
    return new TransactionOptions(mode, timeout, times, label, merging, joining);
  }

  /** Names the transaction in messages. */
  public TransactionOptions label(String name) {
    return new TransactionOptions(mode, timeout, retries, name, merging, joining);
  }

  /**
   * Sends each statement by itself, also where several that are issued together could go as one;
   * without this, what {@code merge} of the connection says.
   */
  public TransactionOptions unmerged() {
    return new TransactionOptions(mode, timeout, retries, label, false, joining);
  }

  /**
   * A transaction of its own on another connection, also inside of one, which goes on and knows
   * nothing of it. Needs two connections at once; waiting for rows that the outer one has changed
   * would last until a time-out.
   */
  public TransactionOptions requiresNew() {
    return joining(Joining.REQUIRES_NEW);
  }

  /** Nested in a transaction that there is; fails if there is none. */
  public TransactionOptions mandatory() {
    return joining(Joining.MANDATORY);
  }

  private TransactionOptions joining(Joining other) {
    if (joining != Joining.JOIN && joining != other) {
      throw wrong("A transaction cannot be both requiresNew() and mandatory().");
    }
    return new TransactionOptions(mode, timeout, retries, label, merging, other);
  }

  private static OrmException wrong(String what) {
    return new OrmException(Report.of(what));
  }

  TransactionMode mode() {
    return mode;
  }

  @Nullable Duration limit() {
    return timeout;
  }

  int attempts() {
    return retries;
  }

  @Nullable String name() {
    return label;
  }

  boolean merges() {
    return merging;
  }

  boolean mayJoin() {
    return joining != Joining.REQUIRES_NEW;
  }

  boolean mustJoin() {
    return joining == Joining.MANDATORY;
  }

  /** Whether a nested transaction can have these: only the outermost one can be told what to be. */
  boolean suitNested() {
    return mode.equals(TransactionMode.DEFAULT) && timeout == null && retries == 0 && merging;
  }

  private enum Joining {
    JOIN,
    REQUIRES_NEW,
    MANDATORY
  }
}
