package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.raw.RawSql;
import dev.testudo.orm.testing.compliance.model.Cell;
import dev.testudo.orm.testing.compliance.model.CellManager;
import dev.testudo.orm.tx.TransactionOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * What goes as one statement locks its rows and no others, however small the table is: engines that
 * rather read a small one as a whole would lock all of it.
 */
interface MergedLocksBehaviour extends Behaviour {
  int ROWS = 140;

  private static Future<?> all(List<Cell> cells, Function<Cell, Future<?>> change) {
    return Future.all(cells.stream().map(change).toList());
  }

  private List<Cell> stored() {
    return cells()
        .bulkCreate(IntStream.range(0, ROWS).mapToObj(i -> new Cell(i, i, "t" + i, true)).toList())
        .await();
  }

  /** Changes the rows of one half while a transaction that changed the others is open. */
  private void changeApart(Function<Cell, Future<?>> change) {
    Assumptions.assumeTrue(can(Capability.ROW_LOCKS), "there is one writer at a time");
    List<Cell> cells = stored();
    List<Cell> odd = cells.stream().filter(cell -> cell.a % 2 == 1).toList();
    List<Cell> even = cells.stream().filter(cell -> cell.a % 2 == 0).toList();
    Promise<Void> changed = Promise.promise();
    Promise<Void> end = Promise.promise();

    Future<?> first =
        orm()
            .transaction(
                tx ->
                    all(odd, change)
                        .onComplete(done -> changed.tryComplete())
                        .compose(done -> end.future())
                        .compose(ended -> new CellManager(tx).count()));
    changed.future().await();
    Future<?> second =
        orm()
            .transaction(
                TransactionOptions.defaults().timeout(Duration.ofSeconds(5)),
                tx -> all(even, change));
    try {
      second.await();
    } finally {
      end.complete();
      first.await();
    }
  }

  @Test
  default void deletesOfOtherRowsDoNotWaitForEachOther() {
    changeApart(cell -> cells().delete(cell));

    assertEquals(0, cells().count().await());
  }

  @Test
  default void savesOfOtherRowsDoNotWaitForEachOther() {
    changeApart(
        cell -> {
          cell.b = -1;
          return cells().save(cell);
        });

    assertEquals(ROWS, cells().filter(c -> c.b.eq(-1)).count().await());
  }

  /** There is no key then by which the engine could be told to look up the rows. */
  @Test
  default void whereATableHasNoPrimaryKeyEachGoesByItself() {
    String engine = bench().dialect().name();
    Assumptions.assumeTrue(
        List.of("mariadb", "mysql").contains(engine), "others need not be told to use the key");
    RawSql sql = orm().sql("default");
    sql.execute("ALTER TABLE cell DROP PRIMARY KEY, ADD UNIQUE KEY uq_cell (id)").await();
    try {
      List<Cell> cells = stored();
      cells.forEach(cell -> cell.b = -1);
      orm().transaction(tx -> all(cells, cell -> cells().save(cell))).await();
      assertEquals(ROWS, cells().filter(c -> c.b.eq(-1)).count().await());

      orm().transaction(tx -> all(cells, cell -> cells().delete(cell))).await();
      assertEquals(0, cells().count().await());
    } finally {
      sql.execute("ALTER TABLE cell DROP KEY uq_cell, ADD PRIMARY KEY (id)").await();
    }
  }
}
