package dev.testudo.benchmarks;

import dev.testudo.benchmarks.report.Outcome;
import dev.testudo.benchmarks.workload.Task;
import dev.testudo.orm.testing.server.Engine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Contenders on one engine and one task, in the order in which they run.
 *
 * @param engine the engine
 * @param task what they do
 * @param names who runs; {@link Outcome#AGAIN} is behind the floor's second time
 */
record Contest(Engine engine, Task task, List<String> names) {

  /**
   * The contenders of a round: the floor first and last, so that what differs between the two tells
   * the noise; everybody else the other way round in every second round.
   */
  static Contest of(Engine engine, Task task, List<Entry> entries, int round) {
    List<Entry> here = entries.stream().filter(entry -> entry.takesPart(engine, task)).toList();
    List<String> names = new ArrayList<>();
    here.stream().filter(entry -> !entry.isFloor()).map(Entry::title).forEach(names::add);
    here.stream().filter(Entry::isFloor).findFirst().ifPresent(floor -> frame(names, floor));
    if (round % 2 == 1) {
      Collections.reverse(names);
    }
    return new Contest(engine, task, List.copyOf(names));
  }

  private static void frame(List<String> names, Entry floor) {
    names.add(0, floor.title());
    names.add(floor.title() + Outcome.AGAIN);
  }

  /** The entry that runs under a name. */
  static Entry entry(String name) {
    return Entry.titled(name.replace(Outcome.AGAIN, ""));
  }
}
