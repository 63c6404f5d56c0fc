package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.testing.compliance.model.Lists;
import dev.testudo.orm.testing.compliance.model.ListsManager;
import dev.testudo.orm.testing.compliance.model.ListsPath;
import dev.testudo.orm.testing.compliance.model.Mood;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Conditions on lists and arrays mean the same on every engine. */
interface ArrayBehaviour extends Behaviour {

  private ListsManager storing(List<List<String>> all) {
    var manager = new ListsManager(orm());
    for (List<String> each : all) {
      var lists = new Lists();
      lists.texts = each;
      lists.maybeTexts = each;
      manager.create(lists).await();
    }
    manager.create(new Lists()).await();
    return manager;
  }

  private static void assertFinds(
      ListsManager manager, Function<ListsPath, Condition> condition, Integer... expected) {
    var all = manager.all().orderBy(p -> p.id).list().await().stream().map(d -> d.id).toList();
    var found = manager.filter(condition).orderBy(p -> p.id).list().await();
    assertEquals(List.of(expected), found.stream().map(d -> all.indexOf(d.id)).toList());
    assertEquals(all.size() - expected.length, manager.exclude(condition).count().await());
  }

  @Test
  default void arraysContainAndAreContained() {
    var manager =
        storing(
            List.of(
                List.of("a", "b"),
                List.of("b", "c", "b"),
                List.of(),
                Arrays.asList("a", null),
                List.of("A")));

    assertFinds(manager, p -> p.texts.contains(List.of("b")), 0, 1);
    assertFinds(manager, p -> p.texts.contains(List.of("b", "a")), 0);
    assertFinds(manager, p -> p.texts.contains(List.of()), 0, 1, 2, 3, 4, 5);
    assertFinds(manager, p -> p.texts.containedBy(List.of("a", "b", "x")), 0, 2, 5);
    assertFinds(manager, p -> p.texts.containedBy(List.of()), 2, 5);
    assertFinds(manager, p -> p.texts.overlaps(List.of("c", "A", "z")), 1, 4);
    assertFinds(manager, p -> p.texts.overlaps(List.of()));
    assertFinds(manager, p -> p.texts.length().eq(2), 0, 3);
    assertFinds(manager, p -> p.texts.length().eq(0), 2, 5);
    assertFinds(manager, p -> p.maybeTexts.contains(List.of()), 0, 1, 2, 3, 4);
    assertFinds(manager, p -> p.maybeTexts.length().isNull(), 5);
    assertThrows(
        OrmException.class, () -> manager.filter(p -> p.texts.contains(Arrays.asList("a", null))));
  }

  @Test
  default void elementsAreTakenLiterally() {
    for (String text : HostileTexts.ALL) {
      new ListsManager(orm()).all().delete().await();
      var manager = storing(List.of(List.of(text, "other")));

      assertFinds(manager, p -> p.texts.contains(List.of(text)), 0);
      assertFinds(manager, p -> p.texts.overlaps(List.of("x", text)), 0);
      assertFinds(manager, p -> p.texts.containedBy(List.of("other", text)), 0, 1);
      assertFinds(manager, p -> p.texts.contains(List.of(text + "x")));
    }
  }

  @Test
  default void elementsOfEveryTypeAreFound() {
    var manager = new ListsManager(orm());
    UUID uuid = UUID.randomUUID();
    var lists = new Lists();
    lists.ints = List.of(1, -2);
    lists.longs = List.of(Long.MAX_VALUE);
    lists.doubles = List.of(0.1);
    lists.booleans = List.of(true);
    lists.uuids = List.of(uuid);
    lists.instants = List.of(Instant.EPOCH);
    lists.dates = List.of(LocalDate.EPOCH);
    lists.moods = List.of(Mood.GOOD);
    lists.decimals = List.of(new BigDecimal("1.5"));
    lists.longArray = new long[] {5, 6};
    lists.textArray = new String[] {"x"};
    manager.create(lists).await();

    assertFinds(manager, p -> p.ints.contains(List.of(-2)), 0);
    assertFinds(manager, p -> p.longs.contains(List.of(Long.MAX_VALUE)), 0);
    assertFinds(manager, p -> p.longs.contains(List.of(Long.MAX_VALUE - 1)));
    assertFinds(manager, p -> p.doubles.contains(List.of(0.1)), 0);
    assertFinds(manager, p -> p.booleans.contains(List.of(true)), 0);
    assertFinds(manager, p -> p.uuids.contains(List.of(uuid)), 0);
    assertFinds(manager, p -> p.instants.contains(List.of(Instant.EPOCH)), 0);
    assertFinds(manager, p -> p.dates.contains(List.of(LocalDate.EPOCH)), 0);
    assertFinds(manager, p -> p.moods.contains(List.of(Mood.GOOD)), 0);
    assertFinds(manager, p -> p.decimals.contains(List.of(new BigDecimal("1.50"))), 0);
    assertFinds(manager, p -> p.longArray.contains(List.of(6L)), 0);
    assertFinds(manager, p -> p.textArray.length().eq(1), 0);
  }
}
