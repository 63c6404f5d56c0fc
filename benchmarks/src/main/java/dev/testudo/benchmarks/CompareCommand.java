package dev.testudo.benchmarks;

import dev.testudo.benchmarks.mapped.TestudoContender;
import dev.testudo.benchmarks.workload.Task;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.TestServers;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs contenders in turn, each in a process of its own, and writes down what they measure. */
@Command(
    name = "compare",
    description =
        "Runs the contenders and writes the figures to a file. Without options: two"
            + " minutes, Tests 1 and 3, once.",
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
  private static final List<Engine> ENGINES =
      List.of(Engine.POSTGRES, Engine.MARIADB, Engine.SQLITE, Engine.H2);

  @Option(names = "--full", description = "All tests and tasks, three rounds, for longer.")
  boolean full;

  @Option(
      names = "--engines",
      split = ",",
      description = "Some of POSTGRES, MARIADB, SQLITE, H2; all without.")
  List<Engine> engines = ENGINES;

  @Option(
      names = "--tests",
      split = ",",
      description = "Some of 1, 2, 3, bulk, bulk-indexed, mixed, relations.")
  List<String> tests = List.of();

  @Option(names = "--contenders", split = ",", description = "Some of those in the tables.")
  List<String> contenders = Entry.ENTRIES.stream().map(Entry::title).toList();

  @Option(
      names = "--chains",
      split = ",",
      description = "How many callers at a time in 1, 2, 3: 10,1.")
  List<Integer> chains = List.of(10, 1);

  @Option(
      names = "--iterations",
      description = "Objects of each insert in 1, 2, 3: ${DEFAULT-VALUE}.")
  int iterations = 1000;

  @Option(names = "--rounds", description = "How often everybody runs.")
  int rounds;

  @Option(names = "--millis", description = "How long a contender runs for each of --chains.")
  long millis;

  @Option(
      names = "--jdk25",
      description = "A JDK 25 for contenders on virtual threads; without, that of JAVA25_HOME.")
  @Nullable Path jdk;

  @Option(names = "--file", description = "Where the figures go: ${DEFAULT-VALUE}.")
  Path file = Path.of("benchmarks", "target", "figures.txt");

  private final PrintStream out = System.out;

  @Override
  public Integer call() throws Exception {
    fillIn();
    tests.forEach(Task::of);
    List<Entry> wanted = contenders.stream().map(Entry::titled).toList();
    List<Entry> entries = here(wanted);
    refuseIfNobodyRuns(entries);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, Facts.ofRun(rounds, millis, iterations));
    for (int round = 0; round < rounds; round++) {
      for (Engine engine : engines) {
        for (String test : tests) {
          contest(Contest.of(engine, Task.of(test), entries, round));
        }
      }
    }
    Files.writeString(file, Facts.afterRun(), StandardOpenOption.APPEND);
    out.println("The figures are in " + file + "; \"report\" makes tables of them.");
    return 0;
  }

  private void refuseIfNobodyRuns(List<Entry> entries) {
    boolean anybody =
        engines.stream()
            .anyMatch(
                engine ->
                    tests.stream()
                        .map(Task::of)
                        .anyMatch(
                            task ->
                                entries.stream().anyMatch(entry -> entry.takesPart(engine, task))));
    if (!anybody) {
      throw new IllegalArgumentException(
          "None of %s runs %s on %s."
              .formatted(
                  String.join(", ", contenders),
                  String.join(", ", tests),
                  engines.stream().map(Engine::label).collect(Collectors.joining(", "))));
    }
  }

  /** Without those whose home is not there. */
  private List<Entry> here(List<Entry> wanted) {
    List<Entry> here = new ArrayList<>();
    for (Entry entry : wanted) {
      Optional<String> missing = entry.home().missing(Jdks.of(jdk));
      missing.ifPresent(why -> out.println(entry.title() + " is left out: it " + why));
      if (missing.isEmpty()) {
        here.add(entry);
      }
    }
    return here;
  }

  private void fillIn() {
    List<String> all = Arrays.stream(Task.values()).map(Task::key).toList();
    tests = !tests.isEmpty() ? tests : full ? all : List.of("1", "3");
    rounds = rounds > 0 ? rounds : full ? 3 : 1;
    millis = millis > 0 ? millis : full ? 8000 : 900;
  }

  private void contest(Contest contest) throws IOException, InterruptedException {
    Task task = contest.task();
    if (contest.names().isEmpty()) {
      out.println(contest.engine().label() + ", " + task.label() + ": nobody takes part");
      return;
    }
    Path schema = schema(contest.engine(), task);
    for (String name : contest.names()) {
      out.println(contest.engine().label() + ", " + task.label() + ": " + name);
      Files.writeString(
          file,
          "process " + contest.engine() + " " + task.key() + " " + name + "\n",
          StandardOpenOption.APPEND);
      var worker = new WorkerProcess(Jdks.of(jdk), Contest.entry(name), contest.engine(), task);
      worker.run(databases(contest.engine(), task), schema, iterations, millis, file);
    }
    Files.delete(schema);
  }

  /** The schema as Testudo makes it, for everybody. */
  private static Path schema(Engine engine, Task task) throws IOException {
    String url = TestServers.of(engine).newDatabase("schema");
    List<String> statements = TestudoContender.schema(url, task);
    return Files.writeString(
        Files.createTempFile("benchmarks-", ".sql"), String.join("\n;\n", statements));
  }

  private Map<Integer, String> databases(Engine engine, Task task) {
    Map<Integer, String> databases = new LinkedHashMap<>();
    for (int number : task.chains(chains)) {
      databases.put(number, TestServers.of(engine).newDatabase("journal"));
    }
    return databases;
  }
}
