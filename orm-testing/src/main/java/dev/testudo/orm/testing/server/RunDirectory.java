package dev.testudo.orm.testing.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The directory of one running server: its data and its log. While its JVM lives, a lock file
 * beside it is locked; a directory without that is a leftover and removed by the next start.
 *
 * @param path the directory
 * @param lock the open lock file
 */
record RunDirectory(Path path, FileChannel lock) {
  // Closing any channel to a file gives up all locks that the process has on it, so the locks of
  // this JVM's own servers must not even be looked at.
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  static RunDirectory create(ServerHome home, Engine engine)
      throws IOException, UnavailableException {
    return home.locked(
        () -> {
          var parent = home.directory().resolve("run");
          FileTree.createOpen(parent);
          sweep(parent);
          var name = engine.key() + "-" + DatabaseNames.randomHex(4);
          var file = parent.resolve(name + ".lock");
          OWN.add(file);
          var lock = openLock(file);
          lock.lock();
          var path = Files.createDirectory(parent.resolve(name));
          Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
          return new RunDirectory(path, lock);
        });
  }

  Path data() {
    return path.resolve("data");
  }

  Path log() {
    return path.resolve("server.log");
  }

  /** Removes the directory and its lock file. */
  void delete() throws IOException {
    FileTree.delete(path);
    Files.deleteIfExists(path.resolveSibling(path.getFileName() + ".lock"));
    lock.close();
  }

  private static void sweep(Path parent) throws IOException {
    try (var locks = Files.newDirectoryStream(parent, "*.lock")) {
      for (var lock : locks) {
        if (isFree(lock)) {
          FileTree.delete(parent.resolve(lock.getFileName().toString().replace(".lock", "")));
          Files.delete(lock);
        }
      }
    }
  }

  private static boolean isFree(Path lock) throws IOException {
    if (OWN.contains(lock)) {
      return false;
    }
    try (var channel = openLock(lock);
        var held = channel.tryLock()) {
      return held != null;
    } catch (OverlappingFileLockException e) {
      return false; // It belongs to a server of this very JVM.
    }
  }

  private static FileChannel openLock(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }
}
