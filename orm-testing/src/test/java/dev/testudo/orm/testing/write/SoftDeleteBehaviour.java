package dev.testudo.orm.testing.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.DoesNotExistException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.StaleObjectException;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.manager.BulkOptions;
import dev.testudo.orm.testing.Together;
import dev.testudo.orm.testing.write.model.Folder;
import dev.testudo.orm.testing.write.model.FolderManager;
import dev.testudo.orm.testing.write.model.Mark;
import dev.testudo.orm.testing.write.model.MarkManager;
import dev.testudo.orm.testing.write.model.Sheet;
import dev.testudo.orm.testing.write.model.SheetManager;
import io.vertx.core.Future;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows that are kept when they are deleted. */
interface SoftDeleteBehaviour extends Behaviour {
  private FolderManager folders() {
    return new FolderManager(shop().orm);
  }

  private SheetManager sheets() {
    return new SheetManager(shop().orm);
  }

  private Folder folder(String name) {
    return folders().create(Folder.of(name)).await();
  }

  private Sheet sheet(String title, Folder folder) {
    return sheets().create(Sheet.of(title, folder)).await();
  }

  private List<String> names(List<Folder> folders) {
    return folders.stream().map(f -> f.name).sorted().toList();
  }

  @Test
  default void deletionsThatAreIssuedTogetherAreOneUpdate() {
    List<Folder> all = IntStream.range(0, 6).mapToObj(i -> folder("folder " + i)).toList();

    List<String> sent =
        Together.sent(
            shop().orm,
            () ->
                shop()
                    .orm
                    .transaction(
                        tx -> Future.all(all.stream().map(f -> folders().delete(f)).toList())));

    assertEquals(1, sent.size(), sent::toString);
    assertEquals(0, folders().count().await());
    for (Folder folder : all) {
      assertEquals(Shop.NOON, folder.deletedAt);
      assertEquals(2, folder.version);
    }
  }

  @Test
  default void aDeletedRowIsGoneForEveryRead() {
    Folder gone = folder("gone");
    Folder there = folder("there");

    assertTrue(folders().delete(gone).await());

    assertEquals(Shop.NOON, gone.deletedAt);
    assertEquals(List.of("there"), names(folders().all().list().await()));
    assertEquals(1, folders().count().await());
    assertFalse(folders().exists(f -> f.name.eq("gone")).await());
    assertTrue(folders().getOrNone(gone.id).await().isEmpty());
    Shop.failure(DoesNotExistException.class, folders().get(gone.id));
    Shop.failure(DoesNotExistException.class, folders().refresh(gone));
    assertEquals(1, folders().inBulk(List.of(gone.id, there.id)).await().size());
    assertEquals(List.of("there"), folders().select(f -> f.name).list().await());
    assertEquals(1, folders().select(f -> f.id).count().await());
    assertFalse(folders().all().contains(gone).await());
    assertEquals(
        List.of("there"),
        names(folders().all().union(folders().filter(f -> f.id.gt(0))).list().await()));
    assertEquals(1, folders().orderBy(f -> f.id.asc()).page(null, 10).await().items().size());
  }

  @Test
  default void aQueryMayAskForDeletedRowsToo() {
    Folder gone = folder("gone");
    folder("there");
    folders().delete(gone).await();

    assertEquals(List.of("gone", "there"), names(folders().withDeleted().list().await()));
    assertEquals(
        List.of("gone"),
        names(
            folders()
                .filter(f -> f.name.eq("gone"))
                .withDeleted()
                .filter(f -> f.deletedAt.isNotNull())
                .list()
                .await()));
    assertEquals(2, folders().withDeleted().count().await());
    assertEquals(1, folders().count().await());
    assertEquals(2, folders().withDeleted().select(f -> f.name).list().await().size());
    assertEquals(
        1, folders().withDeleted().orderBy(f -> f.name.asc()).limit(1).list().await().size());
  }

  @Test
  default void aDeletedRowCannotBeChanged() {
    Folder mine = folder("a");
    Folder same = folders().get(mine.id).await();
    folders().delete(mine).await();
    Sheet sheet = sheet("s", folder("b"));
    sheets().delete(sheet).await();

    Shop.failure(StaleObjectException.class, folders().save(same));
    Shop.failure(DoesNotExistException.class, sheets().save(sheet));
    Shop.failure(DoesNotExistException.class, sheets().save(sheet, s -> s.title));
    Shop.failure(DoesNotExistException.class, sheets().save(sheet, s -> s.title.set("x")));
    Shop.failure(DoesNotExistException.class, sheets().bulkUpdate(List.of(sheet)));
    Shop.failure(DoesNotExistException.class, sheets().bulkSave(List.of(sheet)));
    Shop.failure(DoesNotExistException.class, sheets().update(sheet.id, s -> s.title.set("x")));
    assertFalse(sheets().delete(sheet).await());
    assertEquals(0, sheets().bulkDelete(List.of(sheet)).await());
    assertEquals(0, sheets().filter(s -> s.id.gt(0)).update(s -> s.title.set("x")).await());
    assertEquals(0, sheets().filter(s -> s.id.gt(0)).delete().await());

    assertEquals("s", sheets().withDeleted().get().await().title);
  }

  @Test
  default void aQueryDeletesAndBringsBack() {
    folder("a");
    folder("b");
    shop().actor = "ada";

    assertEquals(1, folders().filter(f -> f.name.eq("a")).delete().await());
    Folder gone = folders().withDeleted().filter(f -> f.name.eq("a")).get().await();
    assertEquals(Shop.NOON, gone.deletedAt);
    assertEquals("ada", gone.updatedBy);
    assertEquals(2, gone.version);
    assertEquals(
        1,
        folders()
            .withDeleted()
            .filter(f -> f.deletedAt.isNotNull())
            .update(f -> f.deletedAt.setNull())
            .await());

    assertEquals(List.of("a", "b"), names(folders().all().list().await()));
    assertEquals(2, folders().all().deleteReturning().await().size());
    assertEquals(0, folders().count().await());
  }

  @Test
  default void rowsAreErasedForGood() {
    folder("a");
    folders().delete(folder("b")).await();

    Shop.failure(OrmException.class, folders().withDeleted().erase());
    assertEquals(1, folders().withDeleted().filter(f -> f.deletedAt.isNotNull()).erase().await());

    assertEquals(List.of("a"), names(folders().withDeleted().list().await()));
  }

  @Test
  default void manyAreDeletedAtOnce() {
    List<Folder> list =
        folders()
            .bulkCreate(IntStream.range(0, 600).mapToObj(i -> Folder.of("f" + i)).toList())
            .await();
    folders().filter(f -> f.name.eq("f7")).delete().await();

    assertEquals(599, folders().bulkDelete(list, BulkOptions.usual().batchSize(100)).await());

    assertEquals(0, folders().count().await());
    assertEquals(600, folders().withDeleted().count().await());
    assertNotNull(list.get(0).deletedAt);
    assertEquals(2, list.get(0).version);
  }

  @Test
  default void aStaleObjectCannotDelete() {
    Folder mine = folder("a");
    folders().update(mine.id, f -> f.name.set("b")).await();

    Shop.failure(StaleObjectException.class, folders().delete(mine));
    Shop.failure(StaleObjectException.class, folders().bulkDelete(List.of(mine)));

    assertNull(mine.deletedAt);
    assertEquals(1, folders().count().await());
  }

  @Test
  default void uniqueValuesStayTakenUntilAnUpsertBringsTheRowBack() {
    Folder gone = folder("a");
    folders().delete(gone).await();

    Shop.failure(UniqueViolationException.class, folders().create(Folder.of("a")));
    Folder back = folders().upsert(Folder.of("a"), f -> f.name).await();

    assertEquals(gone.id, back.id);
    assertNull(back.deletedAt);
    assertEquals(1, folders().count().await());
  }

  @Test
  default void relatedRowsThatAreDeletedAreNotCounted() {
    Folder one = folder("one");
    Folder two = folder("two");
    sheet("a", one);
    Sheet gone = sheet("gone", two);
    sheets().delete(gone).await();

    assertEquals(List.of("one"), names(folders().filter(f -> f.sheets().any()).list().await()));
    assertEquals(
        List.of("two"),
        names(folders().filter(f -> f.sheets().none(s -> s.id.gt(0))).list().await()));
    assertEquals(
        List.of(1L, 0L),
        folders().orderBy(f -> f.name.asc()).select(f -> f.sheets().count()).list().await());
    assertEquals(1, folders().sheets(one).count().await());
    assertEquals(0, folders().sheets(two).count().await());
  }

  @Test
  default void loadedRelationsLeaveThemOut() {
    Folder folder = folder("f");
    sheet("a", folder);
    sheets().delete(sheet("gone", folder)).await();

    Folder loaded = folders().prefetchRelated(f -> f.sheets()).get().await();
    assertEquals(List.of("a"), loaded.sheets.list().stream().map(s -> s.title).toList());
    Folder all = folders().prefetchRelated(f -> f.sheets(), q -> q.withDeleted()).get().await();
    assertEquals(2, all.sheets.list().size());
  }

  @Test
  default void aRowWhoseTargetIsDeletedStaysAndIsNotLoaded() {
    Folder folder = folder("f");
    Sheet sheet = sheet("a", folder);
    folders().delete(folder).await();

    Sheet joined = sheets().selectRelated(s -> s.folder()).get().await();
    Sheet fetched = sheets().prefetchRelated(s -> s.folder()).get().await();

    assertEquals(folder.id, joined.folder.id());
    assertFalse(joined.folder.isLoaded());
    assertFalse(fetched.folder.isLoaded());
    assertEquals(0, sheets().filter(s -> s.folder().name.eq("f")).count().await());
    assertEquals(sheet.id, sheets().filter(s -> s.folder().id.eq(folder.id)).get().await().id);
  }

  @Test
  default void throughATableInBetweenTooTheyAreLeftOut() {
    var marks = new MarkManager(shop().orm);
    Folder folder = folder("f");
    Mark red = marks.create(new Mark(null, "red", null)).await();
    Mark blue = marks.create(new Mark(null, "blue", null)).await();
    folders().marks(folder).add(red, blue).await();

    marks.delete(red).await();

    assertEquals(1, folders().marks(folder).count().await());
    assertEquals(List.of(1L), folders().select(f -> f.marks().count()).list().await());
    assertTrue(folders().exists(f -> f.marks().any(m -> m.word.eq("blue"))).await());
    assertFalse(folders().exists(f -> f.marks().any(m -> m.word.eq("red"))).await());
    assertEquals(
        List.of("blue"),
        folders().prefetchRelated(f -> f.marks()).get().await().marks.list().stream()
            .map(Mark::word)
            .toList());
    marks.delete(blue).await();
    assertFalse(folders().exists(f -> f.marks().any()).await());
  }

  @Test
  default void subqueriesLeaveThemOut() {
    Folder folder = folder("f");
    sheet("a", folder);
    folders().delete(folder).await();

    assertEquals(
        0, sheets().filter(s -> s.folder().id.in(folders().select(f -> f.id))).count().await());
    assertEquals(
        1,
        sheets()
            .filter(s -> s.folder().id.in(folders().withDeleted().select(f -> f.id)))
            .count()
            .await());
  }

  @Test
  default void aTextThatIsKeptKnowsWhetherDeletedRowsAreAsked() {
    folders().delete(folder("a")).await();

    for (int i = 0; i < 3; i++) {
      assertEquals(0, folders().filter(f -> f.name.eq("a")).list().await().size());
      assertEquals(1, folders().filter(f -> f.name.eq("a")).withDeleted().list().await().size());
    }
  }

  @Test
  default void streamsLeaveThemOut() {
    folders().bulkCreate(IntStream.range(0, 20).mapToObj(i -> Folder.of("f" + i)).toList()).await();
    folders().filter(f -> f.name.startsWith("f1")).delete().await();
    var seen = new java.util.concurrent.atomic.AtomicInteger();

    folders().all().forEach(5, folder -> seen.incrementAndGet()).await();

    assertEquals(9, seen.get());
  }
}
