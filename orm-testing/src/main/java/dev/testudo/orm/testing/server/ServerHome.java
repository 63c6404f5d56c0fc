package dev.testudo.orm.testing.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The directory of one operating-system user for everything that embedded servers need on disk:
 * unpacked installations, kept for later runs, and one directory per running server.
 *
 * @param directory where it is
 * @param uid the numeric id of the user
 */
record ServerHome(Path directory, int uid) {

  /** Work under the lock of the home. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException, UnavailableException;
  }

  /** The home of the user of this JVM, below {@code java.io.tmpdir}; made if missing. */
  static ServerHome open() throws IOException, UnavailableException {
    // The user's name in Java may be "?" in containers; the owner of a new file is always right.
    var probe = Files.createTempFile("testudo-servers-", ".owner");
    var uid = (int) Files.getAttribute(probe, "unix:uid");
    Files.delete(probe);
    var directory = probe.resolveSibling("testudo-servers-" + uid);
    if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectories(directory);
    }
    // Others could have made it first, in order to slip in programs of theirs.
    if ((int) Files.getAttribute(directory, "unix:uid", LinkOption.NOFOLLOW_LINKS) != uid) {
      throw new UnavailableException(directory + " belongs to another user; remove it");
    }
    // Readable by others: as root, PostgreSQL runs as a user without rights.
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new ServerHome(directory, uid);
  }

  boolean ofRoot() {
    return uid == 0;
  }

  /** Whether the system knows the user by a name, and not by the number only. */
  boolean userHasName() throws IOException {
    return !Files.getOwner(directory).getName().equals(Integer.toString(uid));
  }

  /** Runs something while no other JVM of this user does the same. */
  <T> T locked(Work<T> work) throws IOException, UnavailableException {
    // A file lock keeps other JVMs out, not other threads of this one.
    synchronized (ServerHome.class) {
      var file = directory.resolve("lock");
      try (var channel =
              FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var lock = channel.lock()) {
        assert lock.isValid();
        return work.run();
      }
    }
  }
}
