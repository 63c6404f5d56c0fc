package dev.testudo.orm.config;

import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.Suggestion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * The members of one JSON object, handed out by name and type. A member that is not there is left
 * out; one of the wrong type is a problem that tells both types and never the value.
 */
final class Fields {
  private static final String FROM_ENVIRONMENT = "text from the environment that is none";

  private final Place place;
  private final Environment environment;
  private final Map<String, Json> values;

  private Fields(Place place, Environment environment, Map<String, Json> values) {
    this.place = place;
    this.environment = environment;
    this.values = values;
  }

  static Fields of(Place place, Environment environment, Json json) {
    if (json instanceof Json.Members members) {
      return new Fields(place, environment, members.values());
    }
    throw wrongType(place, "an object", json.kind());
  }

  /** Refuses every key but these. */
  Fields only(String... keys) {
    var valid = List.of(keys);
    for (String key : values.keySet()) {
      if (!valid.contains(key)) {
        throw place.key(key).problem("is an unknown key.", Suggestion.didYouMean(key, valid));
      }
    }
    return this;
  }

  Iterable<String> keys() {
    return values.keySet();
  }

  boolean isText(String key) {
    return values.get(key) instanceof Json.Text;
  }

  /** A member that is an object. */
  Fields object(String key) {
    return of(place.key(key), environment, values.get(key));
  }

  /** A member that is an object, where a URL alone would have done as well. */
  Fields settings(String key) {
    var json = values.get(key);
    if (json instanceof Json.Members) {
      return object(key);
    }
    throw wrongType(place.key(key), "a URL or an object", json.kind());
  }

  void object(String key, Consumer<Fields> target) {
    if (values.containsKey(key)) {
      target.accept(object(key));
    }
  }

  /** Text with its placeholders still in it. */
  void template(String key, Consumer<String> target) {
    if (values.containsKey(key)) {
      target.accept(text(place.key(key), values.get(key)));
    }
  }

  void text(String key, Consumer<String> target) {
    template(key, text -> target.accept(environment.resolve(place.key(key), text)));
  }

  /** Text, or a number taken as text, with its placeholders still in it. */
  void textOrNumber(String key, Consumer<String> target) {
    if (values.get(key) instanceof Json.Numeral number) {
      target.accept(number.value());
    } else {
      template(key, target);
    }
  }

  void texts(String key, Consumer<String> target) {
    templates(
        key,
        texts -> {
          for (int i = 0; i < texts.size(); i++) {
            target.accept(environment.resolve(place.key(key).item(i), texts.get(i)));
          }
        });
  }

  /** A list of texts with their placeholders still in them. */
  void templates(String key, Consumer<List<String>> target) {
    if (!values.containsKey(key)) {
      return;
    }
    if (!(values.get(key) instanceof Json.Items items)) {
      throw wrongType(place.key(key), "a list of texts", values.get(key).kind());
    }
    List<String> texts = new ArrayList<>();
    for (Json item : items.values()) {
      texts.add(text(place.key(key).item(texts.size()), item));
    }
    target.accept(texts);
  }

  void number(String key, IntConsumer target) {
    if (values.containsKey(key)) {
      var json = values.get(key);
      String written = json instanceof Json.Numeral number ? number.value() : fromEnvironment(key);
      OptionalInt number = Numbers.read(written);
      if (number.isEmpty()) {
        boolean plain = json instanceof Json.Numeral;
        throw wrongType(
            place.key(key),
            "a whole number up to " + Integer.MAX_VALUE,
            plain ? written : found(key));
      }
      target.accept(number.getAsInt());
    }
  }

  void flag(String key, Consumer<Boolean> target) {
    if (values.containsKey(key)) {
      var json = values.get(key);
      String word =
          json instanceof Json.Flag flag ? String.valueOf(flag.value()) : fromEnvironment(key);
      if (!word.equals("true") && !word.equals("false")) {
        throw wrongType(place.key(key), "true or false", found(key));
      }
      target.accept(word.equals("true"));
    }
  }

  void duration(String key, Consumer<Duration> target) {
    if (values.containsKey(key)) {
      var at = place.key(key);
      if (values.get(key) instanceof Json.Numeral number) {
        throw at.problem(
            "must be a duration with a unit, but is the number " + number.value() + ".",
            "Write a whole number and its unit, one of ms, s, m, h, d: \"200ms\", \"5s\".");
      }
      text(key, text -> target.accept(Durations.read(at, text)));
    }
  }

  /** Numbers and flags may be given as text only if a placeholder is in it. */
  private String fromEnvironment(String key) {
    return values.get(key) instanceof Json.Text text && environment.hasPlaceholder(text.value())
        ? environment.resolve(place.key(key), text.value())
        : "";
  }

  private String found(String key) {
    return fromEnvironment(key).isEmpty() ? values.get(key).kind() : FROM_ENVIRONMENT;
  }

  private static String text(Place place, Json json) {
    if (json instanceof Json.Text text) {
      return text.value();
    }
    throw wrongType(place, "text", json.kind());
  }

  private static ConfigurationException wrongType(Place place, String expected, String found) {
    return place.problem("must be " + expected + ", but is " + found + ".", null);
  }
}
