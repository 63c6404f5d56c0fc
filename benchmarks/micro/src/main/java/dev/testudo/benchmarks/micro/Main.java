package dev.testudo.benchmarks.micro;

import dev.testudo.benchmarks.report.Machine;
import dev.testudo.benchmarks.report.MarkedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the steps by JMH, whose options it takes, counts allocated bytes unless other profilers are
 * asked for, and prints the table. A run of all steps writes it into {@code performance.md} too.
 */
public final class Main {
  private static final String DOCS = "--docs";
  private static final String MARK = "steps";

  private Main() {}

  /**
   * Runs the steps; exits with 1 if one fails.
   *
   * @param arguments options of JMH; besides {@code --docs} with the folder of the page, {@code
   *     docs} without
   */
  public static void main(String[] arguments) throws IOException {
    List<String> given = new ArrayList<>(Arrays.asList(arguments));
    Path page = page(given);
    String[] forJmh = given.toArray(String[]::new);
    try {
      var options = new CommandLineOptions(forJmh);
      if (isQuestion(options)) {
        org.openjdk.jmh.Main.main(forJmh);
        return;
      }
      run(options, page);
    } catch (NoBenchmarksException e) {
      System.err.println(
          "Error: no step has " + String.join(" or ", given) + " in its name; -l lists them.");
      System.exit(1);
    } catch (CommandLineOptionException | RunnerException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /** Takes the own option out of those of JMH. */
  private static Path page(List<String> given) {
    int at = given.indexOf(DOCS);
    if (at < 0) {
      return Path.of("docs", "performance.md");
    }
    if (at + 1 == given.size()) {
      throw new IllegalArgumentException(DOCS + " wants a folder.");
    }
    Path folder = Path.of(given.remove(at + 1));
    given.remove(at);
    return folder.resolve("performance.md");
  }

  private static boolean isQuestion(CommandLineOptions options) {
    return options.shouldHelp()
        || options.shouldList()
        || options.shouldListWithParams()
        || options.shouldListProfilers()
        || options.shouldListResultFormats();
  }

  private static void run(CommandLineOptions given, Path page) throws RunnerException, IOException {
    String before = Machine.load();
    // A benchmark whose two sides differ must not just be missing in the table.
    var options = new OptionsBuilder().parent(given).shouldFailOnError(true);
    if (given.getProfilers().isEmpty()) {
      options.addProfiler(GCProfiler.class);
    }
    Collection<RunResult> results = new Runner(options.build()).run();
    CostTable table = CostTable.of(results);
    String text = facts(results, before) + "\n" + table.markdown();
    System.out.println("\n" + text);
    if (!table.isWhole()) {
      System.out.println("Not all steps were run: " + page + " stays as it is.");
    } else if (!Files.isRegularFile(page)) {
      System.out.println("There is no " + page + " to write to; " + DOCS + " names its folder.");
    } else {
      MarkedPage.replace(page, MARK, text);
      System.out.println("Written to " + page + ".");
    }
  }

  private static String facts(Collection<RunResult> results, String before) throws IOException {
    var params = results.iterator().next().getParams();
    TimeValue time = params.getMeasurement().getTime();
    return String.join(
        "\n",
        "- " + Machine.processors(),
        "- " + Machine.system(),
        "- " + Machine.jdk(),
        "- %d × %d × %s for each side, after %d × %s to warm up"
            .formatted(
                Math.max(1, params.getForks()),
                params.getMeasurement().getCount(),
                time,
                params.getWarmup().getCount(),
                params.getWarmup().getTime()),
        "- load of the machine before the run: " + before,
        "");
  }
}
