package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.metamodel.Fn;
import dev.testudo.orm.metamodel.Projection;
import dev.testudo.orm.testing.compliance.RandomConditions.Num;
import dev.testudo.orm.testing.compliance.model.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Queries made at random find what the same tests find in plain Java: so every engine finds the
 * same. {@code -Prandom} runs 20,000 of them, {@code -Dorm.test.random.seed} others.
 */
interface RandomQueryBehaviour extends Behaviour {
  int ROWS = 40;

  private static long seed() {
    return Long.getLong("orm.test.random.seed", 20_261_121L);
  }

  private List<Cell> storing(RandomConditions random) {
    List<Cell> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      rows.add(cells().create(random.cell()).await());
    }
    return rows;
  }

  @Test
  @Timeout(3_600)
  default void randomQueriesFindWhatJavaFinds() {
    int queries = Integer.getInteger("orm.test.random.queries", 250);
    List<Cell> rows = storing(new RandomConditions(new Random(seed())));
    for (int i = 0; i < queries; i++) {
      long seed = seed() + i;
      RandomConditions.Test test = new RandomConditions(new Random(seed)).test(4);
      if (!agrees(rows, test)) {
        RandomConditions.Test least = shrunk(rows, test);
        assertEquals(
            expected(rows, least), found(least), "seed " + seed + ", condition " + least.text());
      }
    }
  }

  private boolean agrees(List<Cell> rows, RandomConditions.Test test) {
    return expected(rows, test).equals(found(test));
  }

  /** The smallest part that fails by itself, or the whole. */
  private RandomConditions.Test shrunk(List<Cell> rows, RandomConditions.Test test) {
    for (RandomConditions.Test part : test.parts()) {
      if (!agrees(rows, part)) {
        return shrunk(rows, part);
      }
    }
    return test;
  }

  private static String expected(List<Cell> rows, RandomConditions.Test test) {
    return rows.stream().filter(test.java()).map(r -> r.id).toList().toString();
  }

  private String found(RandomConditions.Test test) {
    try {
      var found = cells().filter(test.query()).orderBy(c -> c.id).list().await();
      long others = cells().exclude(test.query()).count().await();
      String complement = found.size() + others == ROWS ? "" : ", but " + others + " others";
      return found.stream().map(r -> r.id).toList() + complement;
    } catch (RuntimeException e) {
      return "failed: " + e.getMessage();
    }
  }

  @Test
  @Timeout(3_600)
  default void randomValuesAreWhatJavaComputes() {
    int queries = Integer.getInteger("orm.test.random.queries", 250);
    List<Cell> rows = storing(new RandomConditions(new Random(seed())));
    for (int i = 0; i < queries; i++) {
      long seed = seed() + i;
      Num num = new RandomConditions(new Random(seed)).num(3);

      var found = cells().orderBy(c -> c.id).select(c -> num.query().apply(c)).list().await();

      assertEquals(
          rows.stream().map(num.java()).toList(), found, "seed " + seed + ", value " + num.text());
    }
  }

  @Test
  @Timeout(3_600)
  default void randomPagesGroupsAndSumsAreWhatJavaComputes() {
    int queries = Integer.getInteger("orm.test.random.queries", 250) / 4;
    List<Cell> rows = storing(new RandomConditions(new Random(seed())));
    for (int i = 0; i < queries; i++) {
      long seed = seed() + i;
      var random = new Random(seed);
      var conditions = new RandomConditions(random);
      RandomConditions.Test test = conditions.test(2);
      int offset = random.nextInt(5);
      int limit = 1 + random.nextInt(10);
      List<Cell> met = rows.stream().filter(test.java()).toList();
      String label = "seed " + seed + ", condition " + test.text();

      var page =
          cells()
              .filter(test.query())
              .orderBy(c -> c.a.desc(), c -> c.id)
              .offset(offset)
              .limit(limit)
              .list()
              .await();
      Comparator<Cell> byA =
          Comparator.comparing((Cell c) -> c.a, Comparator.nullsFirst(Comparator.reverseOrder()));
      assertEquals(
          met.stream().sorted(byA).skip(offset).limit(limit).map(c -> c.id).toList(),
          page.stream().map(c -> c.id).toList(),
          label);

      var sums =
          cells()
              .filter(test.query())
              .select(c -> Projection.of(Fn.count(c.b), Fn.sum(c.n), (n, s) -> n + " " + s))
              .list()
              .await();
      long count = met.stream().map(c -> c.b).filter(Objects::nonNull).count();
      Long sum = met.isEmpty() ? null : met.stream().mapToLong(c -> c.n).sum();
      assertEquals(List.of(count + " " + sum), sums, label);
    }
  }
}
