package dev.testudo.benchmarks;

import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Says in a line what is wrong with what was asked for, which is what an illegal argument means in
 * a command; all else keeps its trace. Contenders fail in processes of their own.
 */
final class Failures implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed)
      throws Exception {
    if (failure instanceof IllegalArgumentException) {
      return tell(command, failure.getMessage(), ExitCode.USAGE);
    }
    if (failure instanceof NoSuchFileException missing) {
      return tell(command, "There is no file " + missing.getFile() + ".", ExitCode.SOFTWARE);
    }
    throw failure;
  }

  private static int tell(CommandLine command, String what, int code) {
    PrintWriter err = command.getErr();
    err.println("Error: " + what);
    err.println("Try: benchmarks " + command.getCommandName() + " --help");
    err.flush();
    return code;
  }
}
