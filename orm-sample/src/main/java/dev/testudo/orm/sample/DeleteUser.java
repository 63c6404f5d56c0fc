package dev.testudo.orm.sample;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(name = "delete-user", description = "Delete a user.")
final class DeleteUser implements Runnable {
  @ParentCommand SampleCommand sample;
  @Mixin UserOptions user;

  @Override
  public void run() {
    sample.session().withUsers(steps -> steps.delete(user.username));
  }
}
