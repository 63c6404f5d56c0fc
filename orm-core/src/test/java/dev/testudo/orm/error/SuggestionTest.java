package dev.testudo.orm.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
  private static final List<String> VALID = List.of("max_size", "max_wait_queue", "url");

  @ParameterizedTest
  @CsvSource({
    "max_sise, max_size",
    "maxsize, max_size",
    "MAX_SIZE, max_size",
    "max_szie, max_size",
    "max_sizes, max_size",
    "maxWaitQueue, max_wait_queue",
    "ulr, url",
    "uri, url",
  })
  void findsTheNearestName(String wrong, String nearest) {
    assertEquals("Did you mean \"" + nearest + "\"?", Suggestion.didYouMean(wrong, VALID));
  }

  @ParameterizedTest
  @CsvSource({"timeout", "''", "u", "uniform_resource_locator", "xyz"})
  void listsAllNamesIfNoneIsNear(String wrong) {
    assertEquals("Valid: max_size, max_wait_queue, url.", Suggestion.didYouMean(wrong, VALID));
  }

  @Test
  void saysThatThereAreNone() {
    assertEquals("There are none.", Suggestion.didYouMean("x", List.of()));
  }

  @Test
  void prefersTheFirstOfEquallyNearNames() {
    assertEquals(Optional.of("abce"), Suggestion.nearest("abcd", List.of("abce", "abcf")));
  }

  @Test
  void doesNotCompareHugeNames() {
    assertEquals(Optional.empty(), Suggestion.nearest("u".repeat(1_000_000), List.of("url")));
  }
}
