package dev.testudo.orm.config;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Time spans of the configuration: as text with a unit, in whole milliseconds, not too long. */
final class Durations {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,12})(ms|s|m|h|d)");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "ms", ChronoUnit.MILLIS,
          "s", ChronoUnit.SECONDS,
          "m", ChronoUnit.MINUTES,
          "h", ChronoUnit.HOURS,
          "d", ChronoUnit.DAYS);
  // Timers and drivers count milliseconds in an int.
  private static final Duration LONGEST = Duration.ofDays(24);

  private Durations() {}

  /** What a text such as {@code 200ms} says; empty if it has another form. */
  static Optional<Duration> read(String text) {
    var matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(Duration.of(Long.parseLong(matcher.group(1)), UNITS.get(matcher.group(2))))
        : Optional.empty();
  }

  static Duration read(Place place, String text) {
    return read(text)
        .orElseThrow(
            () ->
                place.problem(
                    text.matches("[0-9]+")
                        ? "must be a duration with a unit, but is a number without one."
                        : "must be a duration, but cannot be read as one.",
                    "Write a whole number and its unit, one of ms, s, m, h, d: \"200ms\", \"5s\"."));
  }

  /** A span that is at least 1 ms. */
  static Duration positive(Place place, Duration span) {
    if (bounded(place, span).isZero()) {
      throw place.problem("must be longer than zero.", "Leave it out for the default.");
    }
    return span;
  }

  /** A span that may be zero. */
  static Duration bounded(Place place, Duration span) {
    place.given(span);
    if (span.isNegative() || span.compareTo(LONGEST) > 0) {
      throw place.problem("must be between 0 ms and 24 days.", null);
    }
    if (span.toNanosPart() % 1_000_000 != 0) {
      throw place.problem("must be a whole number of milliseconds.", null);
    }
    return span;
  }
}
