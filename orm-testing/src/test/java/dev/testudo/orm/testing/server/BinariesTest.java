package dev.testudo.orm.testing.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "embedded servers need POSIX permissions")
final class BinariesTest {
  @TempDir Path directory;

  @Test
  void unpacksOnceForManyThreads() throws Exception {
    var unpacked = new AtomicInteger();
    var binaries =
        new Binaries(
            url("server-1.0"),
            (source, target) -> {
              unpacked.incrementAndGet();
              Files.writeString(target.resolve("program"), "x");
            });
    var pool = Executors.newFixedThreadPool(4);

    try {
      var tasks = new ArrayList<Callable<Path>>();
      for (var i = 0; i < 8; i++) {
        tasks.add(() -> binaries.in(home()));
      }
      for (var task : pool.invokeAll(tasks)) {
        assertEquals(directory.resolve("install/server-1.0"), task.get());
      }
    } finally {
      pool.shutdown();
    }

    assertEquals(1, unpacked.get());
  }

  @Test
  void startsAnewWhereTheLastUnpackingWasCutOff() throws Exception {
    var failing =
        new Binaries(
            url("server-2.0"),
            (source, target) -> {
              Files.writeString(target.resolve("half"), "x");
              throw new IOException("disk full");
            });
    assertThrows(IOException.class, () -> failing.in(home()));

    var whole =
        new Binaries(
            url("server-2.0"), (source, target) -> Files.writeString(target.resolve("all"), "x"));
    var target = whole.in(home());

    assertTrue(Files.exists(target.resolve("all")));
    assertFalse(Files.exists(target.resolve("half")));
  }

  @Test
  void unpacksProgramsAndLinksFromATar() throws Exception {
    var archive = directory.resolve("a.tar.gz");
    try (var tar = tar(Files.newOutputStream(archive))) {
      add(tar, "bin/server", 0755);
      add(tar, "share/data", 0644);
      var link = new TarArchiveEntry("bin/alias", TarConstants.LF_SYMLINK);
      link.setLinkName("server");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
    }

    var target = Files.createDirectory(directory.resolve("out"));
    TarArchive.unpack(archive.toUri().toURL(), target);

    assertTrue(Files.isExecutable(target.resolve("bin/server")));
    assertFalse(Files.isExecutable(target.resolve("share/data")));
    assertEquals("bin/server", Files.readString(target.resolve("bin/alias")));
  }

  @Test
  void refusesATarThatLeavesItsDirectory() throws Exception {
    var archive = directory.resolve("b.tar.gz");
    try (var tar = tar(Files.newOutputStream(archive))) {
      add(tar, "../outside", 0644);
    }

    var target = Files.createDirectory(directory.resolve("in"));
    var source = archive.toUri().toURL();
    assertThrows(IOException.class, () -> TarArchive.unpack(source, target));

    assertFalse(Files.exists(directory.resolve("outside")));
  }

  private ServerHome home() throws IOException {
    return new ServerHome(directory, (int) Files.getAttribute(directory, "unix:uid"));
  }

  private static URL url(String jar) throws IOException {
    return new URL("jar:file:/repository/" + jar + ".jar!/archive.txz");
  }

  private static TarArchiveOutputStream tar(OutputStream file) throws IOException {
    return new TarArchiveOutputStream(new GZIPOutputStream(file));
  }

  private static void add(TarArchiveOutputStream tar, String name, int mode) throws IOException {
    var content = name.getBytes(StandardCharsets.UTF_8);
    var entry = new TarArchiveEntry(name, true);
    entry.setMode(mode);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }
}
