package dev.testudo.orm.tx;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Function;

/**
 * A transaction, or a nested part of one, while its function runs. Managers made with it use it
 * wherever they are called, also off its Vert.x context. For use by any thread.
 */
public interface Transaction extends Scope {
  /** The configured name of its connection. */
  String connection();

  /** The name that its options gave it for messages. */
  Optional<String> label();

  /** Whether statements can still be sent: its function's future has not completed. */
  boolean isActive();

  /**
   * Has something done after the outermost COMMIT: in the order of the calls, on the context of the
   * one who asked for the transaction, and before that one's future completes. Dropped if this
   * transaction, or one around it, is rolled back. A failure is logged and changes nothing.
   *
   * @throws dev.testudo.orm.error.TransactionException if it is not active any more
   */
  void onCommit(Runnable action);

  /**
   * Has something done if what this transaction did is rolled back: like {@link #onCommit}, after
   * the outermost transaction has ended. Each attempt of a transaction that is retried counts.
   * Nothing is run if nobody knows whether a COMMIT succeeded.
   *
   * @throws dev.testudo.orm.error.TransactionException if it is not active any more
   */
  void onRollback(Runnable action);

  /**
   * Runs work that lasts or is undone as a whole inside this transaction, wherever it is called:
   * between a savepoint and its release. While it runs, statements of this transaction wait.
   *
   * @return what the work's future gave, or its failure, after which this transaction can go on
   */
  <T> Future<T> transaction(Function<? super Transaction, ? extends Future<T>> work);
}
