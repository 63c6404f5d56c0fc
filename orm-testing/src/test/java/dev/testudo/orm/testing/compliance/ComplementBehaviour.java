package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.testing.compliance.model.Cell;
import dev.testudo.orm.testing.compliance.model.CellPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random conditions select the rows that the same condition selects in Java; exclude the rest. */
interface ComplementBehaviour extends Behaviour {

  /** A condition, what it means in Java, and how it is written, for messages. */
  record Twin(Function<CellPath, Condition> sql, Predicate<Cell> java, String text) {

    static Twin random(Random random, int depth) {
      if (depth == 0 || random.nextInt(5) == 0) {
        return leaf(random);
      }
      Twin one = random(random, depth - 1);
      if (random.nextInt(4) == 0) {
        return new Twin(c -> one.sql.apply(c).not(), one.java.negate(), "not(" + one.text + ")");
      }
      Twin two = random(random, depth - 1);
      return switch (random.nextInt(3)) {
        case 0 ->
            new Twin(
                c -> one.sql.apply(c).and(two.sql.apply(c)),
                one.java.and(two.java),
                "(" + one.text + " and " + two.text + ")");
        case 1 ->
            new Twin(
                c -> one.sql.apply(c).or(two.sql.apply(c)),
                one.java.or(two.java),
                "(" + one.text + " or " + two.text + ")");
        default ->
            new Twin(
                c -> one.sql.apply(c).xor(two.sql.apply(c)),
                cell -> one.java.test(cell) != two.java.test(cell),
                "(" + one.text + " xor " + two.text + ")");
      };
    }

    private static Twin leaf(Random random) {
      int value = random.nextInt(4);
      String letter = List.of("", "a", "b", "c").get(value);
      List<Integer> few = random.ints(random.nextInt(3), 0, 4).boxed().toList();
      return switch (random.nextInt(18)) {
        case 0 -> new Twin(c -> c.a.eq(value), number(Integer::equals, value), "a = " + value);
        case 1 ->
            new Twin(c -> c.a.ne(value), number(Integer::equals, value).negate(), "a != " + value);
        case 2 -> new Twin(c -> c.a.lt(value), number((a, v) -> a < v, value), "a < " + value);
        case 3 -> new Twin(c -> c.a.ge(value), number((a, v) -> a >= v, value), "a >= " + value);
        case 4 ->
            new Twin(
                c -> c.a.in(few), cell -> cell.a != null && few.contains(cell.a), "a in " + few);
        case 5 ->
            new Twin(
                c -> c.a.notIn(few),
                cell -> cell.a == null || !few.contains(cell.a),
                "a not in " + few);
        case 6 -> new Twin(c -> c.a.isNull(), cell -> cell.a == null, "a is null");
        case 7 -> new Twin(c -> c.b.isNotNull(), cell -> cell.b != null, "b is not null");
        case 8 -> new Twin(c -> c.a.eq(c.b), both((a, b) -> a.equals(b)), "a = b");
        case 9 -> new Twin(c -> c.a.ne(c.b), both((a, b) -> a.equals(b)).negate(), "a != b");
        case 10 -> new Twin(c -> c.a.gt(c.b), both((a, b) -> a > b), "a > b");
        case 11 -> new Twin(c -> c.a.le(c.n), cell -> cell.a != null && cell.a <= cell.n, "a <= n");
        case 12 ->
            new Twin(c -> c.t.eq(letter), cell -> letter.equals(cell.t), "t = '" + letter + "'");
        case 13 ->
            new Twin(
                c -> c.t.lt(letter),
                cell -> cell.t != null && cell.t.compareTo(letter) < 0,
                "t < '" + letter + "'");
        case 14 -> new Twin(c -> c.flag, cell -> Boolean.TRUE.equals(cell.flag), "flag");
        case 15 ->
            new Twin(
                c -> c.flag.isFalse(), cell -> Boolean.FALSE.equals(cell.flag), "flag is false");
        case 16 ->
            new Twin(
                c -> c.a.between(1, value),
                number((a, v) -> a >= 1 && a <= v, value),
                "a between 1 and " + value);
        default -> new Twin(c -> c.n.gt(value), cell -> cell.n > value, "n > " + value);
      };
    }

    private static Predicate<Cell> number(BiPredicate<Integer, Integer> test, int value) {
      return cell -> cell.a != null && test.test(cell.a, value);
    }

    private static Predicate<Cell> both(BiPredicate<Integer, Integer> test) {
      return cell -> cell.a != null && cell.b != null && test.test(cell.a, cell.b);
    }
  }

  @Test
  default void filterIsWhatTheConditionSaysAndExcludeTheRest() {
    var random = new Random(20240229);
    List<Cell> all = fill(random);

    for (int i = 0; i < 250; i++) {
      Twin twin = Twin.random(random, 1 + i % 4);
      var filtered = keys(cells().filter(twin.sql).orderBy(c -> c.id).list().await());
      var excluded = keys(cells().exclude(twin.sql).orderBy(c -> c.id).list().await());

      assertEquals(keys(all.stream().filter(twin.java).toList()), filtered, twin.text);
      assertEquals(keys(all.stream().filter(twin.java.negate()).toList()), excluded, twin.text);
    }
  }

  private List<Cell> fill(Random random) {
    List<Cell> rows = new ArrayList<>();
    for (@Nullable Integer a : numbers()) {
      for (@Nullable Integer b : numbers()) {
        var cell = new Cell(a, b, pick(random, "", "a", "b", "c"), pick(random, true, false));
        cell.n = random.nextInt(5);
        rows.add(cells().create(cell).await());
      }
    }
    return Collections.unmodifiableList(rows);
  }

  private static List<@Nullable Integer> numbers() {
    List<@Nullable Integer> numbers = new ArrayList<>(List.of(0, 1, 2, 3));
    numbers.add(null);
    return numbers;
  }

  @SafeVarargs
  private static <T> @Nullable T pick(Random random, T... values) {
    int i = random.nextInt(values.length + 1);
    return i == values.length ? null : values[i];
  }

  private static List<Long> keys(List<Cell> cells) {
    return cells.stream().map(cell -> cell.id).toList();
  }
}
