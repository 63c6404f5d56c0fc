package dev.testudo.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.benchmarks.workload.Task;
import dev.testudo.orm.testing.server.Engine;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ContestTest {
  private static final List<Entry> OWN =
      Entry.ENTRIES.stream().filter(entry -> entry.home() == Home.OWN).toList();

  @Test
  void theFloorRunsFirstAndLast() {
    assertEquals(
        List.of(
            "vertx-floor",
            "testudo",
            "testudo-awaited",
            "testudo-loops",
            "vertx-idiomatic",
            "vertx-floor'"),
        Contest.of(Engine.POSTGRES, Task.TEST_1, OWN, 0).names());
  }

  @Test
  void everySecondRoundIsTheOtherWayRound() {
    assertEquals(
        List.of("jdbc-floor'", "testudo-awaited", "testudo", "jdbc-floor"),
        Contest.of(Engine.H2, Task.TEST_1, OWN, 1).names());
  }

  @Test
  void withoutAFloorOnlyTheOthersRun() {
    assertEquals(
        List.of("testudo"),
        Contest.of(Engine.H2, Task.TEST_1, List.of(Entry.titled("testudo")), 0).names());
  }
}
