package dev.testudo.benchmarks;

import dev.testudo.benchmarks.compile.CompileCommand;
import dev.testudo.benchmarks.service.ServeCommand;
import dev.testudo.benchmarks.service.ServiceCommand;
import dev.testudo.benchmarks.size.SizeCommand;
import dev.testudo.benchmarks.size.SizesCommand;
import dev.testudo.benchmarks.worker.WorkerCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Starts the program. */
@Command(
    name = "benchmarks",
    description = "Runs Testudo next to the bare drivers and to its peers.",
    subcommands = {
      CompareCommand.class,
      CompileCommand.class,
      ReportCommand.class,
      ServiceCommand.class,
      ServeCommand.class,
      SizeCommand.class,
      SizesCommand.class
    },
    mixinStandardHelpOptions = true)
public final class Main {
  private Main() {}

  /** Runs a command and exits with its code: 0 done, 1 failed, 2 wrong usage. */
  public static void main(String[] arguments) {
    System.exit(program().execute(arguments));
  }

  static CommandLine program() {
    return new CommandLine(new Main())
        .addSubcommand("worker", new WorkerCommand(OwnContenders.OPENINGS))
        .setExecutionExceptionHandler(new Failures());
  }
}
