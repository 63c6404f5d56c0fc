package dev.testudo.orm.testing.server;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/**
 * The programs of a server inside a jar, to be unpacked once per user and artifact.
 *
 * @param source the archive or directory inside the jar
 * @param unpacker how to copy it into a directory
 */
record Binaries(URL source, Unpacker unpacker) {
  private static final Pattern JAR = Pattern.compile("([^/]+)\\.jar!/");

  /** Copies programs out of a jar. */
  @FunctionalInterface
  interface Unpacker {
    void unpack(URL source, Path target) throws IOException;
  }

  /** The directory with the programs, unpacked now unless they are there already. */
  Path in(ServerHome home) throws IOException, UnavailableException {
    return home.locked(
        () -> {
          var target = home.directory().resolve("install").resolve(key());
          if (!Files.isDirectory(target)) {
            unpackTo(target);
          }
          return target;
        });
  }

  /** The name of the jar, which holds the version, so that an update is unpacked anew. */
  String key() {
    var jar = JAR.matcher(source.toString());
    return jar.find() ? jar.group(1) : Integer.toHexString(source.toString().hashCode());
  }

  private void unpackTo(Path target) throws IOException {
    // The final name appears only when everything is there; leftovers of a killed JVM go first.
    var partial = target.resolveSibling(target.getFileName() + ".partial");
    FileTree.delete(partial);
    FileTree.createOpen(partial);
    unpacker.unpack(source, partial);
    Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
  }
}
