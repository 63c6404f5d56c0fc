package dev.testudo.orm.testing.random;

import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.metamodel.Fn;
import dev.testudo.orm.metamodel.NumberExpr;
import dev.testudo.orm.metamodel.TimeExpr;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes numbers at random: columns of rows, and what is computed from them. */
final class Numbers {
  private final Random random;
  private final Samples samples;
  private final Texts texts;
  private final Times times;

  Numbers(Random random, Samples samples, Texts texts, Times times) {
    this.random = random;
    this.samples = samples;
    this.texts = texts;
    this.times = times;
  }

  Value<Integer, NumberExpr<Integer>> ints(int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return switch (random.nextInt(6)) {
        case 0, 1 -> Value.number("a", i -> i.a, f -> f.item().a);
        case 2 ->
            Value.number("shelf.height", i -> i.shelf().height, f -> f.ofShelf(s -> s.height));
        case 3 ->
            Value.number("room.floor", i -> i.shelf().room().floor, f -> f.ofRoom(r -> r.floor));
        default -> Value.number("n", i -> i.n, f -> f.item().n);
      };
    }
    Value<Integer, NumberExpr<Integer>> one = ints(depth - 1);
    Value<Integer, NumberExpr<Integer>> other = ints(depth - 1);
    int value = samples.number();
    return switch (random.nextInt(12)) {
      case 0 -> both(one, "+", other, NumberExpr::plus, Integer::sum);
      case 1 -> both(one, "-", other, NumberExpr::minus, (x, y) -> x - y);
      case 2 -> both(one, "*", other, NumberExpr::times, (x, y) -> x * y);
      case 3 -> both(one, "/", other, NumberExpr::dividedBy, (x, y) -> y == 0 ? null : x / y);
      case 4 -> both(one, "%", other, NumberExpr::modulo, (x, y) -> y == 0 ? null : x % y);
      case 5 ->
          Value.number(
              "coalesce(" + one.text() + ", " + value + ")",
              i -> Fn.coalesce(one.query().apply(i), value),
              f -> one.java().apply(f) == null ? Integer.valueOf(value) : one.java().apply(f));
      case 6 -> each("abs", one, Fn::abs, Math::abs);
      case 7 -> each("-", one, NumberExpr::negate, x -> -x);
      case 8 -> each("sign", one, Fn::sign, Integer::signum);
      case 9 -> texts.length();
      default -> part();
    };
  }

  private Value<Integer, NumberExpr<Integer>> part() {
    return switch (random.nextInt(4)) {
      case 0 -> part(times.date());
      case 1 -> part(times.moment());
      case 2 -> partOfTime(times.moment());
      default -> partOfTime(times.local());
    };
  }

  private <T> Value<Integer, NumberExpr<Integer>> part(Value<T, TimeExpr<T>> of) {
    return switch (random.nextInt(7)) {
      case 0 -> part("year", of, TimeExpr::year, d -> d.getYear());
      case 1 -> part("quarter", of, TimeExpr::quarter, d -> d.get(IsoFields.QUARTER_OF_YEAR));
      case 2 -> part("month", of, TimeExpr::month, d -> d.getMonthValue());
      case 3 -> part("week", of, TimeExpr::week, d -> d.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case 4 -> part("day", of, TimeExpr::day, d -> d.getDayOfMonth());
      case 5 -> part("weekday", of, TimeExpr::weekday, d -> d.getDayOfWeek().getValue());
      default -> part("dayOfYear", of, TimeExpr::dayOfYear, d -> d.getDayOfYear());
    };
  }

  private static <T> Value<Integer, NumberExpr<Integer>> part(
      String name,
      Value<T, TimeExpr<T>> of,
      java.util.function.Function<TimeExpr<T>, ? extends NumberExpr<Integer>> query,
      java.util.function.Function<LocalDate, Integer> java) {
    return Value.number(
        of.text() + "." + name,
        i -> query.apply(of.query().apply(i)),
        f -> {
          T time = of.java().apply(f);
          return time == null ? null : java.apply(LocalDate.from(Times.local(time)));
        });
  }

  private <T> Value<Integer, NumberExpr<Integer>> partOfTime(Value<T, TimeExpr<T>> of) {
    return switch (random.nextInt(4)) {
      case 0 -> partOfTime("hour", of, TimeExpr::hour, ChronoField.HOUR_OF_DAY);
      case 1 -> partOfTime("minute", of, TimeExpr::minute, ChronoField.MINUTE_OF_HOUR);
      case 2 -> partOfTime("second", of, TimeExpr::second, ChronoField.SECOND_OF_MINUTE);
      default -> partOfTime("microsecond", of, TimeExpr::microsecond, ChronoField.MICRO_OF_SECOND);
    };
  }

  private static <T> Value<Integer, NumberExpr<Integer>> partOfTime(
      String name,
      Value<T, TimeExpr<T>> of,
      java.util.function.Function<TimeExpr<T>, ? extends NumberExpr<Integer>> query,
      ChronoField field) {
    return Value.number(
        of.text() + "." + name,
        i -> query.apply(of.query().apply(i)),
        f -> {
          T time = of.java().apply(f);
          TemporalAccessor local = time == null ? null : Times.local(time);
          return local == null ? null : Integer.valueOf(local.get(field));
        });
  }

  Value<Long, NumberExpr<Long>> longs() {
    Value<Long, NumberExpr<Long>> big = Value.number("big", i -> i.big, f -> f.item().big);
    Value<Long, NumberExpr<Long>> maybe =
        Value.number("maybeBig", i -> i.maybeBig, f -> f.item().maybeBig);
    return switch (random.nextInt(6)) {
      case 0 -> both(big, "+", maybe, NumberExpr::plus, Long::sum);
      case 1 -> both(maybe, "-", big, NumberExpr::minus, (x, y) -> x - y);
      case 2 -> both(big, "/", maybe, NumberExpr::dividedBy, (x, y) -> y == 0 ? null : x / y);
      case 3 ->
          Value.number(
              "count(neighbours)",
              i -> i.shelf().items().count(),
              f -> (long) f.neighbours().size());
      case 4 -> maybe;
      default -> big;
    };
  }

  Value<BigDecimal, NumberExpr<BigDecimal>> decimals(int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return switch (random.nextInt(3)) {
        case 0 -> Value.number("price", i -> i.price, f -> f.item().price);
        case 1 -> Value.number("shelf.worth", i -> i.shelf().worth, f -> f.ofShelf(s -> s.worth));
        default -> Value.number("maybePrice", i -> i.maybePrice, f -> f.item().maybePrice);
      };
    }
    Value<BigDecimal, NumberExpr<BigDecimal>> one = decimals(depth - 1);
    Value<BigDecimal, NumberExpr<BigDecimal>> other = decimals(0);
    return switch (random.nextInt(7)) {
      case 0 -> both(one, "+", other, NumberExpr::plus, BigDecimal::add);
      case 1 -> both(one, "-", other, NumberExpr::minus, BigDecimal::subtract);
      case 2 -> both(one, "*", other, NumberExpr::times, BigDecimal::multiply);
      case 3 ->
          both(
              one,
              "/",
              other,
              NumberExpr::dividedBy,
              (x, y) -> y.signum() == 0 ? null : x.divide(y, 10, RoundingMode.HALF_UP));
      case 4 -> each("abs", one, Fn::abs, BigDecimal::abs);
      case 5 -> each("round", one, x -> Fn.round(x, 1), x -> x.setScale(1, RoundingMode.HALF_UP));
      default -> each("floor", one, Fn::floor, x -> x.setScale(0, RoundingMode.FLOOR));
    };
  }

  Value<Double, NumberExpr<Double>> reals() {
    Value<Double, NumberExpr<Double>> real = Value.number("real", i -> i.real, f -> f.item().real);
    Value<Double, NumberExpr<Double>> maybe =
        Value.number("maybeReal", i -> i.maybeReal, f -> f.item().maybeReal);
    return switch (random.nextInt(6)) {
      case 0 -> both(real, "+", maybe, NumberExpr::plus, Double::sum);
      // MariaDB keeps a zero below zero apart, so there is none.
      case 1 ->
          each(
              "abs",
              both(maybe, "*", real, NumberExpr::times, (x, y) -> x * y),
              Fn::abs,
              Math::abs);
      case 2 ->
          each(
              "abs",
              both(real, "/", maybe, NumberExpr::dividedBy, (x, y) -> y == 0 ? null : x / y),
              Fn::abs,
              Math::abs);
      case 3 -> each("floor", maybe, Fn::floor, Math::floor);
      case 4 -> maybe;
      default -> real;
    };
  }

  Value<Short, Expr<Short>> shorts() {
    return Value.of("small", i -> i.small, f -> f.item().small);
  }

  Value<Float, Expr<Float>> floats() {
    return Value.of("single", i -> i.single, f -> f.item().single);
  }

  private static <N extends Number> Value<N, NumberExpr<N>> each(
      String name,
      Value<N, NumberExpr<N>> of,
      java.util.function.Function<NumberExpr<N>, ? extends NumberExpr<N>> query,
      UnaryOperator<N> java) {
    return Value.number(
        name + "(" + of.text() + ")",
        i -> query.apply(of.query().apply(i)),
        f -> {
          N value = of.java().apply(f);
          return value == null ? null : java.apply(value);
        });
  }

  /** An operator between two numbers in a query. */
  private interface Operator<N extends Number> {
    NumberExpr<N> apply(NumberExpr<N> one, Expr<N> other);
  }

  private static <N extends Number> Value<N, NumberExpr<N>> both(
      Value<N, NumberExpr<N>> one,
      String sign,
      Value<N, NumberExpr<N>> other,
      Operator<N> query,
      BinaryOperator<@Nullable N> java) {
    return Value.number(
        "(" + one.text() + " " + sign + " " + other.text() + ")",
        i -> query.apply(one.query().apply(i), other.query().apply(i)),
        f -> {
          N x = one.java().apply(f);
          N y = other.java().apply(f);
          return x == null || y == null ? null : java.apply(x, y);
        });
  }
}
