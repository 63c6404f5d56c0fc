package dev.testudo.orm.testing.random;

import dev.testudo.orm.testing.random.Trial.Chosen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a trial should find, in plain Java. */
final class Expected {
  private final Trial trial;
  private final List<Fact> facts;

  private Expected(Trial trial, List<Fact> facts) {
    this.trial = trial;
    this.facts = facts;
  }

  static String of(Trial trial, List<Fact> facts) {
    return new Expected(trial, facts).find(trial.chosen());
  }

  private <T> String find(Chosen<T> of) {
    Predicate<Fact> one = trial.question().java();
    Predicate<Fact> two = trial.other().java();
    List<Fact> met = facts.stream().filter(one).toList();
    return switch (trial.kind()) {
      case LIST -> ids(part(met.stream()));
      case COMPLEMENT -> ids(part(facts.stream().filter(one.negate())));
      case COUNT -> {
        int count = Math.min(trial.limit(), Math.max(0, met.size() - trial.offset()));
        yield count + " " + (count > 0);
      }
      case VALUES ->
          part(met.stream()).map(f -> Shown.of(of.value().java().apply(f))).toList().toString();
      case DISTINCT -> {
        List<String> values =
            met.stream()
                .map(f -> Shown.of(of.value().java().apply(f)))
                .distinct()
                .sorted()
                .toList();
        yield values + "" + values.size();
      }
      case AGGREGATES -> aggregates(met, of, two);
      case GROUPS -> groups(met, of);
      case UNION -> ids(part(facts.stream().filter(one.or(two))));
      case INTERSECT -> ids(part(facts.stream().filter(one.and(two))));
      case EXCEPT -> ids(part(facts.stream().filter(one.and(two.negate()))));
      case FIRSTS -> ids(firsts(met, of, 1).stream());
      case RANKED -> ids(firsts(met, of, trial.limit()).stream());
      case PAGES -> pages(met);
    };
  }

  private Stream<Fact> part(Stream<Fact> some) {
    return some.sorted(Sort.all(trial.sorts())).skip(trial.offset()).limit(trial.limit());
  }

  private <T> String aggregates(List<Fact> met, Chosen<T> of, Predicate<Fact> where) {
    List<T> values =
        met.stream().map(f -> of.value().java().apply(f)).filter(Objects::nonNull).toList();
    String sum = met.isEmpty() ? "null" : "" + met.stream().mapToLong(f -> f.item().n).sum();
    String counts =
        values.size()
            + " "
            + values.stream().map(Shown::of).distinct().count()
            + " "
            + met.stream().filter(where).count()
            + " "
            + sum;
    if (!of.domain().isOrdered()) {
      return counts;
    }
    Comparator<T> order = of.domain().order();
    return counts
        + " "
        + Shown.of(values.stream().min(order).orElse(null))
        + " "
        + Shown.of(values.stream().max(order).orElse(null));
  }

  private <T> String groups(List<Fact> met, Chosen<T> of) {
    Map<String, List<Fact>> groups =
        met.stream()
            .collect(
                Collectors.groupingBy(
                    f -> Shown.of(of.value().java().apply(f)), TreeMap::new, Collectors.toList()));
    List<String> shown = new ArrayList<>();
    groups.forEach(
        (value, rows) -> {
          if (rows.size() > trial.offset()) {
            long sum = rows.stream().mapToLong(f -> f.item().n).sum();
            shown.add(value + " " + rows.size() + " " + sum);
          }
        });
    return shown.stream().sorted().toList().toString();
  }

  private <T> List<Fact> firsts(List<Fact> met, Chosen<T> of, int most) {
    Map<String, Integer> seen = new TreeMap<>();
    return met.stream()
        .sorted(Sort.all(trial.sorts()))
        .filter(f -> seen.merge(Shown.of(of.value().java().apply(f)), 1, Integer::sum) <= most)
        .sorted(Sort.BY_KEY.java())
        .toList();
  }

  private String pages(List<Fact> met) {
    List<Fact> all = met.stream().sorted(Sort.all(trial.sorts())).toList();
    String back = all.size() > trial.limit() ? ids(all.stream().limit(trial.limit())) : "null";
    return ids(all.stream()) + " " + back;
  }

  private static String ids(Stream<Fact> some) {
    return some.map(f -> f.item().id).toList().toString();
  }
}
