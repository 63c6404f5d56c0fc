package dev.testudo.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What to know of the machine and the run, as lines of the file of figures. */
final class Facts {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  private Facts() {}

  static String ofRun(int rounds, long millis, int iterations) throws IOException {
    return lines(
        List.of(
            Runtime.getRuntime().availableProcessors() + " × " + processor(),
            System.getProperty("os.name") + " " + System.getProperty("os.arch"),
            "JDK " + Runtime.version(),
            "PostgreSQL 18.6, MariaDB 11.4.5, H2 2.5.252, SQLite 3.54.1, Vert.x 5.0.10",
            "rivals: Hibernate Reactive 3.3.5 with Vert.x 4.5.26, Spring Data R2DBC 4.1.0, pgjdbc"
                + " 42.7.14, MariaDB Connector/J 4.0.0, HikariCP 7.1.0",
            rounds
                + (rounds == 1 ? " round, " : " rounds, ")
                + millis
                + " ms for each contender and number of callers, the second half counts; "
                + iterations
                + " iterations",
            "load of the machine before the run: " + load()));
  }

  static String afterRun() {
    return lines(List.of("load after the run: " + load()));
  }

  private static String load() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return load < 0 ? "unknown" : String.format(Locale.ROOT, "%.1f", load);
  }

  private static String processor() throws IOException {
    if (!Files.isReadable(PROCESSORS)) {
      return System.getProperty("os.arch");
    }
    return Files.readAllLines(PROCESSORS).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }

  private static String lines(List<String> facts) {
    return "fact " + String.join("\nfact ", facts) + "\n";
  }
}
