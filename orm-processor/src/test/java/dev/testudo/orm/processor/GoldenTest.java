package dev.testudo.orm.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole text of what is written, once for each shape of model. After a wanted change, run with
 * {@code -Dgolden=write} and review the difference.
 */
final class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> writesWhatTheGoldenFilesShow() {
    var compilation = Compiled.into(folder);
    List.of("User", "Tag", "Line", "Audited", "Shop")
        .forEach(shape -> compilation.source(Shapes.source(shape)));
    Compiled compiled = compilation.run();
    assertEquals(List.of(), compiled.problems());
    return compiled.everything().entrySet().stream()
        .map(
            file -> {
              String name = file.getKey().substring(file.getKey().lastIndexOf('/') + 1);
              return dynamicTest(name, () -> compare(name + ".txt", file.getValue()));
            });
  }

  @TestFactory
  Stream<DynamicTest> writesRelationsAsTheGoldenFilesShow() {
    var compilation = Compiled.into(folder);
    GeneratedRelationsTest.SHAPES.forEach(shape -> compilation.source(Shapes.source(shape)));
    Compiled compiled = compilation.run();
    assertEquals(List.of(), compiled.problems());
    return Stream.of(
            "ArticleModel",
            "ArticlePath",
            "ArticleManager",
            "ArticleIn",
            "ArticleOut",
            "ContractModel",
            "PageIn",
            "PlacedPath",
            "TopicIn")
        .map(
            name ->
                dynamicTest(
                    name,
                    () ->
                        compare(name + ".java.txt", compiled.source("com.example.press." + name))));
  }

  private static void compare(String name, String actual) throws IOException {
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(GOLDEN.resolve(name), actual);
    }
    assertEquals(Files.readString(GOLDEN.resolve(name)), actual);
  }
}
