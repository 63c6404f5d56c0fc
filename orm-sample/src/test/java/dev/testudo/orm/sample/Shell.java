package dev.testudo.orm.sample;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the program inside the test, on a database of its own, and keeps what it prints. */
final class Shell {
  private final Path config;

  private Shell(Path config) {
    this.config = config;
  }

  /** A shell whose configuration leads to a database. */
  static Shell on(String url, Path folder) {
    return withJson(
        """
        {
          "connections": {"default": "%s"},
          "apps": {
            "sample": {"models": ["dev.testudo.orm.sample.model"]},
            "bank": {"models": ["dev.testudo.orm.sample.bank"]}
          }
        }
        """
            .formatted(url.replace("\\", "\\\\")),
        folder);
  }

  /** A shell with this configuration. */
  static Shell withJson(String json, Path folder) {
    try {
      return new Shell(Files.writeString(folder.resolve("orm.json"), json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command with the configuration. */
  Result run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--config");
    all.add(config.toString());
    return runAsIs(all.toArray(String[]::new));
  }

  /** Runs a command as it is. */
  static Result runAsIs(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var program = Main.program().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code = program.execute(arguments);
    return new Result(code, text(out), text(err));
  }

  private static String text(StringWriter writer) {
    return writer.toString().replace(System.lineSeparator(), "\n").stripTrailing();
  }

  /** The exit code, and what was printed, without the last line's end. */
  record Result(int code, String out, String err) {
    /** The output with each duration written as 0.0 ms. */
    String steadyOut() {
      return steady(out);
    }

    static String steady(String text) {
      return text.replaceAll("\\d+\\.\\d ms", "0.0 ms");
    }
  }
}
