package dev.testudo.orm.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tests that the pages about parity and about hostile input name are there. */
final class ParityTest {
  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Behaviour|Test))\\.(\\w+)`");

  @ParameterizedTest
  @CsvSource({"parity.md, 50", "hostile-input.md, 20"})
  void everyTestThatThePageNamesIsThere(String page, int least) throws IOException {
    Map<String, String> sources = sources();
    List<MatchResult> named =
        TEST.matcher(Files.readString(Path.of("../docs", page))).results().toList();

    assertTrue(named.size() >= least, "the page names " + named.size() + " tests");
    assertEquals(
        List.of(),
        named.stream()
            .filter(
                t -> !sources.getOrDefault(t.group(1), "").contains(" void " + t.group(2) + "("))
            .map(MatchResult::group)
            .toList());
  }

  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new HashMap<>();
    for (String module : List.of("orm-core", "orm-processor", "orm-testing", "orm-web")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src/test/java"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          String name = file.getFileName().toString();
          // Groups of different packages may have one name.
          sources.merge(
              name.substring(0, name.length() - 5), Files.readString(file), String::concat);
        }
      }
    }
    return sources;
  }
}
