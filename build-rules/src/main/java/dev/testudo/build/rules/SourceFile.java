package dev.testudo.build.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A Java source: its path below the source root, with forward slashes, and its text. */
record SourceFile(String path, String text) {

  /** All Java sources below the root, sorted by path; none where the root does not exist. */
  static List<SourceFile> below(Path root) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(file -> read(root, file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the sources below " + root, e);
    }
  }

  private static SourceFile read(Path root, Path file) {
    try {
      String path = root.relativize(file).toString().replace('\\', '/');
      return new SourceFile(path, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** The package by its folder; empty for the unnamed one. */
  String packageName() {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash).replace('/', '.');
  }

  /** The name of the file without its folder. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** How many lines there are; a last line without an end counts. */
  long lineCount() {
    return text.lines().count();
  }
}
