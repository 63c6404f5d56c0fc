package dev.testudo.benchmarks.report;

import dev.testudo.benchmarks.workload.Operation;
import dev.testudo.benchmarks.workload.Sample;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Figures of samples, and their ratios. */
final class Figures {
  private final Map<Setting, Set<String>> contenders = new LinkedHashMap<>();
  private final Map<Setting, Set<Operation>> operations = new LinkedHashMap<>();
  private final Map<Key, List<Sample>> samples = new LinkedHashMap<>();

  Figures(List<Outcome> all) {
    for (Outcome outcome : all) {
      Setting setting = Setting.of(outcome);
      Operation operation = outcome.sample().operation();
      contenders.computeIfAbsent(setting, key -> new LinkedHashSet<>()).add(outcome.contender());
      operations.computeIfAbsent(setting, key -> EnumSet.noneOf(Operation.class)).add(operation);
      samples
          .computeIfAbsent(
              new Key(setting, outcome.contender(), operation), key -> new ArrayList<>())
          .add(outcome.sample());
    }
  }

  /** What samples are of. */
  private record Key(Setting setting, String contender, Operation operation) {}

  /** The settings, in the order in which they were measured. */
  Set<Setting> settings(boolean warm) {
    Set<Setting> some = new LinkedHashSet<>();
    contenders.keySet().stream().filter(setting -> setting.warm() == warm).forEach(some::add);
    return some;
  }

  /** What ran in a setting, in its order. */
  Set<Operation> operations(Setting setting) {
    return operations.getOrDefault(setting, Set.of());
  }

  /** Who ran in a setting: the floor, its second run, the others. */
  List<String> contenders(Setting setting) {
    return contenders.get(setting).stream()
        .sorted((one, other) -> Integer.compare(place(one), place(other)))
        .toList();
  }

  /** Who ran in a setting besides the floor. */
  List<String> others(Setting setting) {
    return contenders(setting).stream().filter(name -> place(name) == 2).toList();
  }

  private static int place(String name) {
    return isFloor(name) ? 0 : isAgain(name) ? 1 : 2;
  }

  /** Whether the others are compared with it. */
  static boolean isFloor(String name) {
    return name.endsWith("-floor");
  }

  /** Whether it is the second run of the floor. */
  static boolean isAgain(String name) {
    return name.endsWith(Outcome.AGAIN);
  }

  /** What was measured, over all samples. */
  double of(Measure measure, Setting setting, String contender, Operation operation) {
    List<Sample> some = samples.get(new Key(setting, contender, operation));
    if (some == null) {
      throw new IllegalArgumentException(
          contender + " has no figures of " + operation + " for " + setting.label());
    }
    return measure.of(some);
  }

  /** The geometric mean of all operations. */
  double of(Measure measure, Setting setting, String contender) {
    return mean(setting, operation -> of(measure, setting, contender, operation));
  }

  /** How a figure stands to that of the floor; 1 without a floor. */
  double ratio(Measure measure, Setting setting, String contender, Operation operation) {
    return contenders(setting).stream()
        .filter(Figures::isFloor)
        .findFirst()
        .map(
            floor ->
                of(measure, setting, contender, operation) / of(measure, setting, floor, operation))
        .orElse(1.0);
  }

  /** The geometric mean of the ratios. */
  double ratio(Measure measure, Setting setting, String contender) {
    return mean(setting, operation -> ratio(measure, setting, contender, operation));
  }

  /**
   * By how much the two runs of the floor differ in one operation, as a factor of at least 1; not a
   * number if it ran once.
   */
  double noise(Measure measure, Setting setting) {
    return contenders(setting).stream()
        .filter(Figures::isAgain)
        .flatMapToDouble(
            again ->
                operations(setting).stream()
                    .mapToDouble(operation -> ratio(measure, setting, again, operation)))
        .map(ratio -> Math.max(ratio, 1 / ratio))
        .max()
        .orElse(Double.NaN);
  }

  private double mean(Setting setting, ToDoubleFunction<Operation> figure) {
    return Math.exp(
        operations(setting).stream().mapToDouble(figure).map(Math::log).average().orElseThrow());
  }
}
