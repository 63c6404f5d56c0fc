package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.raw.RawSql;
import dev.testudo.orm.testing.Apart;
import dev.testudo.orm.testing.compliance.model.Cell;
import dev.testudo.orm.testing.compliance.model.Stamped;
import dev.testudo.orm.testing.compliance.model.StampedManager;
import io.vertx.core.Future;
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

  private List<Cell> stored() {
    return cells()
        .bulkCreate(IntStream.range(0, ROWS).mapToObj(i -> new Cell(i, i, "t" + i, true)).toList())
        .await();
  }

  private <T> void changeApart(List<T> rows, Function<T, Future<?>> change) {
    Assumptions.assumeTrue(can(Capability.ROW_LOCKS), "there is one writer at a time");
    Apart.change(orm(), rows, change);
  }

  @Test
  default void deletesOfOtherRowsDoNotWaitForEachOther() {
    changeApart(stored(), cell -> cells().delete(cell));

    assertEquals(0, cells().count().await());
  }

  @Test
  default void savesOfOtherRowsDoNotWaitForEachOther() {
    changeApart(
        stored(),
        cell -> {
          cell.b = -1;
          return cells().save(cell);
        });

    assertEquals(ROWS, cells().filter(c -> c.b.eq(-1)).count().await());
  }

  /** Their conditions are on two columns. */
  @Test
  default void norDoSavesAndDeletesOfRowsWithAVersion() {
    var manager = new StampedManager(orm());
    List<Stamped> rows =
        manager
            .bulkCreate(IntStream.range(0, ROWS).mapToObj(MergedLocksBehaviour::stamped).toList())
            .await();

    changeApart(
        rows,
        row -> {
          row.value = -1;
          return manager.save(row);
        });
    assertEquals(ROWS, manager.filter(s -> s.value.eq(-1)).count().await());
    assertEquals(ROWS, manager.filter(s -> s.version.eq(2L)).count().await());

    changeApart(rows, manager::delete);
    assertEquals(0, manager.count().await());
  }

  private static Stamped stamped(int value) {
    var row = new Stamped();
    row.value = value;
    return row;
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
      orm().transaction(tx -> Apart.all(cells, cell -> cells().save(cell))).await();
      assertEquals(ROWS, cells().filter(c -> c.b.eq(-1)).count().await());

      orm().transaction(tx -> Apart.all(cells, cell -> cells().delete(cell))).await();
      assertEquals(0, cells().count().await());
    } finally {
      sql.execute("ALTER TABLE cell DROP KEY uq_cell, ADD PRIMARY KEY (id)").await();
    }
  }
}
