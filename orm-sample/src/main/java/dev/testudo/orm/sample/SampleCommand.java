package dev.testudo.orm.sample;

import dev.testudo.orm.OrmConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program as a whole: the options that every command has. */
@Command(
    name = "orm-sample",
    description = "Stores users with Testudo. Without a command: the demo.",
    subcommands = {
      Demo.class,
      CreateUser.class,
      GetUser.class,
      UpdateUser.class,
      DeleteUser.class,
      ListUsers.class,
      Transfer.class,
      Tutorial.class,
      Serve.class,
      Schema.class
    },
    synopsisSubcommandLabel = "[COMMAND]",
    sortOptions = false,
    footer = {
      "",
      "Files in config/ lead to H2, SQLite, PostgreSQL, MariaDB and MySQL.",
      "Exit codes: 0 done, 1 failed, 2 wrong usage."
    })
final class SampleCommand implements Runnable {
  private static final Path DEFAULT_CONFIG = Path.of("config", "h2.json");

  @Spec CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Configuration in JSON. Default: config/h2.json, an H2 database in a file.")
  @Nullable Path config;

  @Option(
      names = "--sql",
      scope = ScopeType.INHERIT,
      description = "Print each statement that is sent, and how long it took.")
  boolean sql;

  @Option(
      names = "--timing",
      scope = ScopeType.INHERIT,
      description = "Print what was done when, in milliseconds since the JVM started.")
  boolean timing;

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of an error.")
  boolean stacktrace;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Print this help.")
  boolean help;

  @Override
  public void run() {
    Demo.run(session(), UserOptions.USERNAME, UserOptions.EMAIL);
  }

  Session session() {
    return session(config());
  }

  Session session(OrmConfig config) {
    var watch = new Stopwatch(timing);
    watch.passed("configuration");
    return new Session(config, spec.commandLine().getOut(), sql, watch);
  }

  OrmConfig config() {
    if (config != null) {
      return OrmConfig.load(config);
    }
    // From the root of the repository, or from this module's folder.
    Path above = Path.of("..").resolve(DEFAULT_CONFIG);
    boolean inModule = !Files.exists(DEFAULT_CONFIG) && Files.exists(above);
    return OrmConfig.load(inModule ? above : DEFAULT_CONFIG);
  }
}
