package dev.testudo.benchmarks;

import dev.testudo.benchmarks.report.Machine;
import java.io.IOException;
import java.util.List;

/** What to know of the machine and the run, as lines of the file of figures. */
final class Facts {
  private Facts() {}

  static String ofRun(int rounds, long millis, int iterations) throws IOException {
    return lines(
        List.of(
            Machine.processors(),
            Machine.system(),
            Machine.jdk(),
            "PostgreSQL 18.6, MariaDB 11.4.5, H2 2.5.252, SQLite 3.54.1, Vert.x 5.0.10",
            "rivals: Hibernate Reactive 3.3.5 with Vert.x 4.5.26, Spring Data R2DBC 4.1.0, pgjdbc"
                + " 42.7.14, MariaDB Connector/J 4.0.0, HikariCP 7.1.0",
            rounds
                + (rounds == 1 ? " round, " : " rounds, ")
                + millis
                + " ms for each contender and number of callers, the second half counts; "
                + iterations
                + " iterations",
            "load of the machine before the run: " + Machine.load()));
  }

  static String afterRun() {
    return lines(List.of("load after the run: " + Machine.load()));
  }

  private static String lines(List<String> facts) {
    return "fact " + String.join("\nfact ", facts) + "\n";
  }
}
