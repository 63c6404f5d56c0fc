package dev.testudo.benchmarks.compile;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A number of models, and how they are compiled.
 *
 * @param folder where sources and classes lie
 * @param processorPath where Testudo's processor is
 */
record Compilation(Path folder, String processorPath) {
  private static final String PROCESSORS =
      "dev.testudo.orm.processor.PackageProcessor,dev.testudo.orm.processor.ModelProcessor";
  private static final double NANOS = 1e9;

  /** Writes the models, and generates once what belongs to them. */
  static Compilation of(Path folder, int models, String processorPath)
      throws IOException, InterruptedException {
    var compilation = new Compilation(folder, processorPath);
    ManyModels.write(compilation.models(), models);
    compilation.run(Way.GENERATED, "finished");
    return compilation;
  }

  Path models() {
    return folder.resolve("models");
  }

  /** What was generated at first. */
  Path finished() {
    return folder.resolve("finished-sources");
  }

  /** Where the classes of a way are. */
  Path classes(Way way) {
    return folder.resolve(way + "-classes");
  }

  /** Compiles once in a JVM of its own. */
  Cost run(Way way) throws IOException, InterruptedException {
    return run(way, way.toString());
  }

  private Cost run(Way way, String place) throws IOException, InterruptedException {
    Path classes = emptied(folder.resolve(place + "-classes"));
    Path sources = emptied(folder.resolve(place + "-sources"));
    String classPath = System.getProperty("java.class.path");
    List<String> arguments = new ArrayList<>(List.of("-cp", classPath, "-d", classes.toString()));
    arguments.addAll(List.of("-s", sources.toString()));
    arguments.addAll(
        switch (way) {
          case PLAIN -> List.of("-proc:none");
          case HANDED_OVER ->
              List.of(
                  "-processorpath",
                  classPath,
                  "-processor",
                  HandOver.class.getName(),
                  "-A" + HandOver.FOLDER + "=" + finished());
          case GENERATED -> List.of("-processorpath", processorPath, "-processor", PROCESSORS);
        });
    JavaFiles.of(models()).forEach(file -> arguments.add(file.toString()));
    if (way == Way.PLAIN) {
      JavaFiles.of(finished()).forEach(file -> arguments.add(file.toString()));
    }
    return measured(arguments);
  }

  private Cost measured(List<String> arguments) throws IOException, InterruptedException {
    Path file = folder.resolve("arguments.txt");
    Files.write(file, arguments.stream().map(Compilation::quoted).toList());
    Path messages = folder.resolve("messages.txt");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    var process =
        new ProcessBuilder(
                java.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CompilerProcess.class.getName(),
                "@" + file)
            .redirectError(messages.toFile());
    long begin = System.nanoTime();
    Process running = process.redirectInput(Redirect.PIPE).start();
    String said =
        new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    int failed = running.waitFor();
    long end = System.nanoTime();
    if (failed != 0) {
      throw new IllegalStateException(
          "The compiler failed with " + failed + ":\n" + Files.readString(messages));
    }
    return new Cost((end - begin) / NANOS, Long.parseLong(said) / NANOS);
  }

  /** As in a file of arguments, where a backslash begins an escape. */
  private static String quoted(String argument) {
    return '"' + argument.replace("\\", "\\\\") + '"';
  }

  private static Path emptied(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        files.filter(Files::isRegularFile).map(Path::toFile).forEach(File::delete);
      }
    }
    return Files.createDirectories(folder);
  }
}
