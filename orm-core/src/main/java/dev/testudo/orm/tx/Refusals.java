package dev.testudo.orm.tx;

import dev.testudo.orm.error.Report;
import dev.testudo.orm.error.TransactionException;
import dev.testudo.orm.error.TransactionTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What is said to those whom a transaction does not let in, or does not let end as they wish. */
final class Refusals {
  private Refusals() {}

  static TransactionException ended(Terms terms, @Nullable TransactionException late) {
    return new TransactionException(
        Report.of("The " + terms.describe() + " has ended and cannot be used any more.")
            .likelyCause(
                late != null
                    ? "its time was over, so that it was rolled back."
                    : "its function's future had completed before this was called.")
            .wayOut(
                "Let the function's future wait for everything that belongs to the transaction;"
                    + " start what does not belong to it outside, or in onCommit(…)."),
        late);
  }

  static TransactionException covered(Terms terms) {
    return new TransactionException(
        Report.of("The outer " + terms.describe() + " was used inside a nested one.")
            .likelyCause("a manager was made with the outer transaction and used in the inner one.")
            .wayOut("Inside, use managers of the Orm, or make them with the inner transaction."));
  }

  static TransactionException failed(Terms terms, Throwable cause) {
    return new TransactionException(
        Report.of("The " + terms.describe() + " cannot go on after a failed statement.")
            .likelyCause("the failure was caught and the function went on.")
            .wayOut(
                "Let the failure through, or run what may fail in a nested transaction and catch it"
                    + " outside of that."),
        cause);
  }

  static TransactionException swallowed(Terms terms, Throwable cause) {
    return new TransactionException(
        Report.of(
                "The "
                    + terms.describe()
                    + " was rolled back because one of its statements failed, although its function"
                    + " succeeded.")
            .likelyCause("the function caught the failure, or did not wait for the statement.")
            .wayOut(
                "Let the failure through, or run what may fail in a nested transaction and catch it"
                    + " outside of that."),
        cause);
  }

  static TransactionException left(Terms terms) {
    return new TransactionException(
        Report.of(
                "The "
                    + terms.describe()
                    + " was rolled back because the future of its function completed off the"
                    + " transaction's context.")
            .likelyCause(
                "the chain went over to a future made elsewhere, or to a foreign CompletionStage,"
                    + " where managers of the Orm do not see the transaction.")
            .wayOut(
                "Bring a stage back with Future.fromCompletionStage(stage, vertx."
                    + "getOrCreateContext()), or use managers made with the transaction: new"
                    + " UserManager(tx)."));
  }

  static TransactionException returnedNull(Terms terms) {
    return new TransactionException(
        Report.of("The function of the " + terms.describe() + " returned null instead of a future.")
            .wayOut(
                "Return the future of its last step, Future.succeededFuture() if there is none."));
  }

  static TransactionException awaited(Terms terms, Throwable refusal) {
    return new TransactionException(
        Report.of(
                "The function of the "
                    + terms.describe()
                    + " called await() on an event loop, which must not wait.")
            .wayOut(
                "Compose the futures, or use transactionBlocking(…) on a virtual or plain thread."),
        refusal);
  }

  static TransactionException late(Terms terms) {
    return new TransactionTimeoutException(
        Report.of(
                "The "
                    + terms.describe()
                    + " was rolled back because it did not end within "
                    + (terms.timeout() == null ? 0 : terms.timeout().toMillis())
                    + " ms.")
            .likelyCause("a statement waited for a lock, or the function's future never completed.")
            .wayOut("Do less in it, or allow it more time with timeout(…)."));
  }

  static TransactionException idle(Terms terms, Duration limit) {
    return new TransactionTimeoutException(
        Report.of(
                "The "
                    + terms.describe()
                    + " was rolled back because nothing was done in it for "
                    + limit.toMillis()
                    + " ms.")
            .likelyCause("the future of its function never completes.")
            .wayOut(
                "Complete the future on every path. If it is right to wait for so long, set"
                    + " transaction_idle_timeout of the connection."));
  }

  static TransactionException elsewhere(String here, String there) {
    return new TransactionException(
        Report.of(
                "A write to \""
                    + there
                    + "\" was asked for inside a transaction on \""
                    + here
                    + "\".")
            .likelyCause("the model belongs to another connection than the transaction.")
            .wayOut(
                "To write there at once and whatever becomes of the transaction, make the manager"
                    + " with orm.on(\""
                    + there
                    + "\")."));
  }
}
