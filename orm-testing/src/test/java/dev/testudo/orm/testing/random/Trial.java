package dev.testudo.orm.testing.random;

import dev.testudo.orm.manager.Page;
import dev.testudo.orm.manager.Query;
import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.metamodel.Fn;
import dev.testudo.orm.metamodel.Order;
import dev.testudo.orm.metamodel.Projection;
import dev.testudo.orm.metamodel.Window;
import dev.testudo.orm.testing.random.model.Item;
import dev.testudo.orm.testing.random.model.ItemPath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One query at random; what each kind of it finds is in {@link Expected} too. */
record Trial(
    Kind kind,
    Question question,
    Question other,
    List<Sort> sorts,
    int offset,
    int limit,
    Chosen<?> chosen) {

  /** What is asked. */
  enum Kind {
    LIST,
    COMPLEMENT,
    COUNT,
    VALUES,
    DISTINCT,
    AGGREGATES,
    GROUPS,
    UNION,
    INTERSECT,
    EXCEPT,
    FIRSTS,
    RANKED,
    PAGES
  }

  /** A value with the type that it is of. */
  record Chosen<T>(Domain<T> domain, Value<T, Expr<T>> value) {}

  String text() {
    return kind
        + " where "
        + question.text()
        + (isAboutTwo() ? " / " + other.text() : "")
        + " by "
        + sorts.stream().map(Sort::text).toList()
        + " offset "
        + offset
        + " limit "
        + limit
        + " of "
        + chosen.domain().name()
        + " "
        + chosen.value().text();
  }

  boolean isAboutTwo() {
    return kind == Kind.UNION
        || kind == Kind.INTERSECT
        || kind == Kind.EXCEPT
        || kind == Kind.AGGREGATES;
  }

  /** Smaller trials, to look at if this one fails. */
  List<Trial> smaller() {
    List<Trial> smaller = new ArrayList<>();
    question.parts().forEach(part -> smaller.add(with(part, other)));
    other.parts().forEach(part -> smaller.add(with(question, part)));
    for (Sort sort : sorts) {
      List<Sort> fewer = new ArrayList<>(sorts);
      fewer.remove(sort);
      smaller.add(new Trial(kind, question, other, fewer, offset, limit, chosen));
    }
    if (offset > 0) {
      smaller.add(new Trial(kind, question, other, sorts, 0, limit, chosen));
    }
    if (!question.text().equals("everything")) {
      smaller.add(with(EVERYTHING, other));
    }
    return smaller;
  }

  private static final Question EVERYTHING =
      Question.leaf("everything", i -> i.id.gt(0L), f -> true);

  private Trial with(Question one, Question two) {
    return new Trial(kind, one, two, sorts, offset, limit, chosen);
  }

  /** What the database finds. */
  String found(Query<Item, ItemPath> all) {
    try {
      return found(all, chosen);
    } catch (RuntimeException e) {
      return "failed: " + e;
    }
  }

  private <T> String found(Query<Item, ItemPath> all, Chosen<T> of) {
    Query<Item, ItemPath> some = all.filter(question.query());
    Query<Item, ItemPath> others = all.filter(other.query());
    Function<ItemPath, Expr<T>> value = of.value().query();
    return switch (kind) {
      case LIST -> ids(part(some));
      case COMPLEMENT -> ids(part(all.exclude(question.query())));
      case COUNT -> count(some);
      case VALUES -> shown(part(some).select(value).list().await());
      case DISTINCT -> {
        var distinct = some.select(value).distinct();
        yield sorted(distinct.list().await()) + distinct.count().await();
      }
      case AGGREGATES -> aggregates(some, of);
      case GROUPS -> groups(some, of);
      case UNION -> ids(part(some.union(others)));
      case INTERSECT -> ids(part(some.intersect(others)));
      case EXCEPT -> ids(part(some.except(others)));
      case FIRSTS -> ids(ordered(some).distinctOn(value).orderBy(i -> i.id));
      case RANKED ->
          ids(some.filter(i -> Fn.rowNumber(window(i, value)).le((long) limit)).orderBy(i -> i.id));
      case PAGES -> pages(some);
    };
  }

  private <T> Window window(ItemPath i, Function<ItemPath, Expr<T>> among) {
    List<Order> orders = new ArrayList<>();
    sorts.forEach(sort -> orders.add(sort.query().apply(i)));
    orders.add(i.id);
    return Window.partitionBy(among.apply(i)).orderBy(orders.toArray(new Order[0]));
  }

  private String count(Query<Item, ItemPath> some) {
    var part = some.limit(limit).offset(offset);
    return part.count().await() + " " + part.exists().await();
  }

  private <T> String aggregates(Query<Item, ItemPath> some, Chosen<T> of) {
    Function<ItemPath, Expr<T>> value = of.value().query();
    var counts =
        some.aggregate(
                i ->
                    Projection.of(
                        Fn.count(value.apply(i)),
                        Fn.count(value.apply(i)).distinct(),
                        Fn.count().where(other.query().apply(i)),
                        Fn.sum(i.n),
                        (n, d, w, s) -> n + " " + d + " " + w + " " + s))
            .await();
    return of.domain().isOrdered()
        ? counts
            + " "
            + some.aggregate(
                    i ->
                        Projection.of(
                            Fn.min(value.apply(i)),
                            Fn.max(value.apply(i)),
                            (low, high) -> Shown.of(low) + " " + Shown.of(high)))
                .await()
        : counts;
  }

  private <T> String groups(Query<Item, ItemPath> some, Chosen<T> of) {
    Function<ItemPath, Expr<T>> value = of.value().query();
    return some
        .select(
            i ->
                Projection.of(
                    value.apply(i),
                    Fn.count(),
                    Fn.sum(i.n),
                    (v, n, s) -> Shown.of(v) + " " + n + " " + s))
        .groupBy(value)
        .having(i -> Fn.count().gt((long) offset))
        .list()
        .await()
        .stream()
        .sorted()
        .toList()
        .toString();
  }

  private Query<Item, ItemPath> ordered(Query<Item, ItemPath> query) {
    List<Function<ItemPath, Order>> orders = new ArrayList<>();
    sorts.forEach(sort -> orders.add(sort.query()));
    orders.add(i -> i.id);
    return switch (orders.size()) {
      case 1 -> query.orderBy(orders.get(0));
      case 2 -> query.orderBy(orders.get(0), orders.get(1));
      default -> query.orderBy(orders.get(0), orders.get(1), orders.get(2));
    };
  }

  private Query<Item, ItemPath> part(Query<Item, ItemPath> query) {
    return ordered(query).offset(offset).limit(limit);
  }

  /** All pages forwards, and the first one once more, from behind. */
  private String pages(Query<Item, ItemPath> some) {
    List<Long> ids = new ArrayList<>();
    Page<Item> page = ordered(some).page(null, limit).await();
    String back = null;
    while (true) {
      page.items().forEach(item -> ids.add(item.id));
      if (page.next() == null) {
        return ids + " " + back;
      }
      page = ordered(some).page(page.next(), limit).await();
      if (back == null) {
        back =
            shown(
                ordered(some).page(page.previous(), limit).await().items().stream()
                    .map(i -> i.id)
                    .toList());
      }
    }
  }

  private static String ids(Query<Item, ItemPath> query) {
    return query.list().await().stream().map(item -> item.id).toList().toString();
  }

  private static String shown(List<?> values) {
    return values.stream().map(Shown::of).toList().toString();
  }

  private static String sorted(List<?> values) {
    return values.stream().map(Shown::of).sorted().toList().toString();
  }
}
