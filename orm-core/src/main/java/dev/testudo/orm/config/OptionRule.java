package dev.testudo.orm.config;

import dev.testudo.orm.error.Suggestion;
import java.util.List;
import java.util.Optional;

/** What one driver option is called and which values it takes. */
sealed interface OptionRule {

  String name();

  /** The value in the form that {@link Options} promises, or a problem at the place. */
  String check(Place place, String value);

  /** One of a few words. */
  record Word(String name, List<String> words) implements OptionRule {
    @Override
    public String check(Place place, String value) {
      if (!words.contains(value)) {
        throw place.problem(
            "has an unknown value for " + name + ".", Suggestion.didYouMean(value, words));
      }
      return value;
    }
  }

  /** A time span; a number without a unit means seconds, as PostgreSQL's own URLs have it. */
  record Span(String name) implements OptionRule {
    @Override
    public String check(Place place, String value) {
      String text = value.matches("[0-9]{1,12}") ? value + "s" : value;
      Optional<java.time.Duration> span = Durations.read(text);
      if (span.isEmpty()) {
        throw place.problem(
            "must have a duration for " + name + ".", "Write a number and its unit: 500ms, 5s.");
      }
      Durations.positive(place, span.get());
      return text;
    }
  }

  /** A whole number within bounds. */
  record Count(String name, int least, int most) implements OptionRule {
    @Override
    public String check(Place place, String value) {
      var number = Numbers.read(value);
      if (number.isEmpty() || number.getAsInt() < least || number.getAsInt() > most) {
        throw place.problem(
            "must have a whole number from " + least + " to " + most + " for " + name + ".", null);
      }
      return Integer.toString(number.getAsInt());
    }
  }

  /** Any text in one line. */
  record Line(String name) implements OptionRule {
    @Override
    public String check(Place place, String value) {
      if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
        throw place.problem("must have a text in one line for " + name + ".", null);
      }
      return value;
    }
  }
}
