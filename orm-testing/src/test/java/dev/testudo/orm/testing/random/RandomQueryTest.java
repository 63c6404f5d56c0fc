package dev.testudo.orm.testing.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.testudo.orm.testing.random.Trial.Kind;
import dev.testudo.orm.testing.server.Engine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * An engine finds what plain Java finds. A build asks a few hundred queries, {@code -Prandom}
 * 20,000, {@code -Dorm.test.random.queries} others; {@code -Dorm.test.random.seed} makes them and
 * their data from another number. A failure is made smaller before it is told, with its seed.
 */
abstract class RandomQueryTest {
  private static final int QUERIES_OF_A_WORLD = 250;
  private static final int MOST_TOLD = Integer.getInteger("orm.test.random.told", 1);

  private final Engine engine;

  RandomQueryTest(Engine engine) {
    this.engine = engine;
  }

  @Test
  @Timeout(14_400)
  void randomQueriesFindWhatPlainJavaFinds() {
    long first = Long.getLong("orm.test.random.seed", 20_261_121L);
    int queries = Integer.getInteger("orm.test.random.queries", 250);
    List<String> failures = new ArrayList<>();
    try (var world = new World(engine)) {
      for (int i = 0; i < queries && failures.size() < MOST_TOLD; i++) {
        if (i % QUERIES_OF_A_WORLD == 0) {
          world.fill(first + i);
        }
        Trial trial = Trials.of(first + i, kinds(), sortsTexts(), world.items::all);
        if (!agrees(trial, world)) {
          failures.add(told(first, first + i, trial, world));
          world.fill(first + i - i % QUERIES_OF_A_WORLD);
        }
      }
    }
    if (!failures.isEmpty()) {
      fail(String.join("\n\n", failures));
    }
    assertEquals(List.of(), failures);
  }

  /** What the engine can be asked. */
  List<Kind> kinds() {
    return List.of(Kind.values());
  }

  /** Whether the engine sorts texts by their characters (code points). */
  boolean sortsTexts() {
    return true;
  }

  private static boolean agrees(Trial trial, World world) {
    return Expected.of(trial, world.facts).equals(trial.found(world.items.all()));
  }

  private static String told(long first, long seed, Trial trial, World world) {
    Trial least = shrunk(trial, world);
    int rows = fewest(least, world);
    return "seed "
        + first
        + ", query "
        + (seed - first)
        + ", with "
        + rows
        + " rows: "
        + least.text()
        + "\n  expected "
        + Expected.of(least, world.facts)
        + "\n  found    "
        + least.found(world.items.all());
  }

  /** The smallest trial that fails as well. */
  private static Trial shrunk(Trial trial, World world) {
    for (Trial smaller : trial.smaller()) {
      if (!agrees(smaller, world)) {
        return shrunk(smaller, world);
      }
    }
    return trial;
  }

  /** Takes out all rows without which the trial fails, too; gives how many are left. */
  private static int fewest(Trial trial, World world) {
    for (Fact fact : List.copyOf(world.facts)) {
      Runnable back = world.without(fact);
      if (agrees(trial, world)) {
        back.run();
      }
    }
    return world.facts.size();
  }
}
