package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.testing.compliance.model.Country;
import dev.testudo.orm.testing.compliance.model.CountryManager;
import dev.testudo.orm.testing.compliance.model.Texts;
import dev.testudo.orm.testing.compliance.model.TextsManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Text is compared, sorted and held apart by its code points, on every engine alike. */
interface TextOrderBehaviour extends Behaviour {
  List<String> SORTED =
      List.of(
          "", "\t", " ", " a", "!", "0", "10", "9", "A", "AB", "Z", "_", "a", "a ", "a  ", "aB",
          "ab", "b", "e\u0301", "z", "ß", "é", "漢", "\ufffd", "😀", "🧡");

  /** Where text is sorted by UTF-16 units, characters of two units come before the last of one. */
  private List<String> sorted() {
    return can(Capability.LENGTH_IN_CODE_POINTS) ? SORTED : SORTED.stream().sorted().toList();
  }

  private TextsManager filled() {
    var manager = new TextsManager(orm());
    var shuffled = new ArrayList<>(SORTED);
    Collections.shuffle(shuffled, new Random(3));
    for (String text : shuffled) {
      var texts = new Texts();
      texts.text = text;
      texts.limited = text;
      manager.create(texts).await();
    }
    return manager;
  }

  @Test
  default void equalityIsExact() {
    skipsWhere(Difference.TEXT_IS_COLLATED);
    var manager = filled();

    for (String text : SORTED) {
      var byText = manager.filter(p -> p.text.eq(text)).list().await();
      var byLimited = manager.filter(p -> p.limited.in(text)).list().await();
      assertEquals(List.of(text), byText.stream().map(m -> m.text).toList());
      assertEquals(List.of(text), byLimited.stream().map(m -> m.text).toList());
      assertEquals(SORTED.size() - 1, manager.filter(p -> p.limited.ne(text)).count().await());
    }
  }

  @Test
  default void orderIsByCodePoint() {
    skipsWhere(Difference.TEXT_IS_COLLATED);
    var manager = filled();

    assertEquals(
        sorted(), manager.orderBy(p -> p.text).list().await().stream().map(m -> m.text).toList());
    assertEquals(
        sorted(),
        manager.orderBy(p -> p.limited.asc()).list().await().stream().map(m -> m.text).toList());
    var reversed = new ArrayList<>(sorted());
    Collections.reverse(reversed);
    assertEquals(
        reversed,
        manager.orderBy(p -> p.text.desc()).list().await().stream().map(m -> m.text).toList());
  }

  @Test
  default void lessAndGreaterFollowTheOrder() {
    skipsWhere(Difference.TEXT_IS_COLLATED);
    var manager = filled();

    List<String> sorted = sorted();
    String last = sorted.get(sorted.size() - 1);
    for (int i = 0; i < sorted.size(); i++) {
      String text = sorted.get(i);
      assertEquals(i, manager.filter(p -> p.text.lt(text)).count().await(), text);
      assertEquals(i + 1, manager.filter(p -> p.limited.le(text)).count().await(), text);
      assertEquals(
          sorted.size() - i, manager.filter(p -> p.limited.between(text, last)).count().await());
    }
  }

  @Test
  default void uniquenessIsExact() {
    skipsWhere(Difference.TEXT_IS_COLLATED);
    var manager = new TextsManager(orm());
    List<String> different =
        List.of("a", "A", "a ", " a", "á", "a\u0301", "", " ", "ß", "ss", "😀");

    for (String text : different) {
      manager.create(sole(text)).await();
    }
    for (String text : different) {
      var failure = Failures.of(UniqueViolationException.class, manager.create(sole(text)));
      assertEquals(List.of("sole"), failure.facts().fields());
    }

    assertEquals(different.size(), manager.count().await());
  }

  @Test
  default void anyNumberOfRowsMayHaveNullInAUniqueColumn() {
    var manager = new TextsManager(orm());

    manager.create(new Texts()).await();
    manager.create(new Texts()).await();

    assertEquals(2, manager.filter(p -> p.sole.isNull()).count().await());
  }

  @Test
  default void keysAreExactToo() {
    var countries = new CountryManager(orm());
    countries.create(new Country("a", "1", 0)).await();
    countries.create(new Country("A", "2", 0)).await();
    countries.create(new Country("a ", "3", 0)).await();

    assertEquals("1", countries.get("a").await().name);
    assertEquals("2", countries.get("A").await().name);
    assertEquals("3", countries.get("a ").await().name);
    assertEquals(3, countries.inBulk(List.of("a", "A", "a ", "x")).await().size());
  }

  private static Texts sole(String text) {
    var texts = new Texts();
    texts.sole = text;
    return texts;
  }
}
