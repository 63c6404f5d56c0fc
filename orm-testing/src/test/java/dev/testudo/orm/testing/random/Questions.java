package dev.testudo.orm.testing.random;

import dev.testudo.orm.manager.Query;
import dev.testudo.orm.metamodel.Case;
import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.metamodel.Fn;
import dev.testudo.orm.testing.random.model.Item;
import dev.testudo.orm.testing.random.model.ItemPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes conditions at random. */
final class Questions {
  private final Random random;
  private final Samples samples;
  private final Domains domains;
  private final Documents documents;
  private final Supplier<Query<Item, ItemPath>> items;

  Questions(
      Random random, Samples samples, Domains domains, Supplier<Query<Item, ItemPath>> items) {
    this.random = random;
    this.samples = samples;
    this.domains = domains;
    this.documents = new Documents(random, samples);
    this.items = items;
  }

  /** A condition of so many levels at most. */
  Question question(int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return leaf(depth);
    }
    Question one = question(depth - 1);
    Question other = question(depth - 1);
    List<Question> both = List.of(one, other);
    return switch (random.nextInt(6)) {
      case 0, 1 ->
          new Question(
              "(" + one.text() + " and " + other.text() + ")",
              i -> one.query().apply(i).and(other.query().apply(i)),
              f -> one.java().test(f) && other.java().test(f),
              both);
      case 2, 3 ->
          new Question(
              "(" + one.text() + " or " + other.text() + ")",
              i -> one.query().apply(i).or(other.query().apply(i)),
              f -> one.java().test(f) || other.java().test(f),
              both);
      case 4 ->
          new Question(
              "(" + one.text() + " xor " + other.text() + ")",
              i -> one.query().apply(i).xor(other.query().apply(i)),
              f -> one.java().test(f) != other.java().test(f),
              both);
      default ->
          new Question(
              "not " + one.text(),
              i -> one.query().apply(i).not(),
              f -> !one.java().test(f),
              List.of(one));
    };
  }

  private Question leaf(int depth) {
    return switch (random.nextInt(14)) {
      case 0 -> documents.question();
      case 1 -> documents.list();
      case 2, 3 -> search();
      case 4 -> depth > 0 ? subquery(domains.any(samples)) : truth();
      case 5 -> depth > 0 ? related() : truth();
      case 6 -> truth();
      default -> compare(domains.any(samples));
    };
  }

  private Question truth() {
    Value<Boolean, Expr<Boolean>> of = domains.truths.value().get();
    boolean wanted = samples.truth();
    return Question.leaf(
        of.text() + " is " + wanted,
        i -> of.query().apply(i).eq(wanted),
        f -> Objects.equals(wanted, of.java().apply(f)));
  }

  /** A value, or a choice between values. */
  <T> Value<T, Expr<T>> value(Domain<T> domain) {
    Value<T, Expr<T>> one = domain.value().get();
    return switch (random.nextInt(8)) {
      case 0 -> {
        Value<T, Expr<T>> other = domain.value().get();
        Question when = compare(domains.ints);
        yield Value.of(
            "(" + when.text() + " ? " + one.text() + " : " + other.text() + ")",
            i ->
                Case.when(when.query().apply(i))
                    .then(one.query().apply(i))
                    .otherwise(other.query().apply(i)),
            f -> when.java().test(f) ? one.java().apply(f) : other.java().apply(f));
      }
      case 1 -> {
        T value = domain.sample().get();
        yield Value.of(
            "coalesce(" + one.text() + ", " + Shown.of(value) + ")",
            i -> Fn.coalesce(one.query().apply(i), value),
            f -> one.java().apply(f) == null ? value : one.java().apply(f));
      }
      case 2 -> {
        T none = domain.sample().get();
        yield Value.of(
            "nullif(" + one.text() + ", " + Shown.of(none) + ")",
            i -> Fn.nullIf(one.query().apply(i), none),
            f -> {
              T found = one.java().apply(f);
              return found == null || domain.order().compare(found, none) == 0 ? null : found;
            });
      }
      default -> one;
    };
  }

  private <T> Question compare(Domain<T> domain) {
    Value<T, Expr<T>> left = value(domain);
    return switch (random.nextInt(10)) {
      case 0 ->
          Question.leaf(
              left.text() + " is null",
              i -> left.query().apply(i).isNull(),
              f -> left.java().apply(f) == null);
      case 1 -> between(domain, left);
      case 2, 3 -> membership(domain, left);
      case 4, 5 -> columns(domain, left, domain.value().get());
      default -> literal(domain, left, domain.sample().get());
    };
  }

  private <T> Question literal(Domain<T> domain, Value<T, Expr<T>> left, T value) {
    Operator operator = Operator.values()[random.nextInt(domain.isOrdered() ? 6 : 2)];
    return Question.leaf(
        left.text() + " " + operator + " " + Shown.of(value),
        i -> operator.with(left.query().apply(i), value),
        f -> operator.of(domain, left.java().apply(f), value));
  }

  private <T> Question columns(Domain<T> domain, Value<T, Expr<T>> left, Value<T, Expr<T>> right) {
    Operator operator = Operator.values()[random.nextInt(domain.isOrdered() ? 6 : 2)];
    return Question.leaf(
        left.text() + " " + operator + " " + right.text(),
        i -> operator.with(left.query().apply(i), right.query().apply(i)),
        f -> operator.of(domain, left.java().apply(f), right.java().apply(f)));
  }

  private <T> Question between(Domain<T> domain, Value<T, Expr<T>> of) {
    if (!domain.isOrdered()) {
      return literal(domain, of, domain.sample().get());
    }
    T low = domain.sample().get();
    T high = domain.sample().get();
    return Question.leaf(
        of.text() + " between " + Shown.of(low) + " and " + Shown.of(high),
        i -> of.query().apply(i).between(low, high),
        f ->
            Operator.GE.of(domain, of.java().apply(f), low)
                && Operator.LE.of(domain, of.java().apply(f), high));
  }

  private <T> Question membership(Domain<T> domain, Value<T, Expr<T>> of) {
    List<T> values = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      values.add(domain.sample().get());
    }
    boolean not = samples.truth();
    return Question.leaf(
        of.text() + (not ? " not in " : " in ") + values.stream().map(Shown::of).toList(),
        i -> not ? of.query().apply(i).notIn(values) : of.query().apply(i).in(values),
        f -> not != values.stream().anyMatch(v -> Operator.EQ.of(domain, of.java().apply(f), v)));
  }

  private Question search() {
    Value<String, Expr<String>> plain = domains.texts.value().get();
    return TextSearches.one(random, plain, samples.text());
  }

  private <T> Question subquery(Domain<T> domain) {
    Value<T, Expr<T>> of = domain.value().get();
    Value<T, Expr<T>> other = domain.value().get();
    Question which = question(1);
    boolean not = samples.truth();
    Supplier<Query<Item, ItemPath>> some = () -> items.get().filter(which.query());
    return new Question(
        of.text() + (not ? " not" : "") + " in (" + other.text() + " where " + which.text() + ")",
        i ->
            not
                ? of.query().apply(i).notIn(some.get().select(o -> other.query().apply(o)))
                : of.query().apply(i).in(some.get().select(o -> other.query().apply(o))),
        f ->
            not
                != f.all().stream()
                    .filter(which.java())
                    .anyMatch(
                        o -> Operator.EQ.of(domain, of.java().apply(f), other.java().apply(o))),
        List.of(which));
  }

  /** About the things on the same shelf, or those with the same number. */
  private Question related() {
    Question which = question(1);
    List<Question> parts = List.of(which);
    return switch (random.nextInt(5)) {
      case 0 ->
          new Question(
              "any neighbour: " + which.text(),
              i -> i.shelf().items().any(which.query()),
              f -> f.neighbours().stream().anyMatch(which.java()),
              parts);
      case 1 ->
          new Question(
              "no neighbour: " + which.text(),
              i -> i.shelf().items().none(which.query()),
              f -> f.neighbours().stream().noneMatch(which.java()),
              parts);
      case 2 ->
          new Question(
              "all neighbours: " + which.text(),
              i -> i.shelf().items().all(which.query()),
              f -> f.neighbours().stream().allMatch(which.java()),
              parts);
      case 3 -> counted(which, random.nextInt(4));
      default ->
          new Question(
              "exists of the same n: " + which.text(),
              i ->
                  Condition.exists(
                      items.get().filter(o -> o.n.eq(i.n).and(which.query().apply(o)))),
              f -> f.all().stream().anyMatch(o -> o.item().n == f.item().n && which.java().test(o)),
              parts);
    };
  }

  private static Question counted(Question which, int number) {
    Function<Fact, Long> count = f -> f.neighbours().stream().filter(which.java()).count();
    return new Question(
        "number of neighbours: " + which.text() + " > " + number,
        i -> i.shelf().items().count(which.query()).gt((long) number),
        f -> count.apply(f) > number,
        List.of(which));
  }

  /** How two values are compared; a comparison with NULL is false, and what negates it true. */
  private enum Operator {
    EQ,
    NE,
    LT,
    LE,
    GT,
    GE;

    <T> boolean of(Domain<T> domain, @Nullable T one, @Nullable T other) {
      if (one == null || other == null) {
        return this == NE;
      }
      int compared = domain.order().compare(one, other);
      return switch (this) {
        case EQ -> compared == 0;
        case NE -> compared != 0;
        case LT -> compared < 0;
        case LE -> compared <= 0;
        case GT -> compared > 0;
        case GE -> compared >= 0;
      };
    }

    <T> Condition with(Expr<T> one, T other) {
      return switch (this) {
        case EQ -> one.eq(other);
        case NE -> one.ne(other);
        case LT -> one.lt(other);
        case LE -> one.le(other);
        case GT -> one.gt(other);
        case GE -> one.ge(other);
      };
    }

    <T> Condition with(Expr<T> one, Expr<T> other) {
      return switch (this) {
        case EQ -> one.eq(other);
        case NE -> one.ne(other);
        case LT -> one.lt(other);
        case LE -> one.le(other);
        case GT -> one.gt(other);
        case GE -> one.ge(other);
      };
    }
  }
}
