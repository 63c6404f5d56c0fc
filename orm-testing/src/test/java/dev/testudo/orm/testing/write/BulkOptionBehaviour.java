package dev.testudo.orm.testing.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.manager.BulkOptions;
import dev.testudo.orm.metamodel.Moment;
import dev.testudo.orm.testing.write.model.Deed;
import dev.testudo.orm.testing.write.model.Sale;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Progress of bulk operations, and hooks in them. */
interface BulkOptionBehaviour extends Behaviour {
  private static List<Deed> list(String... names) {
    return Stream.of(names).map(Deed::of).toList();
  }

  private static void heard(List<Deed> deeds, String... expected) {
    for (Deed deed : deeds) {
      assertEquals(List.of(expected), deed.heard, deed.name);
      deed.heard.clear();
    }
  }

  @Test
  default void progressCountsTheObjectsUpToAll() {
    List<Long> told = new ArrayList<>();
    List<Sale> list = Shop.sales(25);

    sales().bulkCreate(list, o -> o.batchSize(10).onProgress(told::add)).await();
    assertEquals(List.of(10L, 20L, 25L), told);
    told.clear();
    sales()
        .bulkUpdate(list, BulkOptions.usual().batchSize(10).onProgress(told::add), s -> s.amount)
        .await();
    assertEquals(List.of(10L, 20L, 25L), told);
    told.clear();
    sales().bulkDelete(list, BulkOptions.usual().batchSize(10).onProgress(told::add)).await();
    assertEquals(List.of(10L, 20L, 25L), told);
  }

  @Test
  default void progressOfAStreamGoesOnFromPartToPart() {
    List<Long> told = new ArrayList<>();

    long stored =
        sales()
            .bulkCreate(Shop.sales(6000).stream(), o -> o.batchSize(2000).onProgress(told::add))
            .await();

    assertEquals(6000, stored);
    assertEquals(6000, told.get(told.size() - 1));
    assertEquals(told.stream().sorted().toList(), told);
  }

  @Test
  default void progressCountsWhatCollidesToo() {
    sales().bulkCreate(Shop.sales(10)).await();
    List<Long> told = new ArrayList<>();

    List<Sale> stored =
        sales()
            .bulkCreate(
                Shop.sales(20), o -> o.onConflict(s -> s.number).ignore().onProgress(told::add))
            .await();

    assertEquals(10, stored.size());
    assertEquals(20, told.get(told.size() - 1));
    told.clear();
    sales()
        .bulkCreate(
            Shop.sales(20),
            o -> o.onConflict(s -> s.number).update(s -> s.amount).onProgress(told::add))
        .await();
    assertEquals(20, told.get(told.size() - 1));
  }

  @Test
  default void whatTheProgressThrowsUndoesEverything() {
    var failure =
        Shop.failure(
            IllegalStateException.class,
            sales()
                .bulkCreate(
                    Shop.sales(30),
                    o ->
                        o.batchSize(10)
                            .onProgress(
                                rows -> {
                                  if (rows > 10) {
                                    throw new IllegalStateException("stop");
                                  }
                                })));

    assertEquals("stop", failure.getMessage());
    assertEquals(0, sales().count().await());
  }

  @Test
  default void hooksAreCalledIfWished() {
    List<Deed> deeds = list(" a ", "b", "c");

    deeds().bulkCreate(deeds).await();
    heard(deeds);
    deeds().bulkDelete(deeds).await();
    heard(deeds);
    List<Deed> others = list(" a ", "b", "c");
    deeds().bulkCreate(others, o -> o.callHooks()).await();
    heard(others, "beforeCreate", "beforeSave", "afterSave true");
    assertEquals("a", deeds().get(others.get(0).id).await().name);
    others.get(1).name = " bb";
    assertEquals(3, deeds().bulkUpdate(others, BulkOptions.usual().callHooks()).await());
    heard(others, "beforeSave", "afterSave true");
    assertEquals("bb", deeds().get(others.get(1).id).await().name);
    deeds().delete(others.get(2)).await();
    others.get(2).heard.clear();
    assertEquals(2, deeds().bulkDelete(others, BulkOptions.usual().callHooks()).await());
    heard(others.subList(0, 2), "beforeDelete", "afterDelete");
    heard(others.subList(2, 3), "beforeDelete");
  }

  @Test
  default void savesOfManyTellTheNewFromTheOld() {
    List<Deed> deeds = list("old", "new");
    deeds().create(deeds.get(0)).await();
    deeds.get(0).heard.clear();

    deeds().bulkSave(deeds, BulkOptions.usual().callHooks()).await();

    heard(deeds.subList(0, 1), "beforeSave", "afterSave true");
    heard(deeds.subList(1, 2), "beforeCreate", "beforeSave", "afterSave true");
  }

  @Test
  default void ofUpsertsOnlyTheSaveIsKnown() {
    List<Deed> deeds = list("a", "b");
    deeds().create(Deed.of("a")).await();

    deeds().bulkCreate(deeds, o -> o.onConflict(d -> d.name).update().callHooks()).await();

    heard(deeds, "beforeSave", "afterSave true");
    List<Deed> more = list("b", "c");
    deeds().bulkCreate(more, o -> o.onConflict(d -> d.name).ignore().callHooks()).await();
    heard(more.subList(0, 1), "beforeCreate", "beforeSave");
    heard(more.subList(1, 2), "beforeCreate", "beforeSave", "afterSave true");
  }

  @Test
  default void streamsCallThemPartByPart() {
    List<Deed> deeds = IntStream.range(0, 7).mapToObj(i -> Deed.of("d" + i)).toList();

    assertEquals(7, deeds().bulkCreate(deeds.stream(), o -> o.batchSize(3).callHooks()).await());

    heard(deeds, "beforeCreate", "beforeSave", "afterSave true");
  }

  @Test
  default void aHookThatFailsHalfWayStoresNothing() {
    Runnable end =
        shop()
            .orm
            .listen(
                Deed.class,
                Moment.AFTER_SAVE,
                deed -> {
                  if (deed.name.equals("b")) {
                    throw new IllegalStateException("b");
                  }
                });
    try {
      List<Deed> deeds = list("a", "b", "c");

      Shop.failure(IllegalStateException.class, deeds().bulkCreate(deeds, o -> o.callHooks()));

      assertEquals(0, deeds().count().await());
      assertNull(deeds.get(0).id);
    } finally {
      end.run();
    }
  }

  @Test
  default void aCollisionHalfWayStoresNothing() {
    List<Deed> deeds = list("a", "b", "a ");

    Shop.failure(UniqueViolationException.class, deeds().bulkCreate(deeds, o -> o.callHooks()));

    assertEquals(0, deeds().count().await());
    assertTrue(deeds.stream().allMatch(deed -> deed.id == null));
  }
}
