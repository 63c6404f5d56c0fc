package dev.testudo.orm.testing.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks {@code .txz} and {@code .tar.gz} with links and the right to execute. */
final class TarArchive {

  private TarArchive() {}

  static void unpack(URL archive, Path target) throws IOException {
    try (var raw = new BufferedInputStream(archive.openStream());
        var tar = new TarArchiveInputStream(decompress(archive, raw))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("Archive entry outside of its directory: " + entry.getName());
        }
        write(tar, entry, path);
      }
    }
  }

  private static InputStream decompress(URL archive, InputStream raw) throws IOException {
    return archive.getPath().endsWith("xz") ? new XZInputStream(raw) : new GZIPInputStream(raw);
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      FileTree.createOpen(path);
      return;
    }
    FileTree.createOpen(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    if (entry.isLink()) {
      throw new IOException("Hard link in archive: " + entry.getName());
    }
    Files.copy(tar, path);
    var runnable = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        path, PosixFilePermissions.fromString(runnable ? "rwxr-xr-x" : "rw-r--r--"));
  }
}
