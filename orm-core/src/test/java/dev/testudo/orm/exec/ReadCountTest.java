package dev.testudo.orm.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReadCountTest {
  private final List<RepeatedRead> found = new ArrayList<>();
  private long now;
  private final ReadCount count = new ReadCount(2, 100, found::add, () -> now);

  private void read(int times, String site, String sql) {
    for (int i = 0; i < times; i++) {
      count.seen("main", site, sql, () -> "Load them together.");
    }
  }

  @Test
  void tellsOnceWhenThereIsOneTooMany() {
    read(2, "a", "x");
    assertEquals(List.of(), found);

    read(5, "a", "x");

    assertEquals(List.of(new RepeatedRead("main", "a", "x", 3, "Load them together.")), found);
  }

  @Test
  void countsPlacesAndStatementsByThemselves() {
    read(2, "a", "x");
    read(2, "b", "x");
    read(2, "a", "y");

    assertEquals(List.of(), found);
  }

  @Test
  void countsThreadsByThemselves() throws InterruptedException {
    read(2, "a", "x");
    var other = new Thread(() -> read(2, "a", "x"));
    other.start();
    other.join();

    assertEquals(List.of(), found);
  }

  @Test
  void aPauseIsTheEndOfALoop() {
    read(2, "a", "x");
    now += 101;
    read(2, "a", "x");

    assertEquals(List.of(), found);
  }

  @Test
  void saysWhatWhereAndHowToAvoidIt() {
    read(3, "com.example.Shop.list(Shop.java:7)", "SELECT 1");

    assertEquals(
        """
        The same statement was sent 3 times from com.example.Shop.list(Shop.java:7).
          sql: SELECT 1
          Likely cause: a loop reads related objects one by one.
          Load them together.""",
        found.get(0).message());
  }
}
