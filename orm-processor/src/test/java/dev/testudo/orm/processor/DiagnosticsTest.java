package dev.testudo.orm.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.testudo.orm.processor.diagnostic.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

final class DiagnosticsTest {
  private static final Path GUIDE = Path.of("../docs/diagnostics.md");
  private static final Pattern CAUSE_AND_HINT = Pattern.compile("[^.].*\\. .+[.?]");

  private static final Comparator<String> BY_LINE =
      Comparator.comparingInt(found -> Integer.parseInt(found.substring(0, found.indexOf(' '))));

  /** Those that need class files of another compilation, or never come alone. */
  private static final Set<Code> ELSEWHERE =
      EnumSet.of(Code.NULLNESS, Code.MAPPED_PATH, Code.RELATION_KEYLESS);

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyCodeSitsOnItsLineWithAHintAndIsInTheGuide() {
    return Arrays.stream(Code.values())
        .filter(code -> !ELSEWHERE.contains(code))
        .map(code -> dynamicTest(code.id(), () -> check(code)));
  }

  @Test
  void theGuideHasEveryCodeOnceWithAPlaceOfItsOwn() throws IOException {
    String guide = Files.readString(GUIDE);

    for (Code code : Code.values()) {
      String place = code.place().substring(code.place().indexOf('#') + 1);
      String entry = "<a id=\"" + place + "\"></a>**" + code.id() + "**";
      assertEquals(2, guide.split(Pattern.quote(entry), -1).length, code.id());
    }
  }

  private void check(Code code) throws IOException {
    String source = DiagnosticCases.source(code);
    assertNotNull(source, "no source shows " + code.id());

    var compiled = Compiled.into(folder.resolve(code.id())).source(source).run();

    // Nothing of ours but what is marked, and nothing without a position.
    List<Compiled.Problem> found =
        compiled.problems().stream().filter(each -> each.text().startsWith("[ORM-")).toList();
    assertEquals(
        DiagnosticCases.marked(source).stream().map(line -> line + " " + code.id()).toList(),
        found.stream().map(each -> each.line() + " " + id(each.text())).sorted(BY_LINE).toList(),
        () -> compiled.problems().toString());
    assertTrue(
        found.get(0).text().endsWith("\n  See " + code.place() + "."), () -> found.get(0).text());
    String guide = Files.readString(GUIDE).replace("\\<", "<"); // else Markdown takes it for HTML
    String shown = message(found.get(0));
    assertTrue(guide.contains(shown), () -> "the guide does not show: " + shown);
    found.forEach(
        each -> assertTrue(CAUSE_AND_HINT.matcher(message(each)).matches(), () -> message(each)));
  }

  private static String id(String text) {
    return text.substring(1, text.indexOf(']'));
  }

  private static String message(Compiled.Problem problem) {
    String line = problem.text().split("\n", 2)[0];
    return line.substring(line.indexOf(']') + 2);
  }
}
