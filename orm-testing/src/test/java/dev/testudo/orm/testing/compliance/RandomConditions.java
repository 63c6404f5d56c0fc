package dev.testudo.orm.testing.compliance;

import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.metamodel.Fn;
import dev.testudo.orm.metamodel.NumberExpr;
import dev.testudo.orm.metamodel.TextExpr;
import dev.testudo.orm.testing.compliance.model.Cell;
import dev.testudo.orm.testing.compliance.model.CellPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes conditions at random, each as a part of a query and as the same test in plain Java. */
final class RandomConditions {
  private static final String[] TEXTS = {
    "", "a", "A", "ab", "aB", "%", "_", "é", "É", "😀b", "b a"
  };
  private final Random random;

  RandomConditions(Random random) {
    this.random = random;
  }

  /** A condition, in both forms; its parts are smaller conditions to look at if it fails. */
  record Test(
      String text, Function<CellPath, Condition> query, Predicate<Cell> java, List<Test> parts) {}

  /** A number, in both forms. */
  record Num(
      String text,
      Function<CellPath, NumberExpr<Integer>> query,
      Function<Cell, @Nullable Integer> java) {}

  /** A text, in both forms. */
  record Text(
      String text, Function<CellPath, TextExpr> query, Function<Cell, @Nullable String> java) {}

  /** A row whose columns are NULL now and then. */
  Cell cell() {
    var cell =
        new Cell(maybe(number()), maybe(number()), maybe(text()), maybe(random.nextBoolean()));
    cell.day = maybe(day());
    cell.n = number();
    return cell;
  }

  private <T> @Nullable T maybe(T value) {
    return random.nextInt(4) == 0 ? null : value;
  }

  private int number() {
    return random.nextInt(9) - 4;
  }

  private String text() {
    return TEXTS[random.nextInt(TEXTS.length)];
  }

  private LocalDate day() {
    return LocalDate.of(2023 + random.nextInt(3), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  Test test(int depth) {
    if (depth == 0 || random.nextInt(5) == 0) {
      return leaf();
    }
    Test one = test(depth - 1);
    Test other = test(depth - 1);
    List<Test> both = List.of(one, other);
    return switch (random.nextInt(5)) {
      case 0 ->
          new Test(
              "(" + one.text + " and " + other.text + ")",
              c -> one.query.apply(c).and(other.query.apply(c)),
              r -> one.java.test(r) && other.java.test(r),
              both);
      case 1 ->
          new Test(
              "(" + one.text + " or " + other.text + ")",
              c -> one.query.apply(c).or(other.query.apply(c)),
              r -> one.java.test(r) || other.java.test(r),
              both);
      case 2 ->
          new Test(
              "(" + one.text + " xor " + other.text + ")",
              c -> one.query.apply(c).xor(other.query.apply(c)),
              r -> one.java.test(r) != other.java.test(r),
              both);
      default ->
          new Test(
              "not " + one.text,
              c -> one.query.apply(c).not(),
              r -> !one.java.test(r),
              List.of(one));
    };
  }

  private Test leaf() {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> comparison();
      case 3 -> textSearch();
      case 4 -> membership();
      case 5 -> {
        Num of = num(1);
        yield leaf(
            of.text + " is null", c -> of.query.apply(c).isNull(), r -> of.java.apply(r) == null);
      }
      case 6 -> {
        int month = 1 + random.nextInt(12);
        yield leaf(
            "day.month <= " + month,
            c -> c.day.month().le(month),
            r -> r.day != null && r.day.getMonthValue() <= month);
      }
      default -> leaf("flag", c -> c.flag, r -> Boolean.TRUE.equals(r.flag));
    };
  }

  private static Test leaf(String text, Function<CellPath, Condition> query, Predicate<Cell> java) {
    return new Test(text, query, java, List.of());
  }

  private Test comparison() {
    Num left = num(2);
    Num right = num(1);
    boolean less = random.nextBoolean();
    return leaf(
        left.text + (less ? " < " : " = ") + right.text,
        c -> {
          Expr<Integer> one = left.query.apply(c);
          Expr<Integer> other = right.query.apply(c);
          return less ? one.lt(other) : one.eq(other);
        },
        r -> {
          Integer one = left.java.apply(r);
          Integer other = right.java.apply(r);
          boolean known = one != null && other != null;
          return known && (less ? one < other : one.equals(other));
        });
  }

  private Test textSearch() {
    Text of = textExpr();
    String part = text();
    String small = part.toLowerCase(Locale.ROOT);
    return switch (random.nextInt(4)) {
      case 0 ->
          leaf(
              of.text + " contains '" + part + "'",
              c -> of.query.apply(c).contains(part),
              r -> of.java.apply(r) != null && of.java.apply(r).contains(part));
      case 1 ->
          leaf(
              of.text + " istartsWith '" + part + "'",
              c -> of.query.apply(c).istartsWith(part),
              r ->
                  of.java.apply(r) != null
                      && of.java.apply(r).toLowerCase(Locale.ROOT).startsWith(small));
      case 2 ->
          leaf(
              of.text + " >= '" + part + "'",
              c -> of.query.apply(c).ge(part),
              r -> of.java.apply(r) != null && byCodePoint(of.java.apply(r), part) >= 0);
      default ->
          leaf(
              of.text + " != '" + part + "'",
              c -> of.query.apply(c).ne(part),
              r -> !part.equals(of.java.apply(r)));
    };
  }

  private static int byCodePoint(String one, String other) {
    int[] left = one.codePoints().toArray();
    int[] right = other.codePoints().toArray();
    return Arrays.compare(left, right);
  }

  private Test membership() {
    Num of = num(1);
    List<Integer> values = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      values.add(number());
    }
    boolean not = random.nextBoolean();
    return leaf(
        of.text + (not ? " not in " : " in ") + values,
        c -> not ? of.query.apply(c).notIn(values) : of.query.apply(c).in(values),
        r -> not != values.contains(of.java.apply(r)));
  }

  Num num(int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return switch (random.nextInt(3)) {
        case 0 -> new Num("a", c -> c.a, r -> r.a);
        case 1 -> new Num("b", c -> c.b, r -> r.b);
        default -> new Num("n", c -> c.n, r -> r.n);
      };
    }
    Num one = num(depth - 1);
    Num other = num(depth - 1);
    int value = number();
    return switch (random.nextInt(9)) {
      case 0 -> both(one, "+", other, (c, d) -> c.plus(d), (x, y) -> x + y);
      case 1 -> both(one, "-", other, (c, d) -> c.minus(d), (x, y) -> x - y);
      case 2 -> both(one, "*", other, (c, d) -> c.times(d), (x, y) -> x * y);
      case 3 -> both(one, "/", other, (c, d) -> c.dividedBy(d), (x, y) -> y == 0 ? null : x / y);
      case 4 -> both(one, "%", other, (c, d) -> c.modulo(d), (x, y) -> y == 0 ? null : x % y);
      case 5 ->
          new Num(
              "coalesce(" + one.text + ", " + value + ")",
              c -> Fn.coalesce(one.query.apply(c), value),
              r -> one.java.apply(r) == null ? Integer.valueOf(value) : one.java.apply(r));
      case 6 ->
          new Num(
              "abs(" + one.text + ")",
              c -> Fn.abs(one.query.apply(c)),
              r -> one.java.apply(r) == null ? null : Math.abs(one.java.apply(r)));
      case 7 -> {
        Text of = textExpr();
        yield new Num(
            "length(" + of.text + ")",
            c -> Fn.length(of.query.apply(c)),
            r -> {
              String text = of.java.apply(r);
              return text == null ? null : text.codePointCount(0, text.length());
            });
      }
      default ->
          new Num(
              "-(" + one.text + ")",
              c -> one.query.apply(c).negate(),
              r -> one.java.apply(r) == null ? null : -one.java.apply(r));
    };
  }

  /** What two numbers that are not NULL give. */
  private interface Operator {
    @Nullable Integer apply(int one, int other);
  }

  /** The same in a query. */
  private interface QueryOperator {
    NumberExpr<Integer> apply(NumberExpr<Integer> one, NumberExpr<Integer> other);
  }

  private static Num both(Num one, String sign, Num other, QueryOperator query, Operator java) {
    return new Num(
        "(" + one.text + " " + sign + " " + other.text + ")",
        c -> query.apply(one.query.apply(c), other.query.apply(c)),
        r -> {
          Integer x = one.java.apply(r);
          Integer y = other.java.apply(r);
          return (x == null || y == null) ? null : java.apply(x, y);
        });
  }

  private Text textExpr() {
    Text plain = new Text("t", c -> c.t, r -> r.t);
    String value = text();
    return switch (random.nextInt(4)) {
      case 0 ->
          new Text(
              "coalesce(t, '" + value + "')",
              c -> Fn.coalesce(c.t, value),
              r -> r.t == null ? value : r.t);
      case 1 ->
          new Text(
              "concat(t, '" + value + "')",
              c -> Fn.concat(c.t, Fn.text(value)),
              r -> (r.t == null ? "" : r.t) + value);
      case 2 ->
          new Text(
              "lower(t)",
              c -> Fn.lower(c.t),
              r -> r.t == null ? null : r.t.toLowerCase(Locale.ROOT));
      default -> plain;
    };
  }
}
