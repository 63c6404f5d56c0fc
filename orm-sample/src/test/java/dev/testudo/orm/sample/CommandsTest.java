package dev.testudo.orm.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.sample.Shell.Result;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on an H2 database in a file. */
class CommandsTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void openShell() {
    shell = Shell.on("h2:file:" + folder.resolve("sample"), folder);
  }

  @Test
  void eachCommandRunsWithoutArguments() {
    assertEquals("Created user: john_doe", out("create-user"));
    assertEquals(
        "Found user: <User(id=1, username=john_doe, email=john@example.com, isActive=true)>",
        out("get-user"));
    assertEquals(
        "Updated user: <User(id=1, username=john_doe, email=john.doe@example.com, isActive=true)>",
        out("update-user"));
    assertEquals("Deleted user: john_doe", out("delete-user"));
    assertEquals("Users: 0", out("list-users"));
    assertTrue(out("schema").startsWith("CREATE TABLE"), out("schema"));
  }

  @Test
  void withoutACommandItRunsTheDemo() {
    assertEquals(out("demo"), out().replace("id=2", "id=1"));
  }

  @Test
  void updatesWhatIsAskedFor() {
    out("create-user", "--username=ann", "--email=ann@example.com");

    assertEquals(
        "Updated user: <User(id=1, username=ann, email=ann@example.com, isActive=false)>",
        out("update-user", "--username=ann", "--active=false"));
    assertEquals(
        "Updated user: <User(id=1, username=ann, email=a@example.com, isActive=true)>",
        out("update-user", "--username=ann", "--email=a@example.com", "--active=true"));
  }

  @Test
  void listsInOrderOfTheNames() {
    out("create-user", "--username=zoe");
    out("create-user", "--username=ann");
    out("create-user", "--username=bob");
    out("update-user", "--username=ann", "--active=false");

    String ann = "\n  <User(id=2, username=ann, email=john@example.com, isActive=false)>";
    String bob = "\n  <User(id=3, username=bob, email=john@example.com, isActive=true)>";
    String zoe = "\n  <User(id=1, username=zoe, email=john@example.com, isActive=true)>";
    assertEquals("Users: 3" + ann + bob + zoe, out("list-users"));
    assertEquals("Users: 2" + bob + zoe, out("list-users", "--active"));
    assertEquals("Users: 1" + ann, out("list-users", "--limit=1"));
    assertEquals("Users: 0", out("list-users", "--limit=0"));
  }

  @Test
  void storesAnyTextAsItIs() {
    String odd = "O'Brien \"\\ %_ \uD83D\uDC22 ; --";
    out("create-user", "--username=" + odd);

    assertEquals(
        "Found user: <User(id=1, username=" + odd + ", email=john@example.com, isActive=true)>",
        out("get-user", "--username=" + odd));
  }

  @Test
  void showsTheStatementsBeforeTheResult() {
    out("create-user");

    var lines = shell.run("get-user", "--sql").steadyOut().lines().toList();

    assertEquals(
        "  sql: SELECT \"id\", \"username\", \"email\", \"is_active\" FROM \"user\""
            + " WHERE \"username\" = ? LIMIT ?  (1 row, 0.0 ms)",
        lines.get(lines.size() - 2));
    assertEquals(
        "Found user: <User(id=1, username=john_doe, email=john@example.com, isActive=true)>",
        lines.get(lines.size() - 1));
  }

  @Test
  void showsNoValuesAmongTheStatements() {
    String statements =
        out("create-user", "--sql", "--username=secret_name")
            .lines()
            .filter(line -> line.startsWith("  sql:"))
            .collect(Collectors.joining("\n"));

    assertTrue(statements.contains("INSERT INTO"), statements);
    assertTrue(!statements.contains("secret_name"), statements);
  }

  @Test
  void showsWhenThingsWereDone() {
    var lines = out("create-user", "--timing").lines().toList();

    assertEquals("Created user: john_doe", lines.get(0));
    assertEquals(
        "configuration, Orm.init, generateSchemas, first result, end",
        lines.stream().skip(1).map(CommandsTest::afterTime).collect(Collectors.joining(", ")));
  }

  @Test
  void startupIsMeasuredWithoutACommandLine() {
    var printed = new ByteArrayOutputStream();
    PrintStream console = System.out;

    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      StartupTime.main(new String[0]);
    } finally {
      System.setOut(console);
    }

    assertEquals(
        "main, configuration, Orm.init, generateSchemas, first get, close",
        printed
            .toString(UTF_8)
            .lines()
            .map(CommandsTest::afterTime)
            .collect(Collectors.joining(", ")));
  }

  private static String afterTime(String line) {
    assertTrue(line.matches(" +\\d+ ms: .*"), line);
    return line.substring(line.indexOf(':') + 2);
  }

  @Test
  void helpListsCommandsAndOptions() {
    Result help = Shell.runAsIs("--help");

    assertEquals(0, help.code());
    for (String word :
        new String[] {
          "create-user",
          "get-user",
          "update-user",
          "delete-user",
          "list-users",
          "schema",
          "demo",
          "--config",
          "--sql",
          "--timing",
          "--stacktrace"
        }) {
      assertTrue(help.out().contains(word), word + " in\n" + help.out());
    }
  }

  private String out(String... arguments) {
    Result result = shell.run(arguments);
    assertEquals(0, result.code(), result.err());
    assertEquals("", result.err());
    return result.out();
  }
}
