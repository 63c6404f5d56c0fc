package dev.testudo.benchmarks.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The load generator wrk.
 *
 * @param program the program
 * @param connections how many connections ask at the same time
 */
record Wrk(String program, int connections) {
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s*([0-9.]+)");

  /**
   * Asks for some seconds.
   *
   * @param run tells this run's new users from those of others
   * @return answers in a second
   * @throws IllegalStateException if an answer was an error
   */
  double run(Served service, Route route, int seconds, String run)
      throws IOException, InterruptedException {
    Path script = Files.createTempFile("wrk-", ".lua");
    try (InputStream text = Objects.requireNonNull(Wrk.class.getResourceAsStream(route.script()))) {
      Files.write(script, text.readAllBytes());
    }
    try {
      Process process =
          new ProcessBuilder(
                  program,
                  "-t1",
                  "-c" + connections,
                  "-d" + seconds + "s",
                  "-s",
                  script.toString(),
                  service.url("/"),
                  "--",
                  run)
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher rate = RATE.matcher(said);
      if (process.waitFor() != 0 || said.contains("Non-2xx") || !rate.find()) {
        throw new IllegalStateException(route.title() + " failed: " + said);
      }
      return Double.parseDouble(rate.group(1));
    } finally {
      Files.delete(script);
    }
  }
}
