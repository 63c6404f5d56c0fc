package dev.testudo.benchmarks;

import dev.testudo.benchmarks.workload.Task;
import dev.testudo.orm.testing.server.Engine;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A JVM for one contender.
 *
 * @param jdks the JVMs that there are
 * @param entry the contender
 * @param engine the engine
 * @param task what it does
 */
record WorkerProcess(Jdks jdks, Entry entry, Engine engine, Task task) {

  /**
   * Runs it and waits for its end.
   *
   * @param databases an empty database for each number of chains
   * @param schema the file with the statements that make the tables
   * @param figures the file to which it adds what it measures
   * @throws IllegalStateException if it fails
   */
  void run(Map<Integer, String> databases, Path schema, int iterations, long millis, Path figures)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(entry.home().command(jdks));
    command.addAll(List.of("--contender", entry.title(), "--engine", engine.name()));
    command.addAll(List.of("--test", task.key(), "--schema", schema.toString()));
    command.addAll(List.of("--iterations", Integer.toString(iterations)));
    command.addAll(List.of("--millis", Long.toString(millis)));
    databases.forEach((chains, url) -> command.addAll(List.of("--database", chains + "=" + url)));
    int code =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.appendTo(new File(figures.toString())))
            .redirectError(Redirect.INHERIT)
            .start()
            .waitFor();
    if (code != 0) {
      throw new IllegalStateException(
          entry.title()
              + " on "
              + engine.label()
              + ", "
              + task.label()
              + " failed; its own words are above.");
    }
  }
}
