package dev.testudo.orm.testing.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.testing.write.model.Folder;
import dev.testudo.orm.testing.write.model.FolderManager;
import dev.testudo.orm.testing.write.model.Sale;
import dev.testudo.orm.testing.write.model.SaleManager;
import dev.testudo.orm.testing.write.model.Sheet;
import dev.testudo.orm.testing.write.model.SheetManager;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tenants with a schema of their own. */
interface SchemaScopeBehaviour extends Behaviour {
  private String schema(String name) {
    // A schema of MySQL is a database of the whole server.
    return "testudo_" + name + "_" + Integer.toHexString(shop().url.hashCode());
  }

  @Test
  default void eachSchemaHasTablesOfItsOwn() {
    String one = schema("one");
    String two = schema("two");
    if (!can(Capability.SCHEMAS)) {
      var failure =
          Shop.failure(OrmException.class, new SaleManager(shop().orm.schema(one)).all().list());
      assertTrue(failure.getMessage().contains("schema"), failure.getMessage());
      return;
    }
    shop().orm.generateSchemas(one).await();
    shop().orm.generateSchemas(two).await();
    shop().orm.generateSchemas(two).await();
    var ones = new SaleManager(shop().orm.schema(one));
    var twos = new SaleManager(shop().orm.schema(two));

    Sale first = ones.create(Shop.sale("a", 1)).await();
    twos.bulkCreate(Shop.sales(3)).await();

    assertEquals(1, ones.count().await());
    assertEquals(3, twos.count().await());
    assertEquals(0, sales().count().await());
    first.amount = 5;
    ones.save(first).await();
    ones.save(first, s -> s.amount.set(s.amount.plus(1))).await();
    ones.bulkUpdate(List.of(first), s -> s.unit).await();
    assertEquals(6, ones.get(first.id).await().amount);
    assertEquals(1, ones.all().updateReturning(s -> s.amount.set(7)).await().size());
    assertEquals(
        1,
        ones.all()
            .orderBy(s -> s.id.asc())
            .limit(1)
            .updateReturning(s -> s.amount.set(8))
            .await()
            .size());
    ones.upsert(Shop.sale("a", 9), s -> s.number).await();
    assertEquals(9, ones.get(s -> s.number.eq("a")).await().amount);
    assertEquals(3, twos.all().delete().await());
    assertTrue(ones.delete(ones.all().get().await()).await());
    assertEquals(0, ones.count().await());
  }

  @Test
  default void relationsAreInTheSameSchema() {
    if (!can(Capability.SCHEMAS)) {
      return;
    }
    String name = schema("three");
    shop().orm.generateSchemas(name).await();
    var scope = shop().orm.schema(name);
    var folders = new FolderManager(scope);
    var sheets = new SheetManager(scope);

    Folder folder = folders.create(Folder.of("f" + System.nanoTime())).await();
    Sheet sheet = sheets.create(Sheet.of("s", folder)).await();

    assertEquals(
        folder.name,
        sheets
            .selectRelated(s -> s.folder())
            .filter(s -> s.id.eq(sheet.id))
            .get()
            .await()
            .folder
            .get()
            .name);
    assertEquals(1, folders.filter(f -> f.id.eq(folder.id).and(f.sheets().any())).count().await());
    assertEquals(
        1,
        folders
            .prefetchRelated(f -> f.sheets())
            .filter(f -> f.id.eq(folder.id))
            .get()
            .await()
            .sheets
            .list()
            .size());
    assertEquals(
        0, new FolderManager(shop().orm).filter(f -> f.name.eq(folder.name)).count().await());
    assertTrue(sheets.delete(sheet).await());
    assertEquals(1, sheets.withDeleted().filter(s -> s.id.eq(sheet.id)).erase().await());
  }
}
