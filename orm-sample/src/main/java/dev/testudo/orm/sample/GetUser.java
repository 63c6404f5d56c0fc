package dev.testudo.orm.sample;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "get-user", description = "Show a user, found by name or by key.")
final class GetUser implements Runnable {
  @ParentCommand SampleCommand sample;
  @Mixin UserOptions user;

  @Option(names = "--id", description = "The user's key, instead of the name.")
  @Nullable Long id;

  @Override
  public void run() {
    sample.session().withUsers(steps -> id == null ? steps.get(user.username) : steps.get(id));
  }
}
