package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.dialect.SqlText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The suite where an event loop runs statements itself that it sends. */
abstract class OnLoopSuite extends ComplianceSuite {
  OnLoopSuite(Traits traits) {
    super(traits, Way.ON_LOOP);
  }

  /** Else the suite would show what the usual one shows. */
  @Test
  void rowsAreReadOnTheLoop() {
    Set<String> threads = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      threads.addAll(
          Bench.client(bench().orm())
              .query(new SqlText("SELECT 1", List.of()), new Object[0], new ReadingThread())
              .await());
    }

    assertTrue(threads.stream().anyMatch(t -> t.startsWith("vert.x-eventloop")), threads::toString);
  }
}
