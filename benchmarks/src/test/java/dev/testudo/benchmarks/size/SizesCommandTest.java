package dev.testudo.benchmarks.size;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.testing.server.Engine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Timeout(120)
final class SizesCommandTest {
  @TempDir Path folder;

  /** The program of which the command is a part, as its own processes start it. */
  @Command(subcommands = {SizesCommand.class, SizeCommand.class})
  static final class Program {
    private Program() {}

    public static void main(String[] arguments) {
      System.exit(new CommandLine(new Program()).execute(arguments));
    }
  }

  @Test
  void printsWhatARowTakesInListsOfEachSize() {
    var program = new CommandLine(new Program());
    var said = new ByteArrayOutputStream();
    SizesCommand sizes = program.getSubcommands().get("sizes").getCommand();
    sizes.out = new PrintStream(said, true, StandardCharsets.UTF_8);

    int code = program.execute("sizes", "--engines", "SQLITE", "--sizes", "2000,5000");

    List<String> lines = said.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals(0, code, lines::toString);
    assertEquals("| µs for a row | | 2,000 | 5,000 | last : first |", lines.get(0));
    assertEquals(4, lines.size(), lines::toString);
    String numbers = "( \\d+\\.\\d\\d \\|){3}";
    assertTrue(lines.get(2).matches("\\| SQLite \\| write \\|" + numbers), lines::toString);
    assertTrue(lines.get(3).matches("\\| SQLite \\| read \\|" + numbers), lines::toString);
  }

  @Test
  void aHeapThatIsTooSmallIsAFailure() {
    int code =
        new CommandLine(new Program())
            .execute("sizes", "--engines", "SQLITE", "--sizes", "1000", "--heap", "1");

    assertEquals(1, code);
  }

  @Test
  void rowsAreCounted() {
    try (var lists = new Lists(Engine.H2, "h2:file:" + folder.resolve("lists"))) {
      Taken taken = lists.take(150_000);

      assertEquals(150_000, taken.rows());
      assertTrue(taken.written() > 0 && taken.read() > 0, taken::line);
      assertEquals(taken, Taken.of(taken.line()));
    }
  }

  @Test
  void whatElseAProcessSaysIsNoFigure() {
    assertThrows(IllegalArgumentException.class, () -> Taken.of("taken by surprise"));
  }
}
