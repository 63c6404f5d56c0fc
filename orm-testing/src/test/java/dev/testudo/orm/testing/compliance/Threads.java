package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which threads there are, to see that none is left behind. */
final class Threads {
  private final Set<Long> before = ids();

  /** Waits a moment for threads that are about to end, and fails if newer ones are left. */
  void areGone() throws InterruptedException {
    Set<String> left = newer();
    for (int i = 0; i < 100 && !left.isEmpty(); i++) {
      Thread.sleep(50);
      left = newer();
    }
    assertEquals(Set.of(), left);
  }

  private Set<String> newer() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.isAlive() && !before.contains(thread.getId()))
        .map(Thread::getName)
        .filter(name -> name.startsWith("vert.x") || name.startsWith("testudo"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Long> ids() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getId)
        .collect(Collectors.toSet());
  }
}
