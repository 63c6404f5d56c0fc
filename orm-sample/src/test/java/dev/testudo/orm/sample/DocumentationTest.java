package dev.testudo.orm.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.testudo.orm.sample.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Keeps README and guides true: code is compiled code, output is what the commands print. */
class DocumentationTest {
  private static final Set<String> LANGUAGES =
      Set.of("java", "kotlin", "json", "xml", "sql", "console", "shell", "text");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]*)(?:#([^)]*))?\\)");
  private static final Pattern COMMAND =
      Pattern.compile("java -jar orm-sample/target/orm-sample\\.jar(.*)");

  /** The README's command; what it runs stands in the module's POM. */
  private static final String FRESH_CLONE = "./mvnw -q package -pl orm-sample -am -Ddemo";

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> javaIsPartOfACompiledSource() {
    String sources =
        Page.compiledSources().stream()
            .map(DocumentationTest::withoutSpace)
            .collect(Collectors.joining("\n"));

    return Page.all().stream()
        .flatMap(page -> page.blocks("java").stream().map(code -> inside(page, code, sources)));
  }

  private static DynamicTest inside(Page page, String code, String sources) {
    String title = page.name() + ": " + code.strip().lines().findFirst().orElse("an empty block");
    return dynamicTest(
        title,
        () -> assertTrue(sources.contains(withoutSpace(code)), "no source has this:\n" + code));
  }

  @TestFactory
  Stream<DynamicTest> consoleShowsWhatTheCommandsPrint() {
    return Page.all().stream()
        .filter(page -> !page.blocks("console").isEmpty())
        .map(page -> dynamicTest(page.name(), () -> replay(page)));
  }

  private void replay(Page page) throws IOException {
    var ownShell = newShell();
    for (String block : page.blocks("console")) {
      for (String part : block.split("(?m)^\\$ ", -1)) {
        if (!part.isEmpty()) {
          int end = part.indexOf('\n') < 0 ? part.length() : part.indexOf('\n');
          String command = part.substring(0, end);
          // The demo of the build has a database of its own.
          Shell shell = command.equals(FRESH_CLONE) ? newShell() : ownShell;
          String[] arguments = arguments(command);
          // Lessons have models of their own, and so no configuration.
          Result result =
              arguments[0].equals("tutorial") ? Shell.runAsIs(arguments) : shell.run(arguments);
          String shown = part.substring(end).replaceFirst("\n", "").stripTrailing();
          String printed = (result.out() + result.err()).stripTrailing();
          assertEquals(Result.steady(shown), Result.steady(printed), part);
        }
      }
    }
  }

  private Shell newShell() throws IOException {
    Path database = Files.createTempDirectory(folder, "page");
    return Shell.on("h2:file:" + database.resolve("demo"), database);
  }

  private static String[] arguments(String command) {
    if (command.equals(FRESH_CLONE)) {
      return new String[] {"demo", "--sql"};
    }
    Matcher matcher = COMMAND.matcher(command);
    assertTrue(matcher.matches(), "A command that is not tested: " + command);
    return Stream.of(matcher.group(1).split(" ", -1))
        .filter(argument -> !argument.isEmpty())
        .toArray(String[]::new);
  }

  @Test
  void theCommandForAFreshCloneRunsTheDemo() {
    String pom = withoutSpace(Page.read(Path.of("pom.xml")));

    assertTrue(pom.contains("<argument>demo</argument><argument>--sql</argument></arguments>"));
    assertTrue(Page.of("README.md").text().contains(FRESH_CLONE));
  }

  // A word that no test looks for would be a way around the tests.
  @TestFactory
  Stream<DynamicTest> blocksNameALanguageThatIsKnown() {
    return Page.all().stream().map(page -> dynamicTest(page.name(), () -> checkLanguages(page)));
  }

  private static void checkLanguages(Page page) {
    List<String> unknown =
        page.blocks().stream()
            .filter(block -> !LANGUAGES.contains(block.language()))
            .map(block -> block.language() + ": " + block.text())
            .toList();
    assertEquals(List.of(), unknown);
  }

  @Test
  void theSiteHasEveryGuideInItsMenu() {
    String menu = Page.read(Path.of("../docs/site/site.xml"));

    List<String> missing =
        Page.all().stream()
            .map(Page::name)
            .filter(name -> name.startsWith("docs/") && !name.equals("docs/README.md"))
            .map(name -> name.replace("docs/", "href=\"").replace(".md", ".html\""))
            .filter(link -> !menu.contains(link))
            .toList();
    assertEquals(List.of(), missing);
  }

  @TestFactory
  Stream<DynamicTest> linksLeadToFiles() {
    return Page.all().stream().map(page -> dynamicTest(page.name(), () -> follow(page)));
  }

  private static void follow(Page page) {
    Path here = Path.of("..").resolve(page.name()).getParent();
    List<String> broken = new ArrayList<>();
    Matcher link = LINK.matcher(page.text());
    while (link.find()) {
      String target = link.group(1);
      if (target.startsWith("http")) {
        continue;
      }
      Path file = target.isEmpty() ? Path.of("..", page.name()) : here.resolve(target);
      if (!Files.exists(file) || !hasPlace(file, link.group(2))) {
        broken.add(link.group());
      }
    }
    assertEquals(List.of(), broken);
  }

  /** The static site calls its headings otherwise, so that each place has a name of its own. */
  private static boolean hasPlace(Path file, @Nullable String name) {
    return name == null || Page.read(file).contains("<a id=\"" + name + "\"></a>");
  }

  @TestFactory
  Stream<DynamicTest> generatedCodeIsShownWhole() {
    Path written = Path.of("target/generated-sources/annotations/dev/testudo/orm/sample/model");
    List<String> shown = Page.of("docs/generated-code.md").blocks("java");
    return Stream.of("UserManager", "UserPath", "UserModel", "ModelModels")
        .map(
            name ->
                dynamicTest(
                    name,
                    () ->
                        assertEquals(
                            Page.read(written.resolve(name + ".java")).strip(),
                            shown.stream()
                                .filter(code -> code.contains(" class " + name + " "))
                                .collect(Collectors.joining()))));
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s+", "");
  }
}
