package dev.testudo.orm.testing.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.testing.write.wide.WideRow;
import dev.testudo.orm.testing.write.wide.WideRowManager;
import dev.testudo.orm.testing.write.wide.WideRowModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A table with nearly as many columns as every engine takes (MySQL and MariaDB: 1017). */
interface WidthBehaviour extends Behaviour {

  @Test
  default void rowsOfAThousandColumnsAreWrittenAndRead() {
    List<Field<?>> fields = WideRowModel.MODEL.table().fields();
    assertEquals(1000, fields.size());
    Orm orm =
        Orm.init(
                OrmConfig.builder()
                    .connection("default", shop().url)
                    .app("wide", a -> a.models("dev.testudo.orm.testing.write.wide"))
                    .build())
            .await();
    try {
      orm.generateSchemas().await();
      var rows = new WideRowManager(orm);
      // Of so many columns no engine takes 70 rows in one statement: 70,000 values.
      List<WideRow> stored = new ArrayList<>();
      for (int i = 0; i < 70; i++) {
        stored.add(WideRow.of(i));
      }
      rows.bulkCreate(stored).await();

      assertEquals(70, rows.count().await());
      same(stored.get(69), rows.get(stored.get(69).id).await());
      stored.forEach(row -> row.c998++);
      rows.bulkUpdate(stored).await();
      same(stored.get(1), rows.get(stored.get(1).id).await());
      stored.get(2).c0 = -1;
      rows.save(stored.get(2)).await();
      same(stored.get(2), rows.get(stored.get(2).id).await());
      rows.all().delete().await();
    } finally {
      orm.close().await();
    }
  }

  private static void same(WideRow expected, WideRow found) {
    assertArrayEquals(values(expected), values(found));
  }

  private static Object[] values(WideRow row) {
    return WideRowModel.MODEL.table().fields().stream()
        .map(field -> WideRowModel.MODEL.value(row, field.index()))
        .toArray();
  }
}
