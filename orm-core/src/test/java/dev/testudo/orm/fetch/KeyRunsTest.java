package dev.testudo.orm.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.type.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class KeyRunsTest {
  private static final Term.Column OWNER =
      new Term.Column(new Source(null, "post"), "author_id", Types.LONG, false);

  private static @Nullable String runs(List<?> keys) {
    Term term = KeyRuns.among(OWNER, Types.LONG, List.copyOf(keys));
    if (term == null) {
      return null;
    }
    Stream<Term> each =
        term instanceof Term.Junction any ? any.operands().stream() : Stream.of(term);
    return each.map(Term.Between.class::cast)
        .map(run -> value(run.low()) + ".." + value(run.high()))
        .collect(Collectors.joining(" "));
  }

  private static Object value(Term term) {
    return Objects.requireNonNull(((Term.Parameter) term).value());
  }

  private static List<Long> numbers(long first, long last) {
    return new ArrayList<>(LongStream.rangeClosed(first, last).boxed().toList());
  }

  @Test
  void keysWithoutGapsAreOneRange() {
    List<Long> keys = numbers(-600, 600);
    Collections.shuffle(keys, new Random(7));

    assertEquals("-600..600", runs(keys));
  }

  @Test
  void aNumberThatIsThereTwiceIsNoGap() {
    List<Long> keys = numbers(1, 1_200);
    keys.add(500L);

    assertEquals("1..1200", runs(keys));
  }

  @Test
  void upToSevenGapsMakeEightRanges() {
    List<Long> keys = numbers(1, 2_000);
    keys.removeIf(key -> key % 250 == 0 && key < 2_000);

    assertEquals(
        "1..249 251..499 501..749 751..999 1001..1249 1251..1499 1501..1749 1751..2000",
        runs(keys));

    keys.remove(2L);
    assertNull(runs(keys));
  }

  @Test
  void fewKeysAndKeysThatAreNoWholeNumbersStayAList() {
    assertNull(runs(numbers(1, 1_000)));
    assertNull(runs(Stream.generate(UUID::randomUUID).limit(1_100).toList()));
  }

  @Test
  void theEndsOfTheNumbersAreNoNeighbours() {
    List<Long> keys = numbers(Long.MAX_VALUE - 600, Long.MAX_VALUE - 1);
    keys.add(Long.MAX_VALUE);
    keys.addAll(LongStream.rangeClosed(0, 600).map(step -> Long.MIN_VALUE + step).boxed().toList());

    assertEquals(
        Long.MIN_VALUE
            + ".."
            + (Long.MIN_VALUE + 600)
            + " "
            + (Long.MAX_VALUE - 600)
            + ".."
            + Long.MAX_VALUE,
        runs(keys));
  }
}
