package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.testing.compliance.model.Cell;
import dev.testudo.orm.testing.compliance.model.CellPath;
import dev.testudo.orm.testing.compliance.model.Exact;
import dev.testudo.orm.testing.compliance.model.ExactManager;
import dev.testudo.orm.testing.compliance.model.Numbers;
import dev.testudo.orm.testing.compliance.model.NumbersManager;
import dev.testudo.orm.testing.compliance.model.Texts;
import dev.testudo.orm.testing.compliance.model.TextsManager;
import dev.testudo.orm.testing.compliance.model.Times;
import dev.testudo.orm.testing.compliance.model.TimesManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Conditions may be large and deep on every engine. */
interface LargeQueryBehaviour extends Behaviour {

  @Test
  default void listsOfAnyLengthAreLookedIn() {
    for (int i = 0; i < 10; i++) {
      cells().create(new Cell(i * 20_000, null, null, null)).await();
    }

    for (int size : new int[] {0, 1, 128, 129, 1_000, 1_001, 70_000, 200_000}) {
      List<Integer> wanted = IntStream.range(0, size).boxed().toList();
      long expected = IntStream.range(0, 10).filter(i -> i * 20_000 < size).count();
      assertEquals(expected, cells().filter(c -> c.a.in(wanted)).count().await(), "" + size);
      assertEquals(
          10 - expected, cells().filter(c -> c.a.notIn(wanted)).count().await(), "" + size);
    }
  }

  @Test
  default void longListsOfEveryTypeAreLookedIn() {
    int size = 1_500;
    var numbers = new Numbers();
    numbers.aLong = Long.MAX_VALUE - 7;
    numbers.aDouble = 7.1;
    var numbersManager = new NumbersManager(orm());
    numbersManager.create(numbers).await();
    assertFinds(
        size,
        i -> Long.MAX_VALUE - i,
        v -> numbersManager.filter(p -> p.aLong.in(v)).count().await());
    assertFinds(
        size, i -> i + 0.1, v -> numbersManager.filter(p -> p.aDouble.in(v)).count().await());

    var exact = new Exact();
    exact.wide = new BigDecimal("7.25");
    var exactManager = new ExactManager(orm());
    exactManager.create(exact).await();
    assertFinds(
        size,
        i -> new BigDecimal(i + ".250"),
        v -> exactManager.filter(p -> p.wide.in(v)).count().await());

    var times = new Times();
    times.instant = Instant.EPOCH.plusSeconds(7).plusNanos(5_000);
    times.date = LocalDate.EPOCH.plusDays(7);
    times.time = LocalTime.MIDNIGHT.plusSeconds(7);
    times.dateTime = LocalDate.EPOCH.atStartOfDay().plusHours(7);
    times.duration = Duration.ofSeconds(7);
    var timesManager = new TimesManager(orm());
    timesManager.create(times).await();
    assertFinds(
        size,
        i -> Instant.EPOCH.plusSeconds(i).plusNanos(5_000),
        v -> timesManager.filter(p -> p.instant.in(v)).count().await());
    assertFinds(
        size,
        i -> LocalDate.EPOCH.plusDays(i),
        v -> timesManager.filter(p -> p.date.in(v)).count().await());
    assertFinds(
        size,
        i -> LocalTime.MIDNIGHT.plusSeconds(i),
        v -> timesManager.filter(p -> p.time.in(v)).count().await());
    assertFinds(
        size,
        i -> LocalDate.EPOCH.atStartOfDay().plusHours(i),
        v -> timesManager.filter(p -> p.dateTime.in(v)).count().await());
    assertFinds(
        size,
        i -> Duration.ofSeconds(i),
        v -> timesManager.filter(p -> p.duration.in(v)).count().await());
  }

  private static <T> void assertFinds(
      int size, Function<Integer, T> value, Function<List<T>, Long> count) {
    List<T> with = IntStream.range(0, size).boxed().map(value).toList();
    List<T> without = IntStream.range(8, size + 8).boxed().map(value).toList();
    assertEquals(1, count.apply(with));
    assertEquals(0, count.apply(without));
  }

  @Test
  default void longListsOfTextsAreTakenLiterally() {
    var manager = new TextsManager(orm());
    for (String each : HostileTexts.ALL) {
      var texts = new Texts();
      texts.text = each;
      manager.create(texts).await();
    }
    List<String> many = new ArrayList<>(HostileTexts.ALL);
    IntStream.range(0, 1_500).forEach(i -> many.add("filler " + i));

    assertEquals(HostileTexts.ALL.size(), manager.filter(p -> p.text.in(many)).count().await());
    List<String> others = many.stream().map(each -> each + " ").toList();
    assertEquals(0, manager.filter(p -> p.text.in(others)).count().await());
  }

  @Test
  default void aThousandTermsAreNoTooManyNorFiveLevelsTooDeep() {
    for (int i = 0; i < 5; i++) {
      cells().create(new Cell(i, i, null, null)).await();
    }

    assertEquals(
        3,
        cells()
            .filter(
                c -> Condition.anyOf(IntStream.range(2, 1_002).mapToObj(i -> c.a.eq(i)).toList()))
            .count()
            .await());
    assertEquals(
        2,
        cells()
            .filter(
                c -> Condition.allOf(IntStream.range(2, 1_002).mapToObj(i -> c.a.ne(i)).toList()))
            .count()
            .await());
    assertEquals(5, cells().filter(c -> nested(c, 5)).count().await());
    assertEquals(0, cells().exclude(c -> nested(c, 5)).count().await());
  }

  /** True of every row: levels of AND and OR in turn, four to each, a thousand at the leaves. */
  private static Condition nested(CellPath c, int level) {
    if (level == 0) {
      return c.a.ge(0);
    }
    List<Condition> four =
        IntStream.range(0, 4)
            .mapToObj(i -> i == 3 ? nested(c, level - 1).not().not() : nested(c, level - 1))
            .toList();
    return level % 2 == 0 ? Condition.allOf(four) : Condition.anyOf(four);
  }

  @Test
  @DisplayName("N: lengths beyond what a protocol counts (RUSTSEC-2024-0363, RUSTSEC-2024-0365)")
  default void hugeValuesAndManyPlaceholdersAreTakenOrRefusedAndHarmNobody() {
    cells().create(new Cell(1, 2, "x", true)).await();
    String huge = "x".repeat(5_000_000);

    try {
      assertEquals(0, cells().filter(c -> c.t.eq(huge)).count().await());
    } catch (OrmException refused) {
      // A server may refuse packets of such a size.
      assertTrue(refused.getMessage().length() < 5_000, "the value is in the message");
    }
    // More than 16 bits count, where placeholders are counted in a message.
    int most = List.of("h2", "sqlite").contains(bench().dialect().name()) ? 2_000 : 66_000;
    try {
      long found =
          cells()
              .filter(
                  c -> Condition.anyOf(IntStream.range(0, most).mapToObj(i -> c.a.eq(i)).toList()))
              .count()
              .await();
      assertEquals(1, found);
    } catch (OrmException refused) {
      assertTrue(refused.getMessage().length() < 20_000, "most of the statement is in the message");
    }
    assertEquals(1, cells().count().await());
  }

  @Test
  default void aRepeatedQueryIsNotRenderedAgain() {
    cells().create(new Cell(1, 2, "x", true)).await();

    String first = cells().filter(c -> c.a.eq(1).and(c.t.in("x", "y"))).limit(3).sql();
    String again = cells().filter(c -> c.a.eq(7).and(c.t.in("z", "w"))).limit(9).sql();

    assertSame(first, again);
    assertEquals(1, cells().filter(c -> c.a.eq(1).and(c.t.in("x", "y"))).limit(3).count().await());
    assertEquals(0, cells().filter(c -> c.a.eq(7).and(c.t.in("z", "w"))).limit(3).count().await());
  }
}
