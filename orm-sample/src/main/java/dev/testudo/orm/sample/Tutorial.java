package dev.testudo.orm.sample;

import dev.testudo.orm.sample.tutorial.Lessons;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
    name = "tutorial",
    description = "Show what tutorials of database access show, one lesson or all.")
final class Tutorial implements Runnable {
  @ParentCommand SampleCommand sample;

  @Spec CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "LESSON", description = "Its name. Default: all")
  @Nullable String lesson;

  @Option(names = "--list", description = "Only print the names of the lessons.")
  boolean list;

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "h2:mem:tutorial",
      description =
          "The database, whose users, posts and tags are deleted. Default: ${DEFAULT-VALUE}")
  String url;

  @Override
  public void run() {
    if (sample.config != null) {
      throw new ParameterException(
          spec.commandLine(), "tutorial has its own models: give the database with --url");
    }
    PrintWriter out = spec.commandLine().getOut();
    if (list) {
      Lessons.subjects().forEach((name, about) -> out.printf("%-14s %s%n", name, about));
    } else if (lesson == null || Lessons.subjects().containsKey(lesson)) {
      Lessons.run(lesson, url, out::println);
    } else {
      throw new ParameterException(
          spec.commandLine(), "there is no lesson " + lesson + ": see tutorial --list");
    }
    out.flush();
  }
}
