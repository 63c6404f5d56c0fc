package dev.testudo.orm.testing.compliance;

import java.util.List;

/** Texts that mean something to some engine, wherever they stand. */
final class HostileTexts {
  static final List<String> ALL =
      List.of(
          "%",
          "_",
          "\\",
          "!",
          "\\%",
          "!%",
          "!!",
          "[",
          "]",
          "[a]",
          "*",
          "?",
          "^",
          "'",
          "''",
          "\"",
          "`",
          "a'b",
          "--",
          "/*",
          "*/",
          "#",
          ";",
          "${x}",
          "#{x}",
          "$1",
          ":x",
          "\n",
          "a\nb",
          "\r\n",
          "\t",
          "{",
          "}",
          "(",
          ")",
          "|",
          "+",
          ".",
          "a.b",
          "~",
          "&&",
          "[[:alpha:]]",
          "(?i)a",
          "\\d",
          "\\Qa\\E",
          "-",
          "😀",
          "é",
          "\u00a0",
          "漢字",
          "null",
          "0",
          "");

  private HostileTexts() {}
}
