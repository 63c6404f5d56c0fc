package dev.testudo.orm.tx;

import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.tx.Ledger.When;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A frame in the hands of the user's function. */
final class OpenTransaction implements Transaction {
  private final Transactions owner;
  private final Frame frame;
  private final @Nullable String label;

  OpenTransaction(Transactions owner, Frame frame, @Nullable String label) {
    this.owner = owner;
    this.frame = frame;
    this.label = label;
  }

  @Override
  public Route route(ModelType<?, ?, ?> model, Access access) {
    owner.check(model);
    frame.pin();
    return frame.route();
  }

  @Override
  public <T> Future<T> inTransaction(ModelType<?, ?, ?> model, Function<Route, Future<T>> work) {
    return transaction(inner -> work.apply(inner.route(model)));
  }

  @Override
  public String connection() {
    return frame.unit().database().name();
  }

  @Override
  public Optional<String> label() {
    return Optional.ofNullable(label);
  }

  @Override
  public boolean isActive() {
    return frame.isOpen();
  }

  @Override
  public void onCommit(Runnable action) {
    frame.hook(When.COMMITTED, action);
  }

  @Override
  public void onRollback(Runnable action) {
    frame.hook(When.ROLLED_BACK, action);
  }

  @Override
  public <T> Future<T> transaction(Function<? super Transaction, ? extends Future<T>> work) {
    return Attempt.of(
        () -> {
          frame.pin();
          return owner.nested(frame, null, work);
        });
  }
}
