package dev.testudo.orm.manager;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;

/**
 * How many objects are created at once: handed to the function that {@code bulkCreate} takes.
 * Immutable, each method gives a new one.
 *
 * @param <P> the path of the model, from which columns are named
 */
public final class Bulk<P> {
  private final int batchSize;

  private Bulk(int batchSize) {
    this.batchSize = batchSize;
  }

  static <P> Bulk<P> usual() {
    return new Bulk<>(0);
  }

  /**
   * The most rows that one statement writes. A statement takes fewer where the engine limits its
   * parameters or its length. Without it Testudo takes what is fastest on the engine.
   *
   * @throws OrmException if it is less than 1
   */
  public Bulk<P> batchSize(int rows) {
    if (rows < 1) {
      throw new OrmException(
          Report.of("The batch size of a bulk operation was " + rows + ".")
              .wayOut("Give a number of rows that is 1 or more."));
    }
    return new Bulk<>(rows);
  }

  int batchSize() {
    return batchSize;
  }
}
