package dev.testudo.orm.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.sample.Shell.Result;
import dev.testudo.orm.testing.server.TestServers;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed, and the exit code, where something is wrong. */
class BadInputTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void openShell() {
    shell = Shell.on(TestServers.sqlite().newDatabase("sample"), folder);
  }

  @Test
  void userThatExistsAlready() {
    shell.run("create-user");

    String message = failed(shell.run("create-user"));

    assertTrue(message.startsWith("Error: A User with this username exists already.\n"), message);
    assertTrue(!message.contains("john_doe"), message);
  }

  @Test
  void userThatDoesNotExist() {
    String message =
        "Error: There is no user ann.\n  Create the user first: create-user --username=ann";

    assertEquals(message, failed(shell.run("get-user", "--username=ann")));
    assertEquals(message, failed(shell.run("update-user", "--username=ann")));
    assertEquals(message, failed(shell.run("delete-user", "--username=ann")));
    assertEquals(
        "Error: There is no user with the key 7.\n  See which there are: list-users",
        failed(shell.run("get-user", "--id=7")));
  }

  @Test
  void usernameThatIsTooLong() {
    String message = failed(shell.run("create-user", "--username=" + "x".repeat(51)));

    assertTrue(
        message.startsWith(
            "Error: User cannot be stored.\n  username: the text has more than 50 characters"),
        message);
    assertEquals("Users: 0", shell.run("list-users").out());
  }

  @Test
  void configurationThatIsMissing() {
    String message = failed(Shell.runAsIs("list-users", "--config=nowhere.json"));

    assertTrue(message.matches("(?s)Error: The configuration file .*nowhere.json is missing.*"));
  }

  @Test
  void configurationThatIsNotJson() {
    var broken = Shell.withJson("{\n  \"connections\": {,}\n}", folder);

    String message = failed(broken.run("list-users"));

    assertTrue(message.contains("orm.json is not valid JSON at line 2, column 19."), message);
  }

  @Test
  void configurationWithAnUnknownKey() {
    var wrong = Shell.withJson("{\"conections\": {}}", folder);

    String message = failed(wrong.run("list-users"));

    assertTrue(message.contains("Did you mean \"connections\"?"), message);
  }

  @Test
  void serverThatDoesNotAnswer() {
    var nobody = Shell.on("postgresql://app:hidden@127.0.0.1:1/blog", folder);

    String message = failed(nobody.run("list-users"));

    assertTrue(message.contains("cannot be reached"), message);
    assertTrue(!message.contains("hidden"), message);
  }

  @Test
  void limitBelowZero() {
    String message = failed(shell.run("list-users", "--limit=-1"));

    assertTrue(message.startsWith("Error: The limit of a query was -1."), message);
  }

  @Test
  void unknownCommand() {
    String message = refused(shell.run("get-usr"));

    assertTrue(message.startsWith("Error: Unmatched argument at index 0: 'get-usr'\n"), message);
    assertTrue(message.contains("Did you mean: orm-sample get-user"), message);
    assertTrue(message.endsWith("Try: orm-sample --help"), message);
  }

  @Test
  void unknownOption() {
    String message =
        """
        Error: Unknown option: '--user=ann'
        Possible solutions: --username
        Try: orm-sample get-user --help""";

    assertEquals(message, refused(shell.run("get-user", "--user=ann")));
  }

  @Test
  void valueOfAnotherType() {
    assertEquals(
        "Error: Invalid value for option '--id': 'one' is not a long\n"
            + "Try: orm-sample get-user --help",
        refused(shell.run("get-user", "--id=one")));
  }

  @Test
  void stackTraceOnlyIfAskedFor() {
    var result = shell.run("get-user", "--stacktrace");

    assertEquals(1, result.code());
    assertTrue(result.err().contains("\n\tat dev.testudo.orm.sample."), result.err());
  }

  private static String failed(Result result) {
    return message(1, result);
  }

  private static String refused(Result result) {
    return message(2, result);
  }

  private static String message(int code, Result result) {
    assertEquals(code, result.code(), result.err());
    assertEquals("", result.out());
    assertTrue(!result.err().contains("\tat "), result.err());
    return result.err();
  }
}
