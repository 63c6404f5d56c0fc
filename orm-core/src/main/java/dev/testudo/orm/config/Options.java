package dev.testudo.orm.config;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Driver options of one connection, already checked: only names that its engine knows, only values
 * that fit. None of them is a secret.
 *
 * @param values by name, as the URL or the configuration gave them; durations always with a unit
 */
public record Options(Map<String, String> values) {

  /** No options. */
  public static final Options NONE = new Options(Map.of());

  /** Options with a copy of these values. */
  public Options {
    values = Map.copyOf(values);
  }

  /** The text of an option, empty if it was not given. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** An option that is a time span, in whole milliseconds; empty if it was not given. */
  public Optional<Duration> duration(String name) {
    return text(name).flatMap(Durations::read);
  }

  /** An option that is a whole number; empty if it was not given. */
  public OptionalInt number(String name) {
    String value = values.get(name);
    return value == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
  }
}
