package dev.testudo.benchmarks.size;

import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.TestServers;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a row takes in lists of a thousand to a million rows, in a small heap. */
@Command(
    name = "sizes",
    description =
        "Writes lists of several sizes as streams and reads them part by part, in a JVM with a"
            + " small heap for each engine, and prints what a row takes.",
    mixinStandardHelpOptions = true)
public final class SizesCommand implements Callable<Integer> {
  private static final double MICRO = 1000;

  @Option(
      names = "--engines",
      split = ",",
      description = "Some of POSTGRES, MARIADB, H2, SQLITE; all without.")
  List<Engine> engines = List.of(Engine.POSTGRES, Engine.MARIADB, Engine.H2, Engine.SQLITE);

  @Option(names = "--sizes", split = ",", description = "Rows of the lists: ${DEFAULT-VALUE}.")
  List<Integer> sizes = List.of(1_000, 10_000, 100_000, 1_000_000);

  @Option(names = "--heap", description = "MiB that the JVM may have: ${DEFAULT-VALUE}.")
  int heap = 64;

  @Spec CommandSpec spec;

  PrintStream out = System.out;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (sizes.isEmpty() || sizes.stream().anyMatch(size -> size < 1)) {
      throw new IllegalArgumentException("--sizes are at least 1");
    }
    out.println(
        "| µs for a row | | "
            + sizes.stream()
                .map(size -> String.format(Locale.ROOT, "%,d", size))
                .collect(Collectors.joining(" | "))
            + " | last : first |");
    out.println("|---|---|" + "---:|".repeat(sizes.size() + 1));
    for (Engine engine : engines) {
      measure(engine);
    }
    return 0;
  }

  private void measure(Engine engine) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("testudo-sizes");
    try {
      List<Taken> taken = run(engine, url(engine, folder));
      print(engine, "write", taken, Taken::written);
      print(engine, "read", taken, Taken::read);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  /** A database in memory would lie in the heap, and its rows with it. */
  private static String url(Engine engine, Path folder) {
    return switch (engine) {
      case H2 -> "h2:file:" + folder.resolve("sizes");
      case SQLITE -> "sqlite://" + folder.resolve("sizes.db");
      default -> TestServers.of(engine).newDatabase("sizes");
    };
  }

  private List<Taken> run(Engine engine, String url) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + heap + "m", "-XX:+ExitOnOutOfMemoryError", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(spec.root().userObject().getClass().getName());
    command.addAll(List.of("size", "--engine", engine.name(), "--url", url, "--sizes"));
    command.add(sizes.stream().map(String::valueOf).collect(Collectors.joining(",")));
    Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      List<String> said = output.lines().toList();
      if (process.waitFor() != 0 || said.size() != sizes.size()) {
        throw new IllegalStateException(
            engine.label() + " failed in " + heap + " MiB: " + String.join("\n", said));
      }
      return said.stream().map(Taken::of).toList();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private void print(Engine engine, String what, List<Taken> taken, ToDoubleFunction<Taken> part) {
    double first = part.applyAsDouble(taken.get(0));
    double last = part.applyAsDouble(taken.get(taken.size() - 1));
    out.println(
        taken.stream()
            .map(each -> String.format(Locale.ROOT, "%.2f", part.applyAsDouble(each) / MICRO))
            .collect(
                Collectors.joining(
                    " | ",
                    "| " + engine.label() + " | " + what + " | ",
                    String.format(Locale.ROOT, " | %.2f |", last / first))));
  }
}
