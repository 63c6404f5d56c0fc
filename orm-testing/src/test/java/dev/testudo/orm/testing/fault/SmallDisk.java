package dev.testudo.orm.testing.fault;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of a few megabytes in memory, which can be filled. Only root can make one. */
final class SmallDisk implements AutoCloseable {
  private final Path directory;

  private SmallDisk(Path directory) {
    this.directory = directory;
  }

  static SmallDisk mount() throws IOException {
    Path directory = Files.createTempDirectory("small-disk-");
    boolean done = run("mount", "-t", "tmpfs", "-o", "size=6m,mode=777", "tmpfs", "" + directory);
    if (!done) {
      Files.delete(directory);
    }
    assumeTrue(done, "a small disk needs the right to mount one, as root has it");
    return new SmallDisk(directory);
  }

  Path path(String name) {
    return directory.resolve(name);
  }

  /** Leaves no room at all. */
  void fill() throws IOException {
    byte[] chunk = new byte[4096];
    try (OutputStream out = Files.newOutputStream(path("filler"))) {
      while (true) {
        out.write(chunk);
      }
    } catch (IOException full) {
      // As intended.
    }
  }

  void makeRoom() throws IOException {
    Files.delete(path("filler"));
  }

  @Override
  public void close() throws IOException {
    run("umount", "-l", directory.toString());
    Files.delete(directory);
  }

  private static boolean run(String... command) throws IOException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (InterruptedException e) {
      throw new IOException(e);
    } catch (IOException noSuchProgram) {
      return false;
    }
  }
}
