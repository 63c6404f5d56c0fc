package dev.testudo.benchmarks.micro;

import dev.testudo.benchmarks.report.MarkdownTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;

/** Both costs of each step, and their ratios, as a table in Markdown. */
final class CostTable {
  private static final List<String> HEAD =
      List.of(
          "", "Testudo, ns", "by hand, ns", "ratio", "Testudo, bytes", "by hand, bytes", "ratio");

  private final Map<Steps, Map<String, Cost>> costs = new EnumMap<>(Steps.class);

  /** The table of a run of JMH, in nanoseconds whatever unit was asked for there. */
  static CostTable of(Collection<RunResult> results) {
    var table = new CostTable();
    results.forEach(result -> table.add(result.getParams().getBenchmark(), Cost.of(result)));
    return table;
  }

  /** Adds the cost of one side; of what is no step there is no row. */
  void add(String benchmark, Cost cost) {
    Steps.of(benchmark)
        .ifPresent(
            step -> costs.computeIfAbsent(step, none -> new HashMap<>()).put(benchmark, cost));
  }

  /** Whether every step has both costs. */
  boolean isWhole() {
    return costs.size() == Steps.values().length
        && costs.values().stream().allMatch(sides -> sides.size() == 2);
  }

  /** One row for each step that was run. */
  String markdown() {
    List<List<String>> rows = new ArrayList<>();
    costs.forEach(
        (step, sides) -> {
          @Nullable Cost ours = sides.get(step.names().get(0));
          @Nullable Cost byHand = sides.get(step.names().get(1));
          rows.add(
              List.of(
                  step.label(),
                  time(ours),
                  time(byHand),
                  ours == null || byHand == null ? "–" : ratio(ours.nanos(), byHand.nanos()),
                  bytes(ours),
                  bytes(byHand),
                  ours == null || byHand == null ? "–" : ratio(ours.bytes(), byHand.bytes())));
        });
    return MarkdownTable.of(HEAD, rows);
  }

  private static String time(@Nullable Cost cost) {
    if (cost == null) {
      return "–";
    }
    String deviation = Double.isNaN(cost.deviation()) ? "" : " ± " + number(cost.deviation());
    return number(cost.nanos()) + deviation;
  }

  private static String bytes(@Nullable Cost cost) {
    return cost == null || Double.isNaN(cost.bytes()) ? "–" : format("%,.0f", cost.bytes());
  }

  private static String number(double number) {
    return format(number < 100 ? "%,.1f" : "%,.0f", number);
  }

  /** How many times the second the first is; of nothing there is no ratio. */
  private static String ratio(double ours, double byHand) {
    return Double.isNaN(ours) || Double.isNaN(byHand) || byHand < 0.5
        ? "–"
        : format("%.2f", ours / byHand);
  }

  private static String format(String form, double number) {
    return String.format(Locale.ROOT, form, number);
  }
}
