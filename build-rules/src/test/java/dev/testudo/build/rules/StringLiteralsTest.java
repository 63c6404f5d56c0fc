package dev.testudo.build.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.build.rules.StringLiterals.Literal;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StringLiteralsTest {

  @Test
  void readsPastEscapedQuotes() {
    assertEquals(
        List.of(new Literal(1, "a\\\"b"), new Literal(1, "c")),
        StringLiterals.of("x(\"a\\\"b\", \"c\")"));
  }

  @Test
  void countsLines() {
    assertEquals(List.of(new Literal(3, "x")), StringLiterals.of("// \"no\"\n\n\"x\""));
  }

  @Test
  void readsATextBlockWithQuotesInside() {
    assertEquals(
        List.of(new Literal(1, "\n a \"b\" \\\"\"\" c\n")),
        StringLiterals.of("\"\"\"\n a \"b\" \\\"\"\" c\n\"\"\""));
  }

  @Test
  void endsWithTheSourceWhereALiteralDoesNot() {
    assertEquals(List.of(new Literal(1, "open")), StringLiterals.of("\"open"));
  }
}
