package dev.testudo.orm.config;

import java.util.OptionalInt;

/** Whole numbers of the configuration. */
final class Numbers {
  private Numbers() {}

  /** The number that a text is; empty if it is none, has a fraction or does not fit an int. */
  static OptionalInt read(String text) {
    try {
      return OptionalInt.of(Integer.parseInt(text));
    } catch (NumberFormatException notWholeOrTooLarge) {
      return OptionalInt.empty();
    }
  }

  static int atLeast(Place place, int least, int number) {
    if (number < least) {
      throw place.problem("must be at least " + least + ", but is " + number + ".", null);
    }
    return number;
  }
}
