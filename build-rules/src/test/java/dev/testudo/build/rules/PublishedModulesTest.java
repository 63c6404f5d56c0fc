package dev.testudo.build.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class PublishedModulesTest {

  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Pattern MANAGED =
      Pattern.compile("<groupId>dev\\.testudo</groupId><artifactId>([^<]+)</artifactId><version>");

  @Test
  void theBomListsEveryPublishedModuleAndNothingElse() throws Exception {
    Path root = projectRoot();
    Set<String> published = new TreeSet<>();
    for (String module : matches(MODULE, root.resolve("pom.xml"))) {
      String pom = Files.readString(root.resolve(module).resolve("pom.xml"));
      if (!module.equals("orm-bom") && !pom.contains("<maven.deploy.skip>true<")) {
        published.add(module);
      }
    }

    assertFalse(published.isEmpty());
    assertEquals(published, matches(MANAGED, root.resolve("orm-bom/pom.xml")));
  }

  private static Set<String> matches(Pattern pattern, Path pom) throws Exception {
    return pattern
        .matcher(Files.readString(pom))
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Path projectRoot() throws Exception {
    var source = PublishedModulesTest.class.getProtectionDomain().getCodeSource();
    Path testClasses = Path.of(source.getLocation().toURI());
    return testClasses.resolve("../../..").normalize();
  }
}
