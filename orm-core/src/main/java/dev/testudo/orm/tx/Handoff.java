package dev.testudo.orm.tx;

import dev.testudo.orm.error.Report;
import dev.testudo.orm.error.TransactionException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.internal.ContextInternal;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Brings what a transaction has to do to a thread that waits for it, and may block in it. */
final class Handoff<T> {
  private final Work<T> work;
  private final Queue<Task> tasks = new ArrayDeque<>();
  private @Nullable Promise<Optional<Task>> waiting;
  private @Nullable Throwable aborted;
  private boolean over;
  // Of the thread's own: from here on there is no way back.
  private boolean performed;
  // What the thread waits for right now; of the thread's own.
  private @Nullable Promise<Optional<Task>> awaited;

  Handoff(Work<T> work) {
    this.work = work;
  }

  /** Called by the transaction: the work's future. */
  Future<T> launch(Transaction transaction) {
    Promise<T> body = Promise.promise();
    ContextInternal context = ContextInternal.current();
    offer(new Task(() -> perform(context, transaction, body), body::fail));
    return body.future();
  }

  /** Called by the transaction: completes when the hooks have run. */
  Future<Void> runHooks(List<Runnable> hooks) {
    Promise<Void> done = Promise.promise();
    Runnable all =
        () -> {
          Ledger.runAll(hooks);
          done.complete();
        };
    if (hooks.isEmpty()) {
      all.run();
    } else {
      offer(new Task(all, reason -> all.run()));
    }
    return done.future();
  }

  @SuppressWarnings("CatchingUnchecked") // whatever it throws, the transaction has to end
  private void perform(ContextInternal context, Transaction transaction, Promise<T> body) {
    // The thread is on the transaction's context as long as the work runs: managers see it there.
    ContextInternal before = context.beginDispatch();
    performed = false;
    try {
      T value = work.run(transaction);
      performed = true;
      body.complete(value);
    } catch (Throwable failure) {
      body.fail(failure);
    } finally {
      context.endDispatch(before);
    }
  }

  /** Does on this thread whatever there is to do, until the transaction is over. */
  T serve(Future<T> outcome) {
    outcome.onComplete(ended -> finish());
    try {
      for (Optional<Task> task = next(); task.isPresent(); task = next()) {
        task.get().run.run();
      }
      return await(outcome);
    } catch (Throwable failure) {
      abort(failure);
      throw told(failure);
    }
  }

  /**
   * What a future gives. Once the work is done an interrupt has to wait: COMMIT may be under way,
   * and whoever is told of a failure believes that there is none.
   */
  private <R> R await(Future<R> future) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.await();
        } catch (Throwable failure) {
          if (!performed || !(failure instanceof InterruptedException)) {
            throw failure;
          }
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException told(Throwable failure) {
    if (failure instanceof RuntimeException e) {
      return e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
    if (failure instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    return new TransactionException(
        Report.of("The function of a transaction threw " + failure.getClass().getName() + "."),
        failure);
  }

  private Optional<Task> next() {
    Promise<Optional<Task>> mine = Promise.promise();
    synchronized (this) {
      Task task = tasks.poll();
      if (task != null || over) {
        return Optional.ofNullable(task);
      }
      waiting = mine;
    }
    awaited = mine;
    Optional<Task> task = await(mine.future());
    awaited = null;
    return task;
  }

  private void offer(Task task) {
    place(task).run();
  }

  /** Decides who gets a task; what is returned gives it, and must not hold up anybody. */
  Runnable place(Task task) {
    Promise<Optional<Task>> reader;
    Throwable reason;
    synchronized (this) {
      reason = aborted;
      reader = waiting;
      waiting = null;
      if (reader == null && reason == null) {
        tasks.add(task);
      }
    }
    if (reason != null) {
      return () -> task.drop.accept(reason);
    }
    return reader == null ? () -> {} : () -> reader.complete(Optional.of(task));
  }

  private void finish() {
    Promise<Optional<Task>> reader;
    synchronized (this) {
      over = true;
      reader = waiting;
      waiting = null;
    }
    if (reader != null) {
      reader.complete(Optional.empty());
    }
  }

  /** The thread has gone: its work fails, and hooks are run without it. */
  private void abort(Throwable reason) {
    List<Task> left;
    Promise<Optional<Task>> reader = awaited;
    synchronized (this) {
      aborted = reason;
      left = List.copyOf(tasks);
      tasks.clear();
      waiting = null;
    }
    left.forEach(task -> task.drop.accept(reason));
    if (reader != null) {
      // Whoever took the promise may be about to complete it: what it brings is dropped then.
      reader.future().onSuccess(task -> task.ifPresent(lost -> lost.drop.accept(reason)));
    }
  }

  /**
   * Something for the thread.
   *
   * @param run does it
   * @param drop is told instead why the thread will not do it
   */
  record Task(Runnable run, Consumer<Throwable> drop) {}
}
