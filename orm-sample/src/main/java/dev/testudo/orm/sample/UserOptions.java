package dev.testudo.orm.sample;

import picocli.CommandLine.Option;

/** Which user a command is about. */
final class UserOptions {
  static final String USERNAME = "john_doe";
  static final String EMAIL = "john@example.com";
  static final String NEW_EMAIL = "john.doe@example.com";

  @Option(
      names = "--username",
      paramLabel = "NAME",
      defaultValue = USERNAME,
      description = "The user's name. Default: ${DEFAULT-VALUE}")
  String username;
}
