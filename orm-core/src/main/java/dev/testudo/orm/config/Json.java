package dev.testudo.orm.config;

import java.util.List;
import java.util.Map;

/** A JSON value. */
sealed interface Json {

  /** What it is called in a message. */
  String kind();

  /** An object with its members in their order. */
  record Members(Map<String, Json> values) implements Json {
    @Override
    public String kind() {
      return "an object";
    }
  }

  /** An array. */
  record Items(List<Json> values) implements Json {
    @Override
    public String kind() {
      return "a list";
    }
  }

  /** A string. */
  record Text(String value) implements Json {
    @Override
    public String kind() {
      return "text";
    }
  }

  /** A number as it was written. */
  record Numeral(String value) implements Json {
    @Override
    public String kind() {
      return "a number";
    }
  }

  /** True or false. */
  record Flag(boolean value) implements Json {
    @Override
    public String kind() {
      return value ? "true" : "false";
    }
  }

  /** The literal null. */
  record Nothing() implements Json {
    @Override
    public String kind() {
      return "null";
    }
  }
}
