package dev.testudo.orm.manager;

import dev.testudo.orm.ast.Term;
import dev.testudo.orm.error.DeadlockException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.error.SerializationException;
import dev.testudo.orm.fetch.ModelReads;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.query.Criteria;
import dev.testudo.orm.tx.Route;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds the one row of a condition or makes it; one row even if many do so at once. */
final class FindOrCreate<M, K> {
  /** How often a row may vanish or change under our hands before the caller hears of it. */
  private static final int ATTEMPTS = 10;

  /** Who was refused a lock later than that has waited for it, as long as it is allowed to. */
  private static final long WAITED = TimeUnit.MILLISECONDS.toNanos(100);

  private final ModelType<M, K, ?> model;
  private final ModelReads<M, K> reads;
  private final Insertion<M, K> insertion;
  private final Change<M, K> change;

  FindOrCreate(
      ModelType<M, K, ?> model,
      ModelReads<M, K> reads,
      Insertion<M, K> insertion,
      Change<M, K> change) {
    this.model = model;
    this.reads = reads;
    this.insertion = insertion;
    this.change = change;
  }

  Future<Created<M>> getOrCreate(Route route, Criteria criteria, Supplier<? extends M> fresh) {
    return getOrCreate(route, criteria, fresh, ATTEMPTS);
  }

  private Future<Created<M>> getOrCreate(
      Route route, Criteria criteria, Supplier<? extends M> fresh, int attempts) {
    return read(route, criteria)
        .compose(
            found ->
                found.isPresent()
                    ? existing(found.get())
                    : insert(route, criteria, fresh, UnaryOperator.identity())
                        .compose(
                            made ->
                                made.isPresent()
                                    ? created(made.get())
                                    : again(route, criteria, fresh)))
        // InnoDB lets all inserts that wait for a row look at it together once it is not there
        // after all, and then each waits for the others.
        .recover(
            failure ->
                attempts > 0 && !route.isTransaction() && failure instanceof DeadlockException
                    ? getOrCreate(route, criteria, fresh, attempts - 1)
                    : Future.failedFuture(failure));
  }

  /** Somebody else made it; if it still does not match, the collision was with another row. */
  private Future<Created<M>> again(Route route, Criteria criteria, Supplier<? extends M> fresh) {
    // A transaction may still see what was there at its start; a lock shows what is there now.
    return reads
        .getOrNone(route, criteria, route.isTransaction())
        .compose(
            found ->
                found.isPresent()
                    ? existing(found.get())
                    : insertion.insert(route, fresh.get()).compose(this::created));
  }

  Future<Created<M>> updateOrCreate(
      Route route, Criteria criteria, UnaryOperator<M> change, Supplier<? extends M> fresh) {
    return updateOrCreate(route, criteria, change, fresh, ATTEMPTS);
  }

  private Future<Created<M>> updateOrCreate(
      Route route,
      Criteria criteria,
      UnaryOperator<M> change,
      Supplier<? extends M> fresh,
      int attempts) {
    long begin = System.nanoTime();
    return read(route, criteria)
        .compose(
            found ->
                found.isPresent()
                    ? Future.succeededFuture(Optional.<M>empty())
                    : insert(route, criteria, fresh, change))
        .compose(
            made ->
                made.isPresent()
                    ? created(made.get())
                    : updateLocked(route, criteria, change)
                        .compose(
                            changed -> {
                              if (changed.isPresent()) {
                                return existing(changed.get());
                              }
                              if (attempts > 0) {
                                return updateOrCreate(route, criteria, change, fresh, attempts - 1);
                              }
                              // Never found, never insertable: the plain INSERT says why.
                              return insertion
                                  .insert(route, change.apply(fresh.get()))
                                  .compose(this::created);
                            }))
        .recover(
            failure ->
                attempts > 0 && !route.isTransaction() && isConflict(failure, begin)
                    ? updateOrCreate(route, criteria, change, fresh, attempts - 1)
                    : Future.failedFuture(failure));
  }

  /** Locking a row that is not there would make others wait, or deadlock, so it is found first. */
  private Future<Optional<M>> updateLocked(
      Route route, Criteria criteria, UnaryOperator<M> change) {
    return route.together(
        own -> reads.getOrNone(own, criteria, true).compose(found -> update(own, found, change)));
  }

  private Future<Optional<M>> update(Route route, Optional<M> found, UnaryOperator<M> apply) {
    return found.isEmpty()
        ? Future.succeededFuture(found)
        : change.update(route, apply.apply(found.get())).map(Optional::of);
  }

  private Future<Optional<M>> read(Route route, Criteria criteria) {
    return reads.getOrNone(route, criteria, false);
  }

  private Future<Optional<M>> insert(
      Route route, Criteria criteria, Supplier<? extends M> fresh, UnaryOperator<M> change) {
    M object = fresh.get();
    check(criteria.where(), object);
    return insertion.insertIfAbsent(route, change.apply(object));
  }

  private Future<Created<M>> created(M value) {
    return Future.succeededFuture(new Created<>(value, true));
  }

  private Future<Created<M>> existing(M value) {
    return Future.succeededFuture(new Created<>(value, false));
  }

  private static boolean isConflict(Throwable failure, long begin) {
    return failure instanceof DeadlockException
        || (failure instanceof SerializationException conflict
            && !(conflict.isLockNotAvailable() && System.nanoTime() - begin > WAITED));
  }

  /** An object that does not meet the equalities of its own condition would never be found. */
  private void check(@Nullable Term where, M object) {
    if (where instanceof Term.Junction junction && junction.all()) {
      junction.operands().forEach(operand -> check(operand, object));
    } else if (where instanceof Term.Comparison comparison
        && comparison.operator() == Term.Operator.EQ
        && comparison.left() instanceof Term.Column column
        && comparison.right() instanceof Term.Parameter parameter) {
      for (Field<?> field : model.table().fields()) {
        if (field.column().equals(column.name())
            && !same(model.value(object, field.index()), parameter.value())) {
          throw new OrmException(
              Report.of(
                      "The new %s does not meet the condition it was not found by: %s differs."
                          .formatted(model.table().model(), field.name()))
                  .likelyCause("each call would miss it and make another one.")
                  .wayOut("Give the new object the value that the condition asks for."));
        }
      }
    }
  }

  private static boolean same(@Nullable Object one, @Nullable Object other) {
    if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
      return a.compareTo(b) == 0;
    }
    return Objects.deepEquals(one, other);
  }
}
