package dev.testudo.orm.manager;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How a bulk operation goes about it: {@code users.bulkUpdate(list,
 * BulkOptions.usual().callHooks(), u -> u.email)}. Immutable, each method gives a new one.
 */
public final class BulkOptions {
  private static final BulkOptions USUAL = new BulkOptions(0, false, objects -> {});

  private final int batchSize;
  private final boolean hooks;
  private final LongConsumer progress;
  private final @Nullable Progress shared;

  private BulkOptions(int batchSize, boolean hooks, LongConsumer progress) {
    this(batchSize, hooks, progress, null);
  }

  private BulkOptions(
      int batchSize, boolean hooks, LongConsumer progress, @Nullable Progress shared) {
    this.shared = shared;
    this.batchSize = batchSize;
    this.hooks = hooks;
    this.progress = progress;
  }

  /** What is fastest on the engine, without hooks. */
  public static BulkOptions usual() {
    return USUAL;
  }

  /**
   * The most rows that one statement, or one batch of them, writes. An engine may take fewer.
   *
   * @throws OrmException if it is less than 1
   */
  public BulkOptions batchSize(int rows) {
    if (rows < 1) {
      throw new OrmException(
          Report.of("The batch size of a bulk operation was " + rows + ".")
              .wayOut("Give a number of rows that is 1 or more."));
    }
    return new BulkOptions(rows, hooks, progress);
  }

  /**
   * Has the methods of the model and the listeners called for every object, one after the other in
   * the order of the list: those before for all objects, then the statements, then those after.
   */
  public BulkOptions callHooks() {
    return new BulkOptions(batchSize, true, progress);
  }

  /**
   * Has a program told how many of the objects have been dealt with so far, whenever a statement or
   * a batch of them has ended: for the display of progress. Nothing is certain before the operation
   * has ended. Called from the caller's context, never twice at a time; what it throws fails the
   * operation.
   */
  public BulkOptions onProgress(LongConsumer told) {
    return new BulkOptions(batchSize, hooks, told);
  }

  /** The most rows of a statement; 0 for what is fastest. */
  int batchSize() {
    return batchSize;
  }

  boolean hooks() {
    return hooks;
  }

  Progress progress() {
    return shared == null ? new Progress(progress) : shared;
  }

  /** The same for the parts of one operation, whose objects are counted together. */
  BulkOptions sharingProgress() {
    return new BulkOptions(batchSize, hooks, progress, new Progress(progress));
  }
}
