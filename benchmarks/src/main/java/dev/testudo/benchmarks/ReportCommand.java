package dev.testudo.benchmarks;

import dev.testudo.benchmarks.report.Chart;
import dev.testudo.benchmarks.report.Results;
import dev.testudo.benchmarks.report.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes tables and a chart of files of figures. */
@Command(
    name = "report",
    description = "Puts tables and the chart of files of figures into the documentation.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  @Parameters(description = "The files: benchmarks/target/figures.txt without.")
  List<Path> files = List.of(Path.of("benchmarks", "target", "figures.txt"));

  @Option(names = "--docs", description = "The folder of performance.md: ${DEFAULT-VALUE}.")
  Path docs = Path.of("docs");

  @Override
  public Integer call() throws IOException {
    Results results = Results.read(files);
    var tables = new Tables(results);
    Path page = docs.resolve("performance.md");
    String text = Files.readString(page);
    text = replaced(text, "summary", tables.summary());
    text = replaced(text, "details", tables.details());
    Files.writeString(page, text);
    Files.writeString(docs.resolve("performance.svg"), new Chart(results).svg());
    return 0;
  }

  /**
   * A page with something else between two marks.
   *
   * @throws IllegalArgumentException if the page has no such marks
   */
  static String replaced(String page, String mark, String text) {
    String from = "<!-- " + mark + ": written by the benchmarks -->\n";
    String to = "<!-- end of " + mark + " -->";
    int begin = page.indexOf(from);
    int end = page.indexOf(to, Math.max(0, begin));
    if (begin < 0 || end < 0) {
      throw new IllegalArgumentException("The page has no lines \"" + from + "\" and " + to);
    }
    return page.substring(0, begin + from.length())
        + "\n"
        + text.strip()
        + "\n\n"
        + page.substring(end);
  }
}
