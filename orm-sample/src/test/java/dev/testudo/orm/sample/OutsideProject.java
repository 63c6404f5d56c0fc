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

/**
 * A project outside of this build. It gets the artifacts of this build from a repository of its
 * own, which stands before the user's.
 */
final class OutsideProject {
  private static final String VERSION = "0.1.0-SNAPSHOT";
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path BOM = ROOT.resolve("orm-bom/.flattened-pom.xml");
  private static final List<String> MODULES =
      List.of("orm-annotations", "orm-core", "orm-processor");
  private static final Pattern LIBRARY =
      Pattern.compile("(vertx-(core|sql)|netty-|jackson-|h2-|uuid-creator-|jspecify-).*\\.jar");

  private final Path folder;
  private final Path project;

  private OutsideProject(Path folder) {
    this.folder = folder;
    this.project = folder.resolve("project");
  }

  /**
   * An empty project in a folder.
   *
   * @param build what its POM says
   */
  static OutsideProject in(Path folder, String build) throws IOException {
    assumeTrue(
        MODULES.stream().allMatch(module -> Files.exists(jar(module))) && Files.exists(BOM),
        "the jars of this build are there in 'verify', not in 'test' alone");
    var made = new OutsideProject(folder);
    publish(folder.resolve("repository"));
    made.write(
        "pom.xml",
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>com.example</groupId><artifactId>app</artifactId><version>1</version>
        %s
        </project>
        """
            .formatted(build));
    return made;
  }

  void write(String file, String text) throws IOException {
    Path target = project.resolve(file);
    Files.createDirectories(target.getParent());
    Files.writeString(target, text);
  }

  /** Runs goals of Maven, which finds this build's artifacts and those that it used. */
  void build(String... goals) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(ROOT.resolve("mvnw").toString());
    command.addAll(List.of("-B", "-q"));
    command.add("-Dmaven.repo.local=" + folder.resolve("repository"));
    command.add("-Dmaven.repo.local.tail=" + usersRepository());
    command.addAll(List.of(goals));
    run(command);
  }

  /**
   * Runs a class of the project and gives what it prints.
   *
   * @param libraries more jars that it needs, as they lie in a repository
   */
  String main(String name, String... libraries) throws Exception {
    StringBuilder path = new StringBuilder(path());
    for (String library : libraries) {
      Path fetched = folder.resolve("repository").resolve(library);
      path.append(File.pathSeparator)
          .append(Files.exists(fetched) ? fetched : usersRepository().resolve(library));
    }
    return run(List.of(java(), "-cp", path.toString(), name));
  }

  /** The same of a module; {@code name} is module and class. */
  String module(String name) throws Exception {
    return run(List.of(java(), "-p", path(), "--add-modules", "com.h2database", "-m", name));
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

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private String path() {
    Stream<String> libraries =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> LIBRARY.matcher(Path.of(entry).getFileName().toString()).matches());
    List<String> path = new ArrayList<>();
    path.add(project.resolve("target/classes").toString());
    MODULES.subList(0, 2).forEach(module -> path.add(jar(module).toString()));
    libraries.forEach(path::add);
    return path.stream().distinct().collect(Collectors.joining(File.pathSeparator));
  }

  private String run(List<String> command) throws IOException, InterruptedException {
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
