package dev.testudo.orm.sample;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "transfer",
    description = "Move money between two accounts, many times at once, and fail some.")
final class Transfer implements Runnable {
  @ParentCommand SampleCommand sample;

  @Option(
      names = "--times",
      paramLabel = "N",
      defaultValue = "64",
      description = "How many transfers. Default: ${DEFAULT-VALUE}")
  int times;

  @Option(
      names = "--fail-every",
      paramLabel = "N",
      defaultValue = "7",
      description = "Each Nth transfer fails half-way; 0 for none. Default: ${DEFAULT-VALUE}")
  int failEvery;

  @Override
  public void run() {
    Session session = sample.session();
    session.withOrm(
        orm -> {
          var bank = new Bank(orm);
          return orm.generateSchemas()
              .compose(done -> bank.open())
              .onSuccess(session::print)
              .compose(line -> bank.transfers(times, failEvery))
              .onSuccess(session::print)
              .compose(line -> bank.balances("After"));
        });
  }
}
