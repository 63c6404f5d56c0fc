package dev.testudo.orm.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.sample.Shell.Result;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.TestServers;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every command prints the same on every engine. */
class CommandsOnEveryEngineTest {
  private static final String JOHN =
      "<User(id=1, username=john_doe, email=john@example.com, isActive=true)>";
  private static final String CHANGED =
      "<User(id=1, username=john_doe, email=john.doe@example.com, isActive=true)>";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = Engine.class,
      names = {"H2", "SQLITE", "POSTGRES", "MARIADB"})
  void demoPrintsEachStep(Engine engine) {
    String steps =
        """
        Created user: john_doe
        Found user: %s
        Updated user: %s
        Users: 1
          %s
        Deleted user: john_doe""";

    printed(steps.formatted(JOHN, CHANGED, CHANGED), shell(engine).run("demo"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Engine.class,
      names = {"H2", "SQLITE", "POSTGRES", "MARIADB"})
  void transfersKeepTheSum(Engine engine) {
    String steps =
        """
        Before: Ada 100.00, Bob 100.00, together 200.00
        Transfers: 55 done, 9 failed and undone [the line went dead]
        After: Ada 81.00, Bob 119.00, together 200.00""";

    printed(steps, shell(engine).run("transfer"));
  }

  // H2's test databases are in memory: the next command finds a new one.
  @ParameterizedTest
  @EnumSource(
      value = Engine.class,
      names = {"SQLITE", "POSTGRES", "MARIADB"})
  void commandsSeeWhatEarlierOnesDid(Engine engine) {
    var shell = shell(engine);

    assertEquals(
        new Result(
            1,
            "Differences: 2\n  The table user (User) is missing."
                + "\n  The table account (Account) is missing.",
            ""),
        shell.run("schema", "--check"));
    printed("Created user: john_doe", shell.run("create-user"));
    printed("Found user: " + JOHN, shell.run("get-user"));
    printed("Found user: " + JOHN, shell.run("get-user", "--id=1"));
    printed("Updated user: " + CHANGED, shell.run("update-user"));
    printed("Users: 1\n  " + CHANGED, shell.run("list-users"));
    printed("Deleted user: john_doe", shell.run("delete-user"));
    printed("Users: 0", shell.run("list-users"));
    printed("Differences: 0", shell.run("schema", "--check"));
  }

  private Shell shell(Engine engine) {
    return Shell.on(TestServers.of(engine).newDatabase("sample"), folder);
  }

  private static void printed(String out, Result result) {
    assertEquals(new Result(0, out, ""), result);
  }
}
