package dev.testudo.orm.testing.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A program that runs to its end. */
final class Command {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int TAIL = 12;

  private Command() {}

  /**
   * Runs a program, its output appended to a log.
   *
   * @param input the file to read from, or null for nothing
   * @throws UnavailableException if it fails, with the end of the log
   */
  static void run(List<String> command, @Nullable Path input, Path log)
      throws IOException, UnavailableException {
    var process = builder(command, log).redirectInput(source(input)).start();
    if (!ends(process)) {
      process.destroyForcibly();
      throw new UnavailableException(command.get(0) + " did not end within " + LIMIT);
    }
    if (process.exitValue() != 0) {
      throw new UnavailableException(
          programOf(command) + " failed with exit code " + process.exitValue() + tail(log));
    }
  }

  /** Whether a program runs here and succeeds; its output is thrown away. */
  static boolean succeeds(List<String> command) {
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectInput(source(null))
              .start();
      return ends(process) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  static ProcessBuilder builder(List<String> command, Path log) {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    // The reasons of a failure are shown in English, and no locale of the machine is needed.
    builder.environment().put("LC_ALL", "C");
    return builder;
  }

  /** The last lines of a log, to be put behind an error message. */
  static String tail(Path log) throws IOException {
    if (!Files.exists(log)) {
      return "";
    }
    var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).strip().split("\n", -1);
    var from = Math.max(0, lines.length - TAIL);
    return ": " + String.join(" | ", List.of(lines).subList(from, lines.length));
  }

  private static String programOf(List<String> command) {
    return command.stream()
        .filter(word -> word.contains("/bin/"))
        .findFirst()
        .orElse(command.get(0));
  }

  private static ProcessBuilder.Redirect source(@Nullable Path input) {
    var file = input == null ? Path.of("/dev/null") : input;
    return ProcessBuilder.Redirect.from(file.toFile());
  }

  private static boolean ends(Process process) {
    try {
      return process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
