package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.testudo.orm.error.ValidationException;
import dev.testudo.orm.testing.compliance.model.Lists;
import dev.testudo.orm.testing.compliance.model.ListsManager;
import dev.testudo.orm.testing.compliance.model.Mood;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Lists and arrays of scalars in one column. */
interface ListFieldBehaviour extends Behaviour {

  /** Stores lists in both ways and gives what was read. */
  private List<Lists> read(Consumer<Lists> fill) {
    var manager = new ListsManager(orm());
    var created = new Lists();
    fill.accept(created);
    manager.create(created).await();
    var saved = manager.create(new Lists()).await();
    fill.accept(saved);
    manager.save(saved).await();
    return List.of(manager.get(created.id).await(), manager.get(saved.id).await());
  }

  private <T> void keeps(Consumer<Lists> fill, Function<Lists, T> get) {
    var given = new Lists();
    fill.accept(given);
    for (Lists read : read(fill)) {
      assertEquals(get.apply(given), get.apply(read));
    }
  }

  @Test
  default void emptyListsAndArraysAreKept() {
    for (Lists read : read(m -> {})) {
      assertEquals(List.of(), read.texts);
      assertEquals(List.of(), read.decimals);
      assertEquals(List.of(), read.moods);
      assertEquals(0, read.textArray.length);
      assertEquals(0, read.intArray.length);
      assertEquals(0, read.booleanArray.length);
      assertNull(read.maybeTexts);
      assertNull(read.maybeLongs);
    }
  }

  @Test
  default void listsOfTextAreKept() {
    var hard =
        Arrays.asList(
            "", "a", null, "NULL", "null", "{x}", "[\"y\"]", ",", "a,b", "'", "\"", "\\", "😀",
            "\n", " x ", "?", "$1", null);
    keeps(m -> m.texts = hard, m -> m.texts);
    keeps(m -> m.maybeTexts = hard, m -> m.maybeTexts);
    keeps(m -> m.maybeTexts = List.of(), m -> m.maybeTexts);
    keeps(m -> m.limited = List.of("1234567890", ""), m -> m.limited);
  }

  @Test
  default void listsOfNumbersAreKept() {
    keeps(
        m -> m.ints = Arrays.asList(0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, null),
        m -> m.ints);
    keeps(
        m -> m.longs = Arrays.asList(0L, Long.MIN_VALUE, Long.MAX_VALUE, (1L << 53) + 1, null),
        m -> m.longs);
    keeps(m -> m.doubles = Arrays.asList(0.0, 0.1, -1e100, Double.MAX_VALUE, null), m -> m.doubles);
    keeps(m -> m.booleans = Arrays.asList(true, false, null), m -> m.booleans);
    keeps(
        m ->
            m.decimals =
                Arrays.asList(
                    new BigDecimal("0.10000"),
                    new BigDecimal("-1234567890123456789012345.12345"),
                    null,
                    new BigDecimal("0.00000")),
        m -> m.decimals);
  }

  @Test
  default void listsOfTimesAreKept() {
    keeps(
        m ->
            m.instants =
                Arrays.asList(
                    Instant.EPOCH,
                    null,
                    Instant.parse("0001-01-01T00:00:00Z"),
                    Instant.parse("9999-12-31T23:59:59.999999Z")),
        m -> m.instants);
    keeps(
        m -> m.dates = Arrays.asList(LocalDate.of(1, 1, 1), null, LocalDate.of(2024, 2, 29)),
        m -> m.dates);
    keeps(
        m ->
            m.times =
                Arrays.asList(LocalTime.MIDNIGHT, null, LocalTime.of(23, 59, 59, 999_999_000)),
        m -> m.times);
    keeps(
        m -> m.dateTimes = Arrays.asList(LocalDateTime.of(2024, 3, 31, 2, 30, 0, 1_000), null),
        m -> m.dateTimes);
  }

  @Test
  default void listsOfUuidsAndEnumsAreKept() {
    keeps(m -> m.uuids = Arrays.asList(new UUID(0, 0), null, new UUID(-1, -1)), m -> m.uuids);
    keeps(m -> m.moods = Arrays.asList(Mood.SO_SO, null, Mood.GOOD, Mood.GOOD), m -> m.moods);
  }

  @Test
  default void arraysAreKept() {
    var uuids = new UUID[] {new UUID(1, 2), null};
    for (Lists read :
        read(
            m -> {
              m.textArray = new String[] {"a", null, "", "ü"};
              m.intArray = new int[] {0, -1, Integer.MAX_VALUE};
              m.longArray = new long[] {Long.MIN_VALUE, 5};
              m.shortArray = new short[] {Short.MIN_VALUE, 7};
              m.doubleArray = new double[] {0.1, -2};
              m.floatArray = new float[] {0.1f, Float.MAX_VALUE};
              m.booleanArray = new boolean[] {true, false, true};
              m.uuidArray = uuids;
              m.maybeLongs = new long[] {};
            })) {
      assertArrayEquals(new String[] {"a", null, "", "ü"}, read.textArray);
      assertArrayEquals(new int[] {0, -1, Integer.MAX_VALUE}, read.intArray);
      assertArrayEquals(new long[] {Long.MIN_VALUE, 5}, read.longArray);
      assertArrayEquals(new short[] {Short.MIN_VALUE, 7}, read.shortArray);
      assertArrayEquals(new double[] {0.1, -2}, read.doubleArray);
      assertArrayEquals(new float[] {0.1f, Float.MAX_VALUE}, read.floatArray);
      assertArrayEquals(new boolean[] {true, false, true}, read.booleanArray);
      assertArrayEquals(uuids, read.uuidArray);
      assertArrayEquals(new long[] {}, read.maybeLongs);
    }
  }

  @Test
  default void absentListsAreNull() {
    var manager = new ListsManager(orm());
    manager.create(new Lists()).await();
    manager.create(m -> m.maybeTexts = List.of()).await();

    assertEquals(1, manager.filter(p -> p.maybeTexts.isNull()).count().await());
    assertEquals(1, manager.filter(p -> p.maybeTexts.isNotNull()).count().await());
    assertEquals(2, manager.filter(p -> p.maybeLongs.isNull()).count().await());
  }

  @Test
  default void listsAreEqualElementByElement() {
    var manager = new ListsManager(orm());
    manager
        .create(
            m -> {
              m.texts = Arrays.asList("a", null, "b");
              m.ints = List.of(1, 2);
              m.textArray = new String[] {"q"};
              m.decimals = List.of(new BigDecimal("1.50000"));
            })
        .await();

    assertEquals(1, manager.filter(p -> p.ints.eq(List.of(1, 2))).count().await());
    assertEquals(0, manager.filter(p -> p.ints.eq(List.of(2, 1))).count().await());
    assertEquals(1, manager.filter(p -> p.ints.ne(List.of(1))).count().await());
    assertEquals(1, manager.filter(p -> p.texts.eq(Arrays.asList("a", null, "b"))).count().await());
    assertEquals(1, manager.filter(p -> p.textArray.eq(List.of("q"))).count().await());
    assertEquals(1, manager.filter(p -> p.textArray.ne(List.of())).count().await());
    assertEquals(
        1, manager.filter(p -> p.decimals.eq(List.of(new BigDecimal("1.5")))).count().await());
  }

  @Test
  default void elementsObeyTheirLimits() {
    var manager = new ListsManager(orm());
    var large = new Lists();
    large.decimals = List.of(new BigDecimal("0.000001"));
    Failures.of(ValidationException.class, manager.create(large));
    var half = new Lists();
    half.texts = List.of("a\0");
    Failures.of(ValidationException.class, manager.create(half));
    var longText = new Lists();
    longText.limited = List.of("12345678901");
    Failures.of(ValidationException.class, manager.create(longText));

    assertEquals(0, manager.count().await());
  }

  @Test
  default void aLongListIsKept() {
    var many = java.util.stream.LongStream.range(0, 20_000).boxed().toList();
    keeps(m -> m.longs = many, m -> m.longs);
  }
}
