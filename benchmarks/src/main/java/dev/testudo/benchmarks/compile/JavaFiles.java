package dev.testudo.benchmarks.compile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The Java sources below a folder. */
final class JavaFiles {
  private static final String SUFFIX = ".java";

  private JavaFiles() {}

  static List<Path> of(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  /** Their texts by the names of their classes. */
  static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : of(folder)) {
      String path = folder.relativize(file).toString();
      String name = path.substring(0, path.length() - SUFFIX.length());
      texts.put(name.replace(File.separatorChar, '.'), Files.readString(file));
    }
    return texts;
  }
}
