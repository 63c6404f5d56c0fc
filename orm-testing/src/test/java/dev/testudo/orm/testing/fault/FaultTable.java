package dev.testudo.orm.testing.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often each fault was tried on an engine, and how often something was wrong afterwards. */
final class FaultTable {
  private final String engine;
  private final Map<String, int[]> lines = new LinkedHashMap<>();

  FaultTable(String engine) {
    this.engine = engine;
  }

  synchronized void add(String fault, int runs, int violations) {
    int[] line = lines.computeIfAbsent(fault, none -> new int[2]);
    line[0] += runs;
    line[1] += violations;
  }

  synchronized int runs() {
    return lines.values().stream().mapToInt(line -> line[0]).sum();
  }

  /** Writes the table beside the other results of the build. */
  void write() {
    var text = new StringBuilder("| fault | engine | runs | violations |\n|---|---|---|---|\n");
    lines.forEach(
        (fault, line) ->
            text.append("| %s | %s | %d | %d |\n".formatted(fault, engine, line[0], line[1])));
    try {
      Path folder = Files.createDirectories(Path.of("target", "faults"));
      Files.writeString(folder.resolve(engine + ".md"), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
