package dev.testudo.orm.testing.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.error.InvalidCursorException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.manager.Page;
import dev.testudo.orm.manager.Query;
import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.metamodel.Order;
import dev.testudo.orm.testing.read.model.Mood;
import dev.testudo.orm.testing.read.model.Reading;
import dev.testudo.orm.testing.read.model.ReadingManager;
import dev.testudo.orm.testing.read.model.ReadingPath;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pages that begin behind the values of their neighbour. */
interface PageBehaviour {
  List<Function<ReadingPath, Expr<?>>> FIELDS =
      List.of(
          r -> r.n,
          r -> r.word,
          r -> r.whole,
          r -> r.big,
          r -> r.small,
          r -> r.wide,
          r -> r.narrow,
          r -> r.exact,
          r -> r.flag,
          r -> r.moment,
          r -> r.day,
          r -> r.hour,
          r -> r.local,
          r -> r.code,
          r -> r.raw,
          r -> r.mood,
          r -> r.id);

  Engines on();

  private void scatter(Random random, int rows) {
    on().execute("DELETE FROM reading");
    Future.all(
            IntStream.range(0, rows)
                .mapToObj(i -> on().readings().create(r -> scatter(r, random)))
                .toList())
        .await();
  }

  /** Few values of each kind, so that many rows share them, and NULL among them. */
  private static void scatter(Reading r, Random random) {
    r.n = random.nextInt(5);
    r.word = one(random, "", "a", "A", "b", "é", "漢", "a b", "😀");
    r.whole = one(random, -1, 0, Integer.MAX_VALUE);
    r.big = one(random, Long.MIN_VALUE, 7L);
    r.small = one(random, (short) 3, (short) -3);
    r.wide = one(random, 0.1, -1e300, 1.5);
    r.narrow = one(random, 0.1f, -0.3f, 16777216f);
    r.exact =
        one(random, new BigDecimal("0.10"), new BigDecimal("-12.34"), new BigDecimal("99.00"));
    r.flag = one(random, true, false);
    r.moment =
        one(
            random,
            Instant.EPOCH,
            Instant.parse("2024-05-06T07:08:09.000001Z"),
            Instant.parse("1969-12-31T23:59:59.999999Z"));
    r.day = one(random, LocalDate.EPOCH, LocalDate.of(2024, 2, 29));
    r.hour = one(random, LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59, 999_999_000));
    r.local = one(random, LocalDateTime.of(2000, 1, 1, 0, 0), LocalDateTime.of(1999, 1, 1, 1, 1));
    r.code = one(random, new UUID(1, 2), new UUID(-1, -2), new UUID(1, -2));
    r.raw = one(random, new byte[0], new byte[] {1}, new byte[] {-1, 0});
    r.mood = one(random, Mood.GOOD, Mood.BAD);
  }

  @SafeVarargs
  private static <T> @Nullable T one(Random random, T... values) {
    int i = random.nextInt(values.length + 1);
    return i == values.length ? null : values[i];
  }

  private static Order order(Random random, Expr<?> by) {
    Order order = random.nextBoolean() ? by.asc() : by.desc();
    return switch (random.nextInt(3)) {
      case 0 -> order.nullsFirst();
      case 1 -> order.nullsLast();
      default -> order;
    };
  }

  private static Query<Reading, ReadingPath> sorted(
      Query<Reading, ReadingPath> query, List<Function<ReadingPath, Order>> orders) {
    @SuppressWarnings({"unchecked", "rawtypes"})
    Function<ReadingPath, Order>[] array = orders.toArray(new Function[0]);
    return query.orderBy(array);
  }

  private static List<Long> ids(List<Reading> rows) {
    return rows.stream().map(r -> r.id).toList();
  }

  @Test
  default void walksBothWaysInTheOrderOfTheList() {
    long seed = Long.getLong("testudo.seed", System.nanoTime());
    Random random = new Random(seed);
    scatter(random, 50);
    for (int round = 0; round < 25; round++) {
      List<Function<ReadingPath, Order>> orders = new ArrayList<>();
      for (int i = round < FIELDS.size() ? 1 : 1 + random.nextInt(3); i > 0; i--) {
        var by = FIELDS.get(round < FIELDS.size() ? round : random.nextInt(FIELDS.size()));
        long fixed = random.nextLong();
        orders.add(r -> order(new Random(fixed), by.apply(r)));
      }
      var query = on().readings().filter(r -> r.n.lt(4));
      List<Function<ReadingPath, Order>> total = new ArrayList<>(orders);
      total.add(r -> r.id.asc());
      List<Long> expected = ids(sorted(query, total).list().await());
      walk(sorted(query, orders), 1 + random.nextInt(9), expected, "seed " + seed + " " + round);
    }
  }

  private static void walk(
      Query<Reading, ReadingPath> query, int size, List<Long> expected, String hint) {
    List<Long> forward = new ArrayList<>();
    Page<Reading> page = query.page(null, size).await();
    assertNull(page.previous(), hint);
    forward.addAll(ids(page.items()));
    while (page.next() != null) {
      page = query.page(page.next(), size).await();
      assertNotNull(page.previous(), hint);
      assertTrue(page.items().size() <= size, hint);
      forward.addAll(ids(page.items()));
    }
    assertEquals(expected, forward, hint);

    List<Long> backward = new ArrayList<>(reversed(page.items()));
    while (page.previous() != null) {
      page = query.page(page.previous(), size).await();
      assertNotNull(page.next(), hint);
      backward.addAll(reversed(page.items()));
    }
    Collections.reverse(backward);
    assertEquals(expected, backward, hint);
  }

  private static List<Long> reversed(List<Reading> rows) {
    List<Long> ids = new ArrayList<>(ids(rows));
    Collections.reverse(ids);
    return ids;
  }

  @Test
  default void givesAnEmptyPageWithoutNeighboursWhereNothingIs() {
    var page = on().readings().filter(r -> r.n.lt(-5)).page(null, 3).await();

    assertEquals(new Page<>(List.of(), null, null), page);
  }

  @Test
  default void goesBackFromAPageWhoseRowsAreGone() {
    on().fill(6);
    var query = on().readings().all().orderBy(r -> r.n);
    String next = query.page(null, 3).await().next();
    on().readings().filter(r -> r.n.ge(3)).delete().await();

    var empty = query.page(next, 3).await();
    assertEquals(List.of(), empty.items());
    assertNull(empty.next());
    var back = query.page(empty.previous(), 3).await();
    assertEquals(List.of(0, 1, 2), back.items().stream().map(r -> r.n).toList());
    assertNull(back.previous());
  }

  @Test
  default void neitherRepeatsNorHidesRowsWhenOthersComeAndGo() {
    on().fill(9);
    var query = on().readings().all().orderBy(r -> r.n);
    var first = query.page(null, 3).await();
    on().readings().filter(r -> r.n.le(1)).delete().await();
    on().readings().create(r -> r.n = -1).await();

    var second = query.page(first.next(), 3).await();
    assertEquals(List.of(3, 4, 5), second.items().stream().map(r -> r.n).toList());
  }

  @Test
  default void refusesACursorOfAnotherQuery() {
    on().fill(9);
    var readings = on().readings();
    String cursor = readings.all().orderBy(r -> r.n).page(null, 3).await().next();

    for (var other :
        List.of(
            readings.all(),
            readings.all().orderBy(r -> r.n.desc()),
            readings.all().orderBy(r -> r.whole),
            readings.filter(r -> r.n.lt(5)).orderBy(r -> r.n))) {
      var failure = assertThrows(InvalidCursorException.class, () -> other.page(cursor, 3).await());
      assertTrue(failure.getMessage().contains("another query"), failure.getMessage());
    }
  }

  @Test
  default void refusesHostileCursorsWithoutAskingTheDatabase() {
    on().fill(9);
    var query = on().readings().all().orderBy(r -> r.n);
    String cursor = query.page(null, 3).await().next();
    List<String> hostile =
        new ArrayList<>(
            List.of(
                "",
                " ",
                "null",
                "0",
                "' OR 1=1 --",
                "'; DROP TABLE reading; --",
                "../../etc/passwd",
                "%00",
                "\u0000",
                "😀",
                "=".repeat(100),
                "A".repeat(1_000_000),
                cursor + "A",
                cursor + " ",
                cursor + cursor,
                cursor.substring(1),
                cursor.substring(0, cursor.length() - 4)));
    char[] letters = cursor.toCharArray();
    // The last letter has bits that mean nothing.
    for (int i = 0; i < letters.length - 1; i++) {
      char[] changed = letters.clone();
      changed[i] = changed[i] == 'A' ? 'B' : 'A';
      hostile.add(new String(changed));
    }
    List<String> sent = Collections.synchronizedList(new ArrayList<>());
    Runnable end = on().orm.onStatement(event -> sent.add(event.sql()));

    for (String text : hostile) {
      var failure = assertThrows(InvalidCursorException.class, () -> query.page(text, 3).await());
      assertTrue(text.length() < 5 || !failure.getMessage().contains(text), failure.getMessage());
    }
    end.run();
    assertEquals(List.of(), sent);
  }

  @Test
  default void takesACursorOfAnotherOrmOnlyWithTheSameKey() {
    on().fill(9);
    String key = "0123456789abcdef0123456789abcdef";
    Orm one = Orm.init(on().vertx, on().config().cursorKey(key).build()).await();
    Orm two = Orm.init(on().vertx, on().config().cursorKey(key).build()).await();
    try {
      String cursor = new ReadingManager(one).all().page(null, 4).await().next();
      var page = new ReadingManager(two).all().page(cursor, 4).await();
      assertEquals(4, page.items().size());
      assertThrows(
          InvalidCursorException.class, () -> on().readings().all().page(cursor, 4).await());
    } finally {
      one.close().await();
      two.close().await();
    }
  }

  @Test
  default void refusesLimitsAndSizesThatMakeNoPage() {
    var all = on().readings().all();

    for (int size : new int[] {0, -1, 10_001, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      assertThrows(OrmException.class, () -> all.page(null, size).await());
    }
    assertThrows(OrmException.class, () -> all.limit(5).page(null, 3).await());
    assertThrows(OrmException.class, () -> all.offset(5).page(null, 3).await());
  }

  @Test
  default void bindsTheValuesOfTheCursor() {
    on().fill(2);
    on().execute("UPDATE reading SET word = 'x''; DROP TABLE a; --'");
    var query = on().readings().all().orderBy(r -> r.word);
    List<String> sent = Collections.synchronizedList(new ArrayList<>());
    String next = query.page(null, 1).await().next();
    Runnable end = on().orm.onStatement(event -> sent.add(event.sql()));
    assertEquals(1, query.page(next, 1).await().items().size());
    end.run();

    assertTrue(sent.stream().noneMatch(sql -> sql.contains("DROP")), sent.toString());
  }
}
