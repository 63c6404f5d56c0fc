package dev.testudo.orm.sample;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "demo", description = "Create, get, update, list and delete a user.")
final class Demo implements Runnable {
  @ParentCommand SampleCommand sample;
  @Mixin UserOptions user;

  @Option(
      names = "--email",
      paramLabel = "ADDRESS",
      defaultValue = UserOptions.EMAIL,
      description = "The user's first address. Default: ${DEFAULT-VALUE}")
  String email;

  @Override
  public void run() {
    run(sample.session(), user.username, email);
  }

  static void run(Session session, String username, String email) {
    session.withUsers(
        steps ->
            steps
                .create(username, email)
                .onSuccess(session::print)
                .compose(line -> steps.get(username))
                .onSuccess(session::print)
                .compose(line -> steps.update(username, u -> u.email = UserOptions.NEW_EMAIL))
                .onSuccess(session::print)
                .compose(line -> steps.list(false, 20))
                .onSuccess(session::print)
                .compose(line -> steps.delete(username)));
  }
}
