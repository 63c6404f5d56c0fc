package dev.testudo.orm.testing.server;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Predicate;

/** Copies a folder out of a jar. */
final class JarFolder {

  private JarFolder() {}

  /**
   * Copies the files below a folder.
   *
   * @param inside any entry of the jar
   * @param folder the path of the folder in the jar, without a slash at its end
   * @param wanted which files to copy, by their path below the folder
   */
  static void unpack(URL inside, String folder, Path target, Predicate<String> wanted)
      throws IOException {
    if (!(inside.openConnection() instanceof JarURLConnection connection)) {
      throw new IOException("Not inside a jar: " + inside);
    }
    // Not the JVM-wide cached jar file: closing that one would break other readers.
    connection.setUseCaches(false);
    try (var jar = connection.getJarFile()) {
      var root = folder + "/";
      for (var entry : jar.stream().toList()) {
        var name = entry.getName();
        if (entry.isDirectory() || !name.startsWith(root)) {
          continue;
        }
        var below = name.substring(root.length());
        if (wanted.test(below)) {
          var file = target.resolve(below).normalize();
          FileTree.createOpen(file.getParent());
          try (var content = jar.getInputStream(entry)) {
            Files.copy(content, file);
          }
          // A jar keeps no permissions; programs are in bin.
          var rights = below.startsWith("bin/") ? "rwxr-xr-x" : "rw-r--r--";
          Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        }
      }
    }
  }
}
