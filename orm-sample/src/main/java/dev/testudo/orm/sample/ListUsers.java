package dev.testudo.orm.sample;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "list-users", description = "Show the users, ordered by name.")
final class ListUsers implements Runnable {
  @ParentCommand SampleCommand sample;

  @Option(names = "--active", description = "Only active users.")
  boolean active;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "So many at most. Default: ${DEFAULT-VALUE}")
  long limit;

  @Override
  public void run() {
    sample.session().withUsers(steps -> steps.list(active, limit));
  }
}
