package dev.testudo.benchmarks;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where the classes of contenders lie, and which JVM they need. */
enum Home {
  /** The class path and the JVM of this program. */
  OWN("", false),
  /** The class path of this program, and a JVM with virtual threads. */
  LOOM("", true),
  /** JDBC drivers and a pool besides, and a JVM with virtual threads. */
  JDBC("lib-jdbc", true),
  /** A module of its own. */
  HIBERNATE("../hibernate/target", false),
  /** A module of its own. */
  SPRING("../spring/target", false);

  private final String folder;
  private final boolean needsLoom;

  Home(String folder, boolean needsLoom) {
    this.folder = folder;
    this.needsLoom = needsLoom;
  }

  /** What is not there, and how to get it. */
  Optional<String> missing(Jdks jdks) {
    if (needsLoom && jdks.loom().isEmpty()) {
      return Optional.of("needs a JDK 25: name one by --jdk25 or JAVA25_HOME");
    }
    if (!folder.isEmpty() && !Files.isDirectory(isModule() ? folder().resolve("lib") : folder())) {
      return Optional.of("is not built: ./mvnw package -pl benchmarks -am -amd -DskipTests");
    }
    return Optional.empty();
  }

  /** The beginning of the command that runs it; the arguments of a worker come next. */
  List<String> command(Jdks jdks) {
    Path jdk = needsLoom ? jdks.loom().orElseThrow() : jdks.own();
    List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString()));
    command.addAll(List.of("-Xms256m", "-Xmx1g", "-XX:+UseParallelGC"));
    if (needsLoom || Runtime.version().feature() >= 22) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(List.of("-cp", classPath()));
    if (isModule()) {
      command.add("dev.testudo.benchmarks." + name().toLowerCase(Locale.ROOT) + ".Main");
    } else {
      command.addAll(List.of(Main.class.getName(), "worker"));
    }
    return command;
  }

  private String classPath() {
    String own = System.getProperty("java.class.path");
    String all = folder() + File.separator + "*";
    if (isModule()) {
      return all + File.pathSeparator + folder().resolve("lib") + File.separator + "*";
    }
    return folder.isEmpty() ? own : own + File.pathSeparator + all;
  }

  /** Whether nothing of this program's class path is on its own but the workload. */
  private boolean isModule() {
    return this == HIBERNATE || this == SPRING;
  }

  private Path folder() {
    return target().resolve(folder).normalize();
  }

  /** The folder of this program's archive. */
  private static Path target() {
    Path archive = Path.of(System.getProperty("java.class.path").split(File.pathSeparator, 2)[0]);
    return archive.toAbsolutePath().getParent();
  }
}
