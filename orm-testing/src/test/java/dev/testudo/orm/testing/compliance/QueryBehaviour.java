package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.manager.Query;
import dev.testudo.orm.testing.compliance.model.Cell;
import dev.testudo.orm.testing.compliance.model.CellPath;
import dev.testudo.orm.testing.compliance.model.Tag;
import io.vertx.core.Future;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Order, limit and offset, and the ways to run a query. */
interface QueryBehaviour extends Behaviour {

  /** Thirty rows whose n goes from 10 to 97 by 3. */
  private void thirty() {
    Future.all(
            IntStream.range(0, 30)
                .mapToObj(
                    i ->
                        cells()
                            .create(
                                c -> {
                                  c.n = 10 + 3 * i;
                                  c.a = i % 3 == 0 ? null : i % 5;
                                }))
                .toList())
        .await();
  }

  private static List<Integer> numbers(Query<Cell, CellPath> query) {
    return query.list().await().stream().map(c -> c.n).toList();
  }

  private void withA(@Nullable Integer... values) {
    for (Integer value : values) {
      cells().create(new Cell(value, null, null, null)).await();
    }
  }

  private static List<@Nullable Integer> as(Query<Cell, CellPath> query) {
    return query.list().await().stream().<@Nullable Integer>map(c -> c.a).toList();
  }

  @Test
  default void countAndListObeyLimitAndOffset() {
    thirty();
    var all = cells().orderBy(c -> c.n);

    assertEquals(10, all.limit(10).count().await());
    assertEquals(20, all.offset(10).count().await());
    assertEquals(5, all.offset(25).limit(10).count().await());
    assertEquals(List.of(13, 16, 19, 22), numbers(all.offset(1).limit(4)));
    assertEquals(20, numbers(all.offset(10)).size());
    assertEquals(97, numbers(all.offset(29)).get(0));
  }

  @Test
  default void limitZeroAndOffsetsBeyondTheEndGiveNothing() {
    thirty();
    var none = cells().all().limit(0);
    var beyond = cells().orderBy(c -> c.n).offset(30);

    for (var empty : List.of(none, beyond, cells().all().limit(0).offset(5))) {
      assertEquals(List.of(), empty.list().await());
      assertEquals(0, empty.count().await());
      assertFalse(empty.exists().await());
      assertEquals(Optional.empty(), empty.first().await());
    }
    assertTrue(cells().orderBy(c -> c.n).offset(29).exists().await());
    assertEquals(30, numbers(cells().all().limit(Long.MAX_VALUE)).size());
  }

  @Test
  default void negativeLimitsAndOffsetsAreRefused() {
    assertThrows(OrmException.class, () -> cells().all().limit(-1));
    assertThrows(OrmException.class, () -> cells().all().offset(-1));
  }

  @Test
  default void firstAndLastFollowTheOrderOrTheKey() {
    assertEquals(Optional.empty(), cells().all().first().await());
    assertEquals(Optional.empty(), cells().all().last().await());
    thirty();
    var byKey = cells().orderBy(c -> c.id).list().await();

    assertEquals(byKey.get(0).id, cells().all().first().await().orElseThrow().id);
    assertEquals(byKey.get(29).id, cells().all().last().await().orElseThrow().id);
    assertEquals(97, cells().orderBy(c -> c.n.desc()).first().await().orElseThrow().n);
    assertEquals(10, cells().orderBy(c -> c.n.desc()).last().await().orElseThrow().n);
    assertEquals(13, cells().orderBy(c -> c.n).offset(1).first().await().orElseThrow().n);
    Failures.of(OrmException.class, cells().orderBy(c -> c.n).limit(3).last());
    Failures.of(OrmException.class, cells().orderBy(c -> c.n).offset(3).last());
  }

  @Test
  default void getObeysTheLimit() {
    thirty();

    assertEquals(10, cells().orderBy(c -> c.n).limit(1).get().await().n);
    assertEquals(97, cells().orderBy(c -> c.n).offset(29).get().await().n);
    assertTrue(cells().all().limit(0).getOrNone().await().isEmpty());
  }

  @Test
  default void nullsAreTheLargestUnlessToldOtherwise() {
    withA(2, null, 1);

    assertEquals(Arrays.asList(1, 2, null), as(cells().orderBy(c -> c.a.asc())));
    assertEquals(Arrays.asList(1, 2, null), as(cells().orderBy(c -> c.a)));
    assertEquals(Arrays.asList(null, 2, 1), as(cells().orderBy(c -> c.a.desc())));
    assertEquals(Arrays.asList(null, 1, 2), as(cells().orderBy(c -> c.a.asc().nullsFirst())));
    assertEquals(Arrays.asList(1, 2, null), as(cells().orderBy(c -> c.a.asc().nullsLast())));
    assertEquals(Arrays.asList(null, 2, 1), as(cells().orderBy(c -> c.a.desc().nullsFirst())));
    assertEquals(Arrays.asList(2, 1, null), as(cells().orderBy(c -> c.a.desc().nullsLast())));
  }

  @Test
  default void lastIsTheFirstOfTheReversedOrderNullsIncluded() {
    withA(2, null, 1);

    assertEquals(null, cells().orderBy(c -> c.a).last().await().orElseThrow().a);
    assertEquals(1, cells().orderBy(c -> c.a.desc()).last().await().orElseThrow().a);
    var nullsFirst = cells().orderBy(c -> c.a.asc().nullsFirst());
    assertEquals(2, nullsFirst.last().await().orElseThrow().a);
  }

  @Test
  default void severalOrdersWorkOneAfterTheOther() {
    cells().create(new Cell(1, 2, "x", null)).await();
    cells().create(new Cell(2, 1, "y", null)).await();
    cells().create(new Cell(1, 1, "z", null)).await();

    var sorted = cells().orderBy(c -> c.a.desc(), c -> c.b.asc()).list().await();
    assertEquals(List.of("y", "z", "x"), sorted.stream().map(c -> c.t).toList());
    var replaced = cells().orderBy(c -> c.a).orderBy(c -> c.t.desc()).list().await();
    assertEquals(List.of("z", "y", "x"), replaced.stream().map(c -> c.t).toList());
  }

  @Test
  default void aQueryIsAValueThatCanBeKeptAndRunAgain() {
    thirty();
    var base = cells().filter(c -> c.n.ge(70));
    var narrowed = base.filter(c -> c.n.lt(80)).orderBy(c -> c.n);

    assertEquals(10, base.count().await());
    assertEquals(List.of(70, 73, 76, 79), numbers(narrowed));
    assertEquals(4, narrowed.count().await());
    assertEquals(10, base.count().await());
    assertEquals(List.of(70, 73, 76, 79), numbers(narrowed));
    cells().delete(narrowed.first().await().orElseThrow()).await();
    assertEquals(List.of(73, 76, 79), numbers(narrowed));
  }

  @Test
  default void filtersAddUp() {
    thirty();
    var query =
        cells().filter(c -> c.n.gt(20)).exclude(c -> c.n.gt(60)).filter(c -> c.a.isNotNull());

    long expected =
        cells().all().list().await().stream()
            .filter(c -> c.n > 20 && c.n <= 60 && c.a != null)
            .count();
    assertEquals(expected, query.count().await());
    assertEquals(expected, query.list().await().size());
  }

  @Test
  default void existsAndCountAnswerForTheManagerToo() {
    assertFalse(tags().exists(t -> t.name.eq("a")).await());
    assertEquals(0, tags().count().await());
    tags().create(new Tag(null, "a")).await();

    assertTrue(tags().exists(t -> t.name.eq("a")).await());
    assertFalse(tags().exists(t -> t.name.eq("b")).await());
    assertEquals(1, tags().count().await());
  }
}
