package dev.testudo.benchmarks;

import dev.testudo.benchmarks.report.Chart;
import dev.testudo.benchmarks.report.MarkedPage;
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
    text = MarkedPage.replaced(text, "summary", tables.summary());
    text = MarkedPage.replaced(text, "details", tables.details());
    Files.writeString(page, text);
    Files.writeString(docs.resolve("performance.svg"), new Chart(results).svg());
    return 0;
  }
}
