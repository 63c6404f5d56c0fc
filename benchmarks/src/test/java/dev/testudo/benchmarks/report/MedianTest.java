package dev.testudo.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class MedianTest {
  @Test
  void isTheMiddleOrTheMeanOfTheTwoInTheMiddle() {
    assertEquals(2, Median.of(DoubleStream.of(3, 1, 2)));
    assertEquals(2.5, Median.of(DoubleStream.of(4, 1, 3, 2)));
  }

  @Test
  void ofNothingThereIsNone() {
    assertThrows(IllegalArgumentException.class, () -> Median.of(DoubleStream.empty()));
  }
}
