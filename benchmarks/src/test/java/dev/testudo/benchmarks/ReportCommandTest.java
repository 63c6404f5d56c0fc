package dev.testudo.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportCommandTest {
  @TempDir Path folder;

  @Test
  void aRunBecomesTablesAndAChart() throws IOException {
    Path figures = folder.resolve("figures.txt");
    Path page = folder.resolve("performance.md");
    Files.writeString(
        page,
        """
        <!-- summary: written by the benchmarks -->
        <!-- end of summary -->
        <!-- details: written by the benchmarks -->
        <!-- end of details -->
        """);

    int compared =
        Main.program()
            .execute(
                "compare",
                "--engines",
                "H2",
                "--tests",
                "1",
                "--chains",
                "2",
                "--iterations",
                "100",
                "--millis",
                "1",
                "--contenders",
                "testudo,jdbc-floor",
                "--file",
                figures.toString());
    int reported =
        Main.program().execute("report", figures.toString(), "--docs", folder.toString());

    assertEquals(0, compared);
    assertEquals(0, reported);
    String text = Files.readString(page);
    assertTrue(text.contains("### H2, Test 1, C = 2"), text);
    assertTrue(text.contains("| K Delete |"), text);
    assertTrue(text.contains("| H2, Test 1 | testudo |"), text);
    assertTrue(Files.readString(folder.resolve("performance.svg")).contains(">testudo</text>"));
  }
}
