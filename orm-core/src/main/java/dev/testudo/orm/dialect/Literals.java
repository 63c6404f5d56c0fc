package dev.testudo.orm.dialect;

/** Text inside SQL text, for comments and settings only: values of rows are always bound. */
final class Literals {
  private Literals() {}

  /** A literal where the backslash means nothing. */
  static String standard(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A literal of MySQL and MariaDB, where the backslash escapes. */
  static String backslashed(String text) {
    return standard(text.replace("\\", "\\\\"));
  }
}
