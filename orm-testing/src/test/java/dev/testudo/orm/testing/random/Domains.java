package dev.testudo.orm.testing.random;

import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.testing.random.model.Tone;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The types of columns, each with its values at random. */
final class Domains {
  /** By characters (code points). */
  static final Comparator<String> BY_CODE_POINT =
      (one, other) -> Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

  /** Zero is zero, whatever its sign. */
  private static final Comparator<Double> BY_VALUE =
      (one, other) -> Double.compare(one + 0.0, other + 0.0);

  final Domain<Integer> ints;
  final Domain<BigDecimal> decimals;
  final Domain<String> texts;
  final Domain<Boolean> truths;
  private final List<Domain<?>> all;

  /**
   * All of them.
   *
   * @param sortsTexts whether texts are asked for their order; if not, only whether they are equal
   */
  Domains(Random random, Samples samples, boolean sortsTexts) {
    var times = new Times(random);
    var text = new Texts(random, samples);
    var numbers = new Numbers(random, samples, text, times);
    ints = ordered("int", samples::number, () -> numbers.ints(2).plain());
    decimals = ordered("decimal", samples::decimal, () -> numbers.decimals(2).plain());
    texts =
        new Domain<>("text", BY_CODE_POINT, sortsTexts, samples::text, () -> text.text(2).plain());
    truths =
        new Domain<>(
            "truth",
            Comparator.naturalOrder(),
            true,
            samples::truth,
            () ->
                samples.truth()
                    ? Value.of("flag", i -> i.flag, f -> f.item().flag)
                    : samples.truth()
                        ? Value.of("maybeFlag", i -> i.maybeFlag, f -> f.item().maybeFlag)
                        : Value.of(
                            "room.open", i -> i.shelf().room().open, f -> f.ofRoom(r -> r.open)));
    all =
        List.of(
            ints,
            ints,
            decimals,
            texts,
            texts,
            truths,
            ordered("long", samples::big, () -> numbers.longs().plain()),
            new Domain<>("real", BY_VALUE, true, samples::real, () -> numbers.reals().plain()),
            ordered("short", samples::small, numbers::shorts),
            ordered("float", samples::single, numbers::floats),
            Domains.<LocalDate>ordered("date", samples::date, () -> times.date().plain()),
            Domains.<Instant>ordered("moment", samples::moment, () -> times.moment().plain()),
            Domains.<LocalDateTime>ordered("local", samples::local, () -> times.local().plain()),
            Domains.<LocalTime>ordered("time", samples::time, times::time),
            Domains.<Duration>ordered(
                "span", samples::span, () -> Value.of("span", i -> i.span, f -> f.item().span)),
            new Domain<UUID>(
                "uuid",
                Comparator.comparing(UUID::toString),
                true,
                samples::uuid,
                () -> Value.of("uuid", i -> i.uuid, f -> f.item().uuid)),
            new Domain<byte[]>(
                "bytes",
                Arrays::compareUnsigned,
                true,
                samples::bytes,
                () -> Value.of("bytes", i -> i.bytes, f -> f.item().bytes)),
            new Domain<Tone>(
                "tone",
                Comparator.naturalOrder(),
                false,
                samples::tone,
                () -> Value.of("tone", i -> i.tone, f -> f.item().tone)));
  }

  private static <T extends Comparable<? super T>> Domain<T> ordered(
      String name,
      java.util.function.Supplier<T> sample,
      java.util.function.Supplier<Value<T, Expr<T>>> value) {
    return new Domain<>(name, Comparator.naturalOrder(), true, sample, value);
  }

  /** Any of them. */
  Domain<?> any(Samples samples) {
    return samples.one(all);
  }

  /** Any of those that are sorted by. */
  Domain<?> sortable(Samples samples) {
    return samples.one(all.stream().filter(Domain::isOrdered).toList());
  }
}
