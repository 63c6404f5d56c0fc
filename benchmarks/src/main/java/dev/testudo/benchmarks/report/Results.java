package dev.testudo.benchmarks.report;

import dev.testudo.benchmarks.workload.Sample;
import dev.testudo.benchmarks.workload.Task;
import dev.testudo.orm.testing.server.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * All that was measured, as it stands in a file: lines of words, each about what the last line
 * beginning with {@code process} names.
 *
 * @param facts what to know of the machine and the run, one on a line
 * @param outcomes the samples
 * @param footprints the processes
 */
public record Results(List<String> facts, List<Outcome> outcomes, List<Footprint> footprints) {

  /**
   * Reads files.
   *
   * @throws IOException if one cannot be read
   */
  public static Results read(List<Path> files) throws IOException {
    var reading = new Reading();
    for (Path file : files) {
      Files.readAllLines(file).forEach(reading::line);
    }
    return new Results(reading.facts, reading.outcomes, reading.footprints);
  }

  /** What has been read so far. */
  private static final class Reading {
    private final List<String> facts = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Footprint> footprints = new ArrayList<>();
    private Engine engine = Engine.H2;
    private Task task = Task.TEST_1;
    private String contender = "";
    private long start;

    private void line(String line) {
      int space = line.indexOf(' ');
      String rest = line.substring(space + 1);
      switch (line.substring(0, Math.max(0, space))) {
        case "fact" -> {
          if (!facts.contains(rest)) {
            facts.add(rest);
          }
        }
        case "process" -> process(rest.split(" ", -1));
        case "start" -> start = Long.parseLong(rest);
        case "sample" -> outcomes.add(new Outcome(engine, task, contender, Sample.parse(line)));
        case "resident" ->
            footprints.add(new Footprint(engine, task, contender, start, Long.parseLong(rest)));
        default -> throw new IllegalArgumentException("What is this? " + line);
      }
    }

    private void process(String[] words) {
      engine = Engine.valueOf(words[0]);
      task = Task.of(words[1]);
      contender = words[2];
    }
  }
}
