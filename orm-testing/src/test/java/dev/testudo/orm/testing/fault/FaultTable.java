package dev.testudo.orm.testing.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often each fault was tried on an engine, and how often something was wrong afterwards. */
final class FaultTable {
  // One table of all that this JVM tries.
  private static final Map<String, int[]> LINES = new TreeMap<>();

  private final String engine;

  FaultTable(String engine) {
    this.engine = engine;
  }

  void add(String fault, int runs, int violations) {
    synchronized (LINES) {
      int[] line = LINES.computeIfAbsent(fault + " | " + engine, none -> new int[2]);
      line[0] += runs;
      line[1] += violations;
    }
  }

  /** The same for what one run has found. */
  List<String> add(String fault, List<String> violations) {
    add(fault, 1, violations.size());
    return violations;
  }

  /** Writes the table beside the other results of the build. */
  static void write() {
    var text = new StringBuilder("| fault | engine | runs | violations |\n|---|---|---|---|\n");
    int[] sum = new int[2];
    synchronized (LINES) {
      LINES.forEach(
          (name, line) -> {
            text.append("| %s | %d | %d |\n".formatted(name, line[0], line[1]));
            sum[0] += line[0];
            sum[1] += line[1];
          });
    }
    text.append("| all | all | %d | %d |\n".formatted(sum[0], sum[1]));
    try {
      Path folder = Files.createDirectories(Path.of("target", "faults"));
      Files.writeString(folder.resolve("table.md"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
