package dev.testudo.orm.manager;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.Writable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * How many objects are created at once, and what happens to those whose unique values exist
 * already: handed to the function that {@code bulkCreate} takes. Immutable, each method gives a new
 * one.
 *
 * @param <P> the path of the model, from which columns are named
 */
public final class Bulk<P> {
  private final BulkOptions options;
  private final Conflict.Policy policy;
  private final List<Function<? super P, ? extends Writable>> target;
  private final List<Function<? super P, ? extends Writable>> update;

  private Bulk(
      BulkOptions options,
      Conflict.Policy policy,
      List<Function<? super P, ? extends Writable>> target,
      List<Function<? super P, ? extends Writable>> update) {
    this.options = options;
    this.policy = policy;
    this.target = target;
    this.update = update;
  }

  static <P> Bulk<P> usual() {
    return new Bulk<>(BulkOptions.usual(), Conflict.Policy.FAIL, List.of(), List.of());
  }

  /**
   * The most rows that one statement writes. A statement takes fewer where the engine limits its
   * parameters or its length. Without it Testudo takes what is fastest on the engine.
   *
   * @throws OrmException if it is less than 1
   */
  public Bulk<P> batchSize(int rows) {
    return new Bulk<>(options.batchSize(rows), policy, target, update);
  }

  /**
   * Has the methods of the model and the listeners called for every object: those before for all
   * objects that are written by one call, then the statements, then those after for what was
   * stored. Where rows may be updated instead, it is not known before which are new, and no {@code
   * BEFORE_CREATE} is called.
   */
  public Bulk<P> callHooks() {
    return new Bulk<>(options.callHooks(), policy, target, update);
  }

  /** Has a program told how many objects have been dealt with: {@link BulkOptions#onProgress}. */
  public Bulk<P> onProgress(LongConsumer told) {
    return new Bulk<>(options.onProgress(told), policy, target, update);
  }

  /**
   * Names the columns by which an object may collide with a row that exists; together they must be
   * the key or one declared unique set. What happens then is said by {@link #update} or {@link
   * #ignore}, which has to follow. Any other collision is an error.
   */
  @SafeVarargs
  public final Bulk<P> onConflict(Function<? super P, ? extends Writable>... columns) {
    List<Function<? super P, ? extends Writable>> list = new ArrayList<>(columns.length);
    for (Function<? super P, ? extends Writable> column : columns) {
      list.add(column);
    }
    return new Bulk<>(options, Conflict.Policy.UNSAID, list, List.of());
  }

  /**
   * The row that exists gets the object's values of these columns, of all but the key, the
   * conflict's columns and the time of creation if none is named; besides, its time of update and
   * the next version. The object then holds what the row holds.
   */
  @SafeVarargs
  public final Bulk<P> update(Function<? super P, ? extends Writable>... columns) {
    List<Function<? super P, ? extends Writable>> list = new ArrayList<>(columns.length);
    for (Function<? super P, ? extends Writable> column : columns) {
      list.add(column);
    }
    return new Bulk<>(options, named("update", Conflict.Policy.UPDATE), target, list);
  }

  /** The row that exists stays as it is; its object is left out of the result. */
  public Bulk<P> ignore() {
    return new Bulk<>(options, named("ignore", Conflict.Policy.SKIP), target, List.of());
  }

  /** Leaves out every object that collides with a row, by whatever unique columns. */
  public Bulk<P> ignoreConflicts() {
    return new Bulk<>(options, Conflict.Policy.SKIP, List.of(), List.of());
  }

  /** What {@code onConflict(columns).update()} gives. */
  static <P> Bulk<P> upsert(List<Function<? super P, ? extends Writable>> columns) {
    return new Bulk<>(BulkOptions.usual(), Conflict.Policy.UPDATE, columns, List.of());
  }

  private Conflict.Policy named(String method, Conflict.Policy wanted) {
    if (target.isEmpty()) {
      throw new OrmException(
          Report.of(method + "(…) of a bulk operation does not know on which conflict.")
              .wayOut("Write onConflict(u -> u.username)." + method + "(…)."));
    }
    return wanted;
  }

  BulkOptions options() {
    return options;
  }

  Conflict.Policy policy() {
    return policy;
  }

  List<Function<? super P, ? extends Writable>> target() {
    return target;
  }

  List<Function<? super P, ? extends Writable>> update() {
    return update;
  }
}
