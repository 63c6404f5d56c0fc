package dev.testudo.orm.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A project outside of this build, with what the README says in its POM, compiles and runs. It gets
 * the artifacts of this build from a repository of its own, which stands before the user's.
 */
class OutsideProjectTest {
  private static final String VERSION = "0.1.0-SNAPSHOT";
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path BOM = ROOT.resolve("orm-bom/.flattened-pom.xml");
  private static final List<String> MODULES =
      List.of("orm-annotations", "orm-core", "orm-processor");
  private static final Pattern LIBRARY =
      Pattern.compile("(vertx-(core|sql)|netty-|jackson-|h2-|uuid-creator-|jspecify-).*\\.jar");
  private static final String DESCRIPTOR =
      """
      /** An application of its own. */
      module com.example.app {
        requires dev.testudo.orm.core;
        requires static org.jspecify;

        exports com.example.app;

        provides dev.testudo.orm.metamodel.ModelPackage with
            com.example.app.AppModels;
      }
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theProjectOfTheReadmeRuns(boolean modular) throws Exception {
    assumeTrue(
        MODULES.stream().allMatch(module -> Files.exists(jar(module))) && Files.exists(BOM),
        "the jars of this build are there in 'verify', not in 'test' alone");
    Path project = project(modular);
    publish(folder.resolve("repository"));

    run(
        project,
        ROOT.resolve("mvnw").toString(),
        "-B",
        "-q",
        "-o",
        "-Dmaven.repo.local=" + folder.resolve("repository"),
        "-Dmaven.repo.local.tail=" + usersRepository(),
        "compiler:compile");
    String printed = run(project, java(modular, project));

    assertTrue(printed.startsWith("Created john_doe with key 1\nSame row: true\n"), printed);
  }

  private Path project(boolean modular) throws IOException {
    Path project = folder.resolve("project");
    Path sources = Files.createDirectories(project.resolve("src/main/java/com/example/app"));
    for (String name : List.of("App.java", "User.java")) {
      Files.copy(Path.of("src/test/java/com/example/app", name), sources.resolve(name));
    }
    if (modular) {
      Files.writeString(project.resolve("src/main/java/module-info.java"), DESCRIPTOR);
    }
    Files.writeString(
        project.resolve("pom.xml"),
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>com.example</groupId><artifactId>app</artifactId><version>1</version>
        %s
        </project>
        """
            .formatted(Page.of("README.md").blocks("xml").get(0)));
    Files.writeString(
        project.resolve("orm.json"),
        """
        {
          "connections": {"default": "h2:mem:outside"},
          "apps": {"app": {"models": ["com.example.app"]}}
        }
        """);
    return project;
  }

  /** Puts what this build has made where Maven looks for it. */
  private static void publish(Path repository) throws IOException {
    put(repository, "testudo-parent", "pom", ROOT.resolve("pom.xml"));
    put(repository, "orm-bom", "pom", BOM);
    for (String module : MODULES) {
      put(repository, module, "pom", ROOT.resolve(module).resolve("pom.xml"));
      put(repository, module, "jar", jar(module));
    }
  }

  private static void put(Path repository, String artifact, String extension, Path file)
      throws IOException {
    Path place =
        Files.createDirectories(repository.resolve("dev/testudo/" + artifact + "/" + VERSION));
    Files.copy(
        file,
        place.resolve(artifact + "-" + VERSION + "." + extension),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path jar(String module) {
    return ROOT.resolve(module + "/target/" + module + "-" + VERSION + ".jar");
  }

  /** Where this build has its libraries from. */
  private static Path usersRepository() throws URISyntaxException {
    Path library =
        Path.of(org.h2.Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return library.resolve("../../../../..").normalize();
  }

  private static String[] java(boolean modular, Path project) {
    Stream<String> libraries =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> LIBRARY.matcher(Path.of(entry).getFileName().toString()).matches());
    List<String> path = new ArrayList<>();
    path.add(project.resolve("target/classes").toString());
    MODULES.subList(0, 2).forEach(module -> path.add(jar(module).toString()));
    libraries.forEach(path::add);
    String all = path.stream().distinct().collect(Collectors.joining(File.pathSeparator));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return modular
        ? new String[] {
          java,
          "-p",
          all,
          "--add-modules",
          "com.h2database",
          "-m",
          "com.example.app/com.example.app.App"
        }
        : new String[] {java, "-cp", all, "com.example.app.App"};
  }

  private String run(Path project, String... command) throws IOException, InterruptedException {
    Path out = folder.resolve("printed.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertTrue(
        process.waitFor(5, TimeUnit.MINUTES), "it does not end: " + String.join(" ", command));
    String printed = Files.readString(out).replace("\r\n", "\n");
    assertEquals(0, process.exitValue(), printed);
    return printed;
  }
}
