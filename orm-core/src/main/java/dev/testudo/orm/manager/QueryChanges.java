package dev.testudo.orm.manager;

import dev.testudo.orm.fetch.ModelReads;
import dev.testudo.orm.metamodel.Assignment;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.query.Criteria;
import dev.testudo.orm.tx.Attempt;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a query does to its rows. Each method sends its statements when it is called; a failure is a
 * failed future.
 *
 * @param <M> the model class
 * @param <P> its path, from which assignments start
 */
public abstract sealed class QueryChanges<M, P> extends QueryResults<M, P> permits Query {
  final boolean wholeTable;

  QueryChanges(
      ModelType<M, ?, P> model,
      ModelReads<M, ?> reads,
      @Nullable P path,
      Criteria criteria,
      boolean wholeTable) {
    super(model, reads, path, criteria);
    this.wholeTable = wholeTable;
  }

  /**
   * Sets columns of exactly the rows that {@link #list} would give, and their time of update and
   * version unless these are set too.
   *
   * @return how many rows there were; fails if no condition keeps any row out, unless the query
   *     began with {@code all()}
   */
  @SafeVarargs
  public final Future<Integer> update(Function<? super P, ? extends Assignment>... sets) {
    List<Function<? super P, ? extends Assignment>> list = new ArrayList<>(sets.length);
    for (Function<? super P, ? extends Assignment> set : sets) {
      list.add(set);
    }
    return Attempt.of(
        () -> {
          QueryChange.refuseUnfiltered("update", criteria, wholeTable);
          return new QueryChange<>(model, reads).update(criteria, list);
        });
  }

  /**
   * Deletes exactly the rows that {@link #list} would give.
   *
   * @return how many rows there were; fails if no condition keeps any row out, unless the query
   *     began with {@code all()}
   */
  public Future<Integer> delete() {
    return Attempt.of(
        () -> {
          QueryChange.refuseUnfiltered("delete", criteria, wholeTable);
          return new QueryChange<>(model, reads).delete(criteria);
        });
  }

  /**
   * Deletes exactly the rows that {@link #list} would give for good, also where deleted rows are
   * kept: {@code users.withDeleted().filter(u -> u.deletedAt.lt(old)).erase()}.
   *
   * @return how many rows there were; fails if no condition keeps any row out, unless the query
   *     began with {@code all()}
   */
  public Future<Integer> erase() {
    return Attempt.of(
        () -> {
          QueryChange.refuseUnfiltered("erase", criteria, wholeTable);
          return new QueryChange<>(model, reads).erase(criteria);
        });
  }

  /**
   * {@link #update}, and the objects as they are then, in no particular order and without
   * relations. One statement where the engine gives changed rows back (PostgreSQL, SQLite, H2); on
   * MySQL and MariaDB the rows are locked, changed and read, in one transaction.
   */
  @SafeVarargs
  public final Future<List<M>> updateReturning(Function<? super P, ? extends Assignment>... sets) {
    List<Function<? super P, ? extends Assignment>> list = new ArrayList<>(sets.length);
    for (Function<? super P, ? extends Assignment> set : sets) {
      list.add(set);
    }
    return Attempt.of(
        () -> {
          QueryChange.refuseUnfiltered("updateReturning", criteria, wholeTable);
          return new QueryChange<>(model, reads).updateReturning(criteria, list);
        });
  }

  /**
   * {@link #delete}, and the objects as they were, in no particular order and without relations.
   * One statement where the engine gives deleted rows back, which all but MySQL do; there, and
   * where deleted rows are kept, the rows are locked, read and changed, in one transaction.
   */
  public Future<List<M>> deleteReturning() {
    return Attempt.of(
        () -> {
          QueryChange.refuseUnfiltered("deleteReturning", criteria, wholeTable);
          return new QueryChange<>(model, reads).deleteReturning(criteria);
        });
  }
}
