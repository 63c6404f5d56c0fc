package dev.testudo.orm.web;

/** Reads numbers of requests. */
final class Numbers {
  private static final int LONGEST = 20;

  private Numbers() {}

  /** A whole number between two, both included, in digits with at most a minus. */
  static long whole(String name, String text, long least, long most) {
    try {
      if (text.length() <= LONGEST && !text.startsWith("+")) {
        long value = Long.parseLong(text);
        if (value >= least && value <= most) {
          return value;
        }
      }
    } catch (NumberFormatException e) {
      throw Input.wrong(name, expected(least, most));
    }
    throw Input.wrong(name, expected(least, most));
  }

  private static String expected(long least, long most) {
    return "is not a whole number from " + least + " to " + most;
  }
}
