package dev.testudo.orm.sample;

import picocli.CommandLine;

/** Starts the program. */
public final class Main {
  private Main() {}

  /** Runs a command and exits with its code: 0 done, 1 failed, 2 wrong usage. */
  public static void main(String[] arguments) {
    System.exit(program().execute(arguments));
  }

  static CommandLine program() {
    var sample = new SampleCommand();
    var failures = new Failures(sample);
    return new CommandLine(sample)
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures);
  }
}
