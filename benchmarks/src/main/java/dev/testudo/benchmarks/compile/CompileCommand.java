package dev.testudo.benchmarks.compile;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the processor adds to a compilation of many models, and of one. */
@Command(
    name = "compile",
    description =
        "Compiles models with the processor, with one that only hands over what was generated, and"
            + " with the generated sources and no processor; prints medians and ratios.",
    mixinStandardHelpOptions = true)
public final class CompileCommand implements Callable<Integer> {
  @Option(names = "--models", description = "How many models: ${DEFAULT-VALUE}.")
  int models = 200;

  @Option(names = "--rounds", description = "How often in each way: ${DEFAULT-VALUE}.")
  int rounds = 5;

  @Option(
      names = "--processor-path",
      description = "The processor and its libraries: lib-processor beside the program without.")
  @Nullable String processorPath;

  private final PrintStream out = System.out;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (models < 1 || rounds < 1) {
      throw new IllegalArgumentException("--models and --rounds are at least 1");
    }
    Path folder = Files.createTempDirectory("testudo-compile");
    try {
      out.println(
          "| compiling | finished sources | handed over | generated | generated : finished |"
              + " generated : handed over |");
      out.println("|---|---:|---:|---:|---:|---:|");
      measure(folder.resolve("many"), models);
      measure(folder.resolve("one"), 1);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
    return 0;
  }

  private void measure(Path folder, int number) throws IOException, InterruptedException {
    String path = processorPath == null ? beside() : processorPath;
    var compilation = Compilation.of(Files.createDirectories(folder), number, path);
    Map<Way, List<Cost>> costs = new EnumMap<>(Way.class);
    List<Way> order = new ArrayList<>(List.of(Way.values()));
    for (int round = 0; round < rounds; round++) {
      for (Way way : order) {
        costs.computeIfAbsent(way, none -> new ArrayList<>()).add(compilation.run(way));
      }
      // Who comes first in a round pays for what other work left behind.
      Collections.rotate(order, 1);
    }
    String what = number == 1 ? "1 model" : number + " models";
    print(what + ", s", costs, Cost::seconds);
    print(what + ", s of processors", costs, Cost::processorSeconds);
  }

  private void print(String what, Map<Way, List<Cost>> costs, ToDoubleFunction<Cost> part) {
    double plain = Cost.median(costs.get(Way.PLAIN), part);
    double handed = Cost.median(costs.get(Way.HANDED_OVER), part);
    double generated = Cost.median(costs.get(Way.GENERATED), part);
    out.println(
        String.format(
            Locale.ROOT,
            "| %s | %.2f | %.2f | %.2f | %.2f | %.2f |",
            what,
            plain,
            handed,
            generated,
            generated / plain,
            generated / handed));
  }

  /** The archives that lie beside this program's own one. */
  private static String beside() throws IOException {
    String archive = System.getProperty("java.class.path").split(File.pathSeparator, 2)[0];
    Path folder = Path.of(archive).toAbsolutePath().resolveSibling("lib-processor");
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException(
          "There is no "
              + folder
              + ": run ./mvnw package -pl benchmarks -am -DskipTests, or name --processor-path");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
  }
}
