package dev.testudo.benchmarks.worker;

import dev.testudo.benchmarks.workload.Contender;
import dev.testudo.benchmarks.workload.Opening;
import dev.testudo.benchmarks.workload.Pass;
import dev.testudo.benchmarks.workload.Sample;
import dev.testudo.benchmarks.workload.Setup;
import dev.testudo.benchmarks.workload.Task;
import dev.testudo.benchmarks.workload.Workload;
import dev.testudo.orm.testing.server.Engine;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The process of one contender. Prints what it measures, one fact on a line. */
@Command(name = "worker", hidden = true)
public final class WorkerCommand implements Callable<Integer> {
  private static final Path STATUS = Path.of("/proc/self/status");

  @Option(names = "--contender", required = true)
  String contender;

  @Option(names = "--engine", required = true)
  Engine engine;

  @Option(names = "--test", required = true)
  String test;

  /** An empty database for each number of chains, in the order in which they run. */
  @Option(names = "--database", required = true)
  Map<Integer, String> databases;

  /** The statements that make the tables, separated by lines with a semicolon only. */
  @Option(names = "--schema", required = true)
  Path schema;

  @Option(names = "--iterations", required = true)
  int iterations;

  /** For how long passes are run for each number of chains; what comes after half of it counts. */
  @Option(names = "--millis", required = true)
  long millis;

  private final Map<String, Opening> openings;
  private final PrintStream out = System.out;
  private boolean cold = true;

  /** The process of one of some contenders, given by their names. */
  public WorkerCommand(Map<String, Opening> openings) {
    this.openings = openings;
  }

  /**
   * Runs it with the arguments of a program that has no other command.
   *
   * @return the code with which the program ends
   */
  public static int run(Map<String, Opening> openings, String... arguments) {
    return new CommandLine(new WorkerCommand(openings)).execute(arguments);
  }

  @Override
  public Integer call() throws Exception {
    List<String> statements = List.of(Files.readString(schema).split("\n;\n", -1));
    Task task = Task.of(test);
    for (Map.Entry<Integer, String> database : databases.entrySet()) {
      int chains = database.getKey();
      var setup =
          new Setup(
              engine, database.getValue(), task.shape(), task.connections(chains), statements);
      run(task, setup, task.workload(iterations, chains));
    }
    out.println("resident " + residentKib());
    return 0;
  }

  private void run(Task task, Setup setup, Workload work) throws Exception {
    try (Contender opened = Objects.requireNonNull(openings.get(contender)).open(setup)) {
      opened.number("SELECT 1");
      if (cold) {
        long start = ManagementFactory.getRuntimeMXBean().getStartTime();
        out.println("start " + (System.currentTimeMillis() - start));
      }
      opened.run(setup.schema());
      if (cold) {
        Pass.of(task, opened, setup, work, false, this::print).run();
        cold = false;
      }
      passes(task, opened, setup, work);
    }
  }

  private void passes(Task task, Contender opened, Setup setup, Workload work) throws Exception {
    long begin = System.nanoTime();
    long half = millis * 500_000;
    boolean counts = false;
    boolean counted = false;
    while (!counted || System.nanoTime() - begin < 2 * half) {
      Consumer<Sample> samples = counts ? this::print : sample -> {};
      Pass.of(task, opened, setup, work, true, samples).run();
      counted = counts;
      counts = System.nanoTime() - begin >= half;
    }
  }

  private void print(Sample sample) {
    out.println(sample.line());
  }

  /** The memory of this process, 0 where the system does not tell. */
  private static long residentKib() throws IOException {
    if (!Files.isReadable(STATUS)) {
      return 0;
    }
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElse(0);
  }
}
