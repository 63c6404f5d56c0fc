package dev.testudo.orm.testing.random;

import dev.testudo.orm.manager.Query;
import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.testing.random.Trial.Chosen;
import dev.testudo.orm.testing.random.Trial.Kind;
import dev.testudo.orm.testing.random.model.Item;
import dev.testudo.orm.testing.random.model.ItemPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Makes queries at random, always the same of a seed. */
final class Trials {
  private final Random random;
  private final Samples samples;
  private final Domains domains;
  private final Questions questions;

  private Trials(long seed, boolean sortsTexts, Supplier<Query<Item, ItemPath>> items) {
    random = new Random(seed);
    samples = new Samples(random);
    domains = new Domains(random, samples, sortsTexts);
    questions = new Questions(random, samples, domains, items);
  }

  static Trial of(
      long seed, List<Kind> kinds, boolean sortsTexts, Supplier<Query<Item, ItemPath>> items) {
    return new Trials(seed, sortsTexts, items).trial(kinds);
  }

  private Trial trial(List<Kind> kinds) {
    Kind kind = samples.one(kinds);
    List<Sort> sorts = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      sorts.add(
          kind == Kind.PAGES ? field(domains.sortable(samples)) : sort(domains.sortable(samples)));
    }
    return new Trial(
        kind,
        questions.question(3),
        questions.question(2),
        sorts,
        random.nextInt(4),
        1 + random.nextInt(12),
        chosen(domains.any(samples)));
  }

  private <T> Chosen<T> chosen(Domain<T> domain) {
    return new Chosen<>(domain, questions.value(domain));
  }

  private <T> Sort sort(Domain<T> domain) {
    return Sort.by(domain, questions.value(domain), samples.truth(), random.nextInt(4));
  }

  /** By what is stored, of the thing itself or of where it is. */
  private <T> Sort field(Domain<T> domain) {
    for (int i = 0; i < 20; i++) {
      Value<T, Expr<T>> value = domain.value().get();
      if (value.text().matches("\\w+|shelf\\.\\w+|room\\.\\w+")) {
        return Sort.by(domain, value, samples.truth(), random.nextInt(4));
      }
    }
    return Sort.BY_KEY;
  }
}
