package dev.testudo.orm.sample;

import dev.testudo.orm.sample.model.User;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "update-user",
    description = {
      "Change a user's address or state.",
      "Without --email and --active the address becomes " + UserOptions.NEW_EMAIL + "."
    })
final class UpdateUser implements Runnable {
  @ParentCommand SampleCommand sample;
  @Mixin UserOptions user;

  @Option(names = "--email", paramLabel = "ADDRESS", description = "The new address.")
  @Nullable String email;

  @Option(
      names = "--active",
      arity = "1",
      paramLabel = "true|false",
      description = "The new state.")
  @Nullable Boolean active;

  @Override
  public void run() {
    sample.session().withUsers(steps -> steps.update(user.username, this::change));
  }

  private void change(User found) {
    if (email != null) {
      found.email = email;
    } else if (active == null) {
      found.email = UserOptions.NEW_EMAIL;
    }
    if (active != null) {
      found.isActive = active;
    }
  }
}
