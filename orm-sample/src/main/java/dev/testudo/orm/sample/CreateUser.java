package dev.testudo.orm.sample;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "create-user", description = "Create a user.")
final class CreateUser implements Runnable {
  @ParentCommand SampleCommand sample;
  @Mixin UserOptions user;

  @Option(
      names = "--email",
      paramLabel = "ADDRESS",
      defaultValue = UserOptions.EMAIL,
      description = "The user's address. Default: ${DEFAULT-VALUE}")
  String email;

  @Override
  public void run() {
    sample.session().withUsers(steps -> steps.create(user.username, email));
  }
}
