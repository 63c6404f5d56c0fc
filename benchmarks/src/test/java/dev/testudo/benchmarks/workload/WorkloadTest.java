package dev.testudo.benchmarks.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class WorkloadTest {

  @Test
  void theRowsAreThoseOfTheSuite() {
    var work = new Workload(1000, 10);

    assertEquals(1000, work.rows(Operation.A));
    assertEquals(30_000, work.rows(Operation.D));
    assertEquals(2000, work.rows(Operation.F));
    assertEquals(3000, work.rows(Operation.I));
  }

  @Test
  void aNumberThatChainsCannotShareIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Workload(1000, 3));
    assertThrows(IllegalArgumentException.class, () -> new Workload(220, 10));
  }
}
