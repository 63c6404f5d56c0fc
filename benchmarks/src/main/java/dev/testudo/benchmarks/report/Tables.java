package dev.testudo.benchmarks.report;

import dev.testudo.benchmarks.workload.Operation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The figures as tables in Markdown. */
public final class Tables {
  private final Results results;
  private final Figures figures;

  /** Tables of results. */
  public Tables(Results results) {
    this.results = results;
    this.figures = new Figures(results.outcomes());
  }

  /** The machine, and one line for each setting. */
  public String summary() {
    var text = new StringBuilder();
    results.facts().forEach(fact -> text.append("- ").append(fact).append('\n'));
    text.append("\n**Rows in a second, geometric mean of all operations, warm: ratio to the");
    text.append(" floor; more is better**\n\n").append(ratios(Measure.RATE, true));
    text.append("\n**Time of processors for a row in the contender's process, warm: ratio to the");
    text.append(" floor; less is better**\n\n").append(ratios(Measure.CPU, true));
    text.append("\n**Bytes allocated for a row, warm: ratio to the floor; less is better**\n\n");
    text.append(ratios(Measure.BYTES, true));
    text.append(
        "\n**Rows in a second in the first pass of a new process: ratio to the floor; more");
    text.append(" is better**\n\n").append(ratios(Measure.RATE, false));
    text.append("\n**Start of the JVM to the first answer, and memory at the end**\n\n");
    text.append(footprints());
    return text.toString();
  }

  /** A table for each setting. */
  public String details() {
    var text = new StringBuilder();
    for (Setting setting : figures.settings(true)) {
      text.append("\n### ").append(setting.label()).append("\n\n").append(rates(setting));
    }
    return text.toString();
  }

  private String ratios(Measure measure, boolean warm) {
    Set<Setting> settings = figures.settings(warm);
    List<String> names = names(settings);
    List<List<String>> rows = new ArrayList<>();
    for (Setting setting : settings) {
      List<String> row = new ArrayList<>(List.of(setting.label()));
      List<String> here = figures.contenders(setting);
      row.add(
          here.stream()
              .filter(Figures::isFloor)
              .findFirst()
              .map(floor -> floor + " " + count(figures.of(measure, setting, floor)))
              .orElse("–"));
      row.add(ratio(figures.noise(measure, setting)));
      for (String name : names) {
        row.add(here.contains(name) ? ratio(figures.ratio(measure, setting, name)) : "–");
      }
      rows.add(row);
    }
    List<String> head = new ArrayList<>(List.of("", "floor", "noise of one operation"));
    head.addAll(names);
    return MarkdownTable.of(head, rows);
  }

  private String footprints() {
    List<List<String>> rows = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Footprint one : results.footprints()) {
      String key = one.engine().label() + ", " + one.task().label() + "|" + one.contender();
      if (Figures.isAgain(one.contender()) || !seen.add(key)) {
        continue;
      }
      List<Footprint> same =
          results.footprints().stream()
              .filter(
                  other ->
                      other.engine() == one.engine()
                          && other.task() == one.task()
                          && other.contender().equals(one.contender()))
              .toList();
      double start = Median.of(same.stream().mapToDouble(Footprint::startMillis));
      double kib = Median.of(same.stream().mapToDouble(Footprint::residentKib));
      rows.add(
          List.of(
              one.engine().label() + ", " + one.task().label(),
              one.contender(),
              count(start),
              kib == 0 ? "–" : count(kib / 1024)));
    }
    return MarkdownTable.of(List.of("", "contender", "start, ms", "memory, MiB"), rows);
  }

  private String rates(Setting setting) {
    List<String> names = figures.contenders(setting);
    List<List<String>> rows = new ArrayList<>();
    for (Operation operation : figures.operations(setting)) {
      List<String> row = new ArrayList<>(List.of(operation + " " + operation.label()));
      for (String name : names) {
        String rate = count(figures.of(Measure.RATE, setting, name, operation));
        double ratio = figures.ratio(Measure.RATE, setting, name, operation);
        row.add(Figures.isFloor(name) ? rate : rate + " (" + ratio(ratio) + ")");
      }
      for (String name : figures.others(setting)) {
        row.add(ratio(figures.ratio(Measure.CPU, setting, name, operation)));
        row.add(ratio(figures.ratio(Measure.BYTES, setting, name, operation)));
      }
      rows.add(row);
    }
    List<String> head = new ArrayList<>(List.of("rows/s (ratio)"));
    head.addAll(names);
    for (String name : figures.others(setting)) {
      head.add("CPU " + name);
      head.add("bytes " + name);
    }
    return MarkdownTable.of(head, rows);
  }

  /** Everybody but the floors, in the order in which they appear. */
  private List<String> names(Set<Setting> settings) {
    Set<String> names = new LinkedHashSet<>();
    settings.forEach(setting -> names.addAll(figures.others(setting)));
    return List.copyOf(names);
  }

  private static String count(double number) {
    return String.format(Locale.ROOT, "%,.0f", number);
  }

  private static String ratio(double number) {
    return Double.isNaN(number) ? "–" : String.format(Locale.ROOT, "%.2f", number);
  }
}
