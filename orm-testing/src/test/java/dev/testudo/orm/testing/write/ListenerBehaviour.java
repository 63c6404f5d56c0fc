package dev.testudo.orm.testing.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.testudo.orm.Orm;
import dev.testudo.orm.metamodel.Moment;
import dev.testudo.orm.relation.Many;
import dev.testudo.orm.testing.write.model.Deed;
import dev.testudo.orm.testing.write.model.DeedManager;
import dev.testudo.orm.testing.write.model.Folder;
import dev.testudo.orm.testing.write.model.FolderManager;
import dev.testudo.orm.testing.write.model.Named;
import dev.testudo.orm.testing.write.model.Sale;
import dev.testudo.orm.testing.write.model.Sheet;
import dev.testudo.orm.testing.write.model.SheetManager;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who listens when objects are stored and deleted. */
interface ListenerBehaviour extends Behaviour {
  @Test
  default void theyComeAfterTheMethodsOfTheModelInTheirOrder() {
    Runnable first =
        shop().orm.listen(Deed.class, Moment.BEFORE_SAVE, deed -> deed.heard.add("first"));
    Runnable second =
        shop()
            .orm
            .listenAsync(
                Named.class,
                Moment.BEFORE_SAVE,
                named -> {
                  ((Deed) named).heard.add("second " + named.name());
                  return Future.succeededFuture();
                });
    try {
      Deed deed = deeds().create(Deed.of(" a")).await();

      assertEquals(
          List.of("beforeCreate", "beforeSave", "first", "second a", "afterSave true"), deed.heard);
    } finally {
      first.run();
      second.run();
    }
    assertEquals(3, deeds().create(Deed.of("b")).await().heard.size(), "nobody listens any more");
  }

  @Test
  default void theyHearOfEveryMomentOfTheirModelOnly() {
    List<String> heard = new ArrayList<>();
    List<Runnable> ends = new ArrayList<>();
    for (Moment moment : Moment.values()) {
      ends.add(
          shop().orm.listen(Sale.class, moment, sale -> heard.add(moment + " " + sale.number)));
    }
    try {
      Sale sale = sales().create(Shop.sale("a", 1)).await();
      deeds().create(Deed.of("x")).await();
      sales().save(sale).await();
      sales().delete(sale).await();
      sales().delete(sale).await();
    } finally {
      ends.forEach(Runnable::run);
    }
    assertEquals(
        List.of(
            "BEFORE_CREATE a",
            "BEFORE_SAVE a",
            "AFTER_SAVE a",
            "BEFORE_SAVE a",
            "AFTER_SAVE a",
            "BEFORE_DELETE a",
            "AFTER_DELETE a",
            "BEFORE_DELETE a"),
        heard);
  }

  @Test
  default void theyHearOfEveryObjectOfAGraph() {
    List<String> heard = new ArrayList<>();
    var folder = Folder.of("f");
    folder.sheets = Many.of(Sheet.of("one", folder), Sheet.of("two", folder));
    List<Runnable> ends =
        List.of(
            shop().orm.listen(Folder.class, Moment.BEFORE_CREATE, f -> heard.add("new " + f.name)),
            shop().orm.listen(Folder.class, Moment.AFTER_SAVE, f -> heard.add("stored " + f.name)),
            shop().orm.listen(Sheet.class, Moment.BEFORE_SAVE, s -> s.title = s.title + "!"),
            shop().orm.listen(Sheet.class, Moment.AFTER_SAVE, s -> heard.add(s.title)));
    try {
      new FolderManager(shop().orm).createGraph(folder).await();
    } finally {
      ends.forEach(Runnable::run);
    }

    assertEquals(List.of("new f", "stored f", "one!", "two!"), heard);
    assertEquals(
        2, new SheetManager(shop().orm).filter(s -> s.title.endsWith("!")).count().await());
  }

  @Test
  default void whatFailsForAPartOfAGraphUndoesAllOfIt() {
    var folder = Folder.of("f");
    folder.sheets = Many.of(Sheet.of("one", folder));
    Runnable failing =
        shop()
            .orm
            .listenAsync(
                Sheet.class,
                Moment.AFTER_SAVE,
                sheet -> Future.failedFuture(new IllegalStateException("no")));
    try {
      Shop.failure(IllegalStateException.class, new FolderManager(shop().orm).createGraph(folder));
    } finally {
      failing.run();
    }

    assertEquals(0, new FolderManager(shop().orm).count().await());
    assertNull(folder.id);
  }

  @Test
  default void whatTheyDoIsPartOfTheTransaction() {
    Runnable storing =
        shop()
            .orm
            .listenAsync(
                Sale.class, Moment.AFTER_SAVE, sale -> deeds().create(Deed.of(sale.number)));
    try {
      sales().create(Shop.sale("a", 1)).await();
      assertEquals(1, deeds().count().await());

      Runnable failing =
          shop()
              .orm
              .listenAsync(
                  Sale.class,
                  Moment.AFTER_SAVE,
                  sale -> Future.failedFuture(new IllegalStateException("no")));
      try {
        Sale second = Shop.sale("b", 1);
        assertEquals(
            "no", Shop.failure(IllegalStateException.class, sales().create(second)).getMessage());
        assertNull(second.id);
      } finally {
        failing.run();
      }
    } finally {
      storing.run();
    }
    assertEquals(1, deeds().count().await());
    assertEquals(1, sales().count().await());
  }

  @Test
  default void thoseOfTheConfigurationComeFirst() {
    Orm orm =
        Orm.init(
                shop()
                    .config()
                    .listen(Deed.class, Moment.BEFORE_SAVE, deed -> deed.heard.add("configured"))
                    .listenAsync(
                        Deed.class,
                        Moment.BEFORE_SAVE,
                        deed -> {
                          deed.heard.add("async");
                          return Future.succeededFuture();
                        }))
            .await();
    try {
      orm.listen(Deed.class, Moment.BEFORE_SAVE, deed -> deed.heard.add("added"));

      Deed deed = new DeedManager(orm).create(Deed.of("a")).await();

      assertEquals(List.of("configured", "async", "added"), deed.heard.subList(2, 5));
      assertEquals(3, deeds().create(Deed.of("b")).await().heard.size(), "it is another Orm's");
    } finally {
      orm.close().await();
    }
  }
}
