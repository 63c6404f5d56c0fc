package dev.testudo.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class MarkedPageTest {
  @Test
  void onlyWhatIsBetweenTheMarksChanges() {
    String page = "a\n<!-- x: written by the benchmarks -->\nold\n<!-- end of x -->\nb\n";

    assertEquals(
        "a\n<!-- x: written by the benchmarks -->\n\nnew\n\n<!-- end of x -->\nb\n",
        MarkedPage.replaced(page, "x", "new\n"));
  }

  @Test
  void aPageWithoutTheMarksIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> MarkedPage.replaced("a page", "x", "new"));
  }
}
