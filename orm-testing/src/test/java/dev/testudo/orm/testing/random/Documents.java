package dev.testudo.orm.testing.random;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Conditions on JSON documents and on lists. */
final class Documents {
  private final Random random;
  private final Samples samples;

  Documents(Random random, Samples samples) {
    this.random = random;
    this.samples = samples;
  }

  Question question() {
    String key = samples.one(List.of("a", "b", "c", "d"));
    int number = random.nextInt(5);
    String text = samples.truth() ? samples.text() : "" + number;
    return switch (random.nextInt(8)) {
      case 0 -> ask("at " + key + " = " + number, key, v -> isNumber(v, number), true, number);
      case 1 -> ask("at " + key + " = '" + text + "'", key, text::equals, true, text);
      case 2 -> ask("at " + key + " = true", key, v -> Boolean.TRUE.equals(v), true, true);
      case 3 -> ask("at " + key + " != '" + text + "'", key, v -> !text.equals(v), false, text);
      case 4 ->
          Question.leaf(
              "at " + key + " > " + number,
              i -> i.data.at(key).gt(number),
              f -> at(f, key) instanceof Number n && n.doubleValue() > number);
      case 5 ->
          Question.leaf(
              "at " + key + " is null", i -> i.data.at(key).isNull(), f -> at(f, key) == null);
      case 6 ->
          Question.leaf(
              "has key " + key,
              i -> i.data.hasKey(key),
              f -> f.item().data != null && f.item().data.containsKey(key));
      default ->
          Question.leaf(
              "at d, a = " + number % 3,
              i -> i.data.at("d", "a").eq(number % 3),
              f -> at(f, "d") instanceof Map<?, ?> m && isNumber(m.get("a"), number % 3));
    };
  }

  private static boolean isNumber(@Nullable Object value, int number) {
    return value instanceof Number n
        && new BigDecimal(n.toString()).compareTo(BigDecimal.valueOf(number)) == 0;
  }

  private static Question ask(
      String text, String key, Predicate<@Nullable Object> java, boolean equal, Object value) {
    return Question.leaf(
        text,
        i -> equal ? i.data.at(key).eq(value) : i.data.at(key).ne(value),
        f -> java.test(at(f, key)));
  }

  private static @Nullable Object at(Fact fact, String key) {
    Map<String, Object> data = fact.item().data;
    return data == null ? null : data.get(key);
  }

  Question list() {
    List<String> some = samples.labels();
    int length = random.nextInt(4);
    return switch (random.nextInt(4)) {
      case 0 ->
          Question.leaf(
              "labels contain " + some,
              i -> i.labels.contains(some),
              f -> new HashSet<>(f.item().labels).containsAll(some));
      case 1 ->
          Question.leaf(
              "labels in " + some,
              i -> i.labels.containedBy(some),
              f -> new HashSet<>(some).containsAll(f.item().labels));
      case 2 ->
          Question.leaf(
              "labels overlap " + some,
              i -> i.labels.overlaps(some),
              f -> f.item().labels.stream().anyMatch(some::contains));
      default ->
          Question.leaf(
              "number of labels = " + length,
              i -> i.labels.length().eq(length),
              f -> f.item().labels.size() == length);
    };
  }
}
