package dev.testudo.orm.dialect;

/**
 * What stands around the least and the greatest of values that an engine cannot compare by itself,
 * so that it compares something else of the same order.
 *
 * @param before before the function
 * @param open before the value
 * @param close after the value
 * @param after after the function with its filter and window
 */
record Extreme(String before, String open, String close, String after) {
  static final Extreme PLAIN = new Extreme("", "", "", "");
}
