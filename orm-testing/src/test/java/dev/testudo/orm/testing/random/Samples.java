package dev.testudo.orm.testing.random;

import dev.testudo.orm.testing.random.model.Tone;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values at random, from few, so that rows meet them. */
final class Samples {
  private static final String[] TEXTS = {
    "", "a", "A", "ab", "aB", "%", "_", "\\", "'", "é", "É", "😀b", "b a", " a", "a ", "a_b", "漢",
    "0", "10", "9", "null", "--"
  };
  private static final double[] REALS = {
    0, 1, -1, 0.5, 0.1, -2.25, 1e10, -1e-7, 3.0000000000000004
  };
  private static final String[] DECIMALS = {
    "0", "1", "-1", "0.1", "0.3", "2.5000", "-0.0001", "99999999.9999", "10", "-7.25"
  };

  private final Random random;

  Samples(Random random) {
    this.random = random;
  }

  <T> @Nullable T maybe(T value) {
    return random.nextInt(4) == 0 ? null : value;
  }

  <T> T one(List<? extends T> of) {
    return of.get(random.nextInt(of.size()));
  }

  int number() {
    return random.nextInt(9) - 4;
  }

  short small() {
    return (short) (random.nextInt(7) - 3);
  }

  long big() {
    return random.nextInt(3) == 0
        ? (random.nextInt(7) - 3) * 1_000_000_000_000_000L
        : random.nextInt(9) - 4;
  }

  double real() {
    return REALS[random.nextInt(REALS.length)];
  }

  float single() {
    return new float[] {0, 1, -1.5f, 0.1f, 1e10f, 16_777_216f}[random.nextInt(6)];
  }

  BigDecimal decimal() {
    return new BigDecimal(DECIMALS[random.nextInt(DECIMALS.length)]);
  }

  String text() {
    return TEXTS[random.nextInt(TEXTS.length)];
  }

  boolean truth() {
    return random.nextBoolean();
  }

  LocalDate date() {
    return LocalDate.of(2019 + random.nextInt(6), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  LocalTime time() {
    return LocalTime.of(random.nextInt(24), random.nextInt(60), random.nextInt(3) * 29)
        .plusNanos(random.nextInt(3) * 333_333_000L);
  }

  LocalDateTime local() {
    return date().atTime(time());
  }

  Instant moment() {
    return local().toInstant(java.time.ZoneOffset.UTC);
  }

  Duration span() {
    return Duration.ofSeconds(random.nextInt(7) - 3).plusNanos(random.nextInt(2) * 500_000_000L);
  }

  UUID uuid() {
    long[] halves = {0, 1, -1, 0x0123_4567_89ab_cdefL, Long.MIN_VALUE};
    return new UUID(halves[random.nextInt(5)], halves[random.nextInt(5)]);
  }

  Tone tone() {
    return List.copyOf(EnumSet.allOf(Tone.class)).get(random.nextInt(3));
  }

  byte[] bytes() {
    byte[] bytes = new byte[random.nextInt(3)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = new byte[] {0, 1, -1, 127, -128}[random.nextInt(5)];
    }
    return bytes;
  }

  List<String> labels() {
    List<String> labels = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      labels.add(new String[] {"x", "y", "Z", "'"}[random.nextInt(4)]);
    }
    return labels;
  }

  /** A document: keys a, b and c with anything in them, and another document below d. */
  Map<String, Object> document() {
    Map<String, Object> map = new HashMap<>();
    for (String key : List.of("a", "b", "c")) {
      if (random.nextInt(3) > 0) {
        map.put(key, scalar());
      }
    }
    if (random.nextInt(3) == 0) {
      map.put("d", Map.of("a", random.nextInt(3), "e", text()));
    }
    return map;
  }

  private @Nullable Object scalar() {
    return switch (random.nextInt(6)) {
      case 0 -> random.nextInt(5);
      case 1 -> random.nextInt(5) + 0.5;
      case 2 -> text();
      case 3 -> truth();
      case 4 -> "" + random.nextInt(5);
      default -> null;
    };
  }
}
