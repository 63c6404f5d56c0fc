package dev.testudo.orm.testing.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** SQLite files in a temporary directory that is removed when the JVM ends. */
final class SqliteProvider implements ServerProvider {

  @Override
  public String name() {
    return "SQLite in a temporary directory";
  }

  @Override
  public TestServer start() throws UnavailableException {
    Libraries.need("org/sqlite/JDBC.class", "org.xerial:sqlite-jdbc");
    try {
      var directory = Files.createTempDirectory("testudo-sqlite-");
      AtExit.run("remove SQLite files", () -> FileTree.delete(directory));
      return new InProcessServer(
          Engine.SQLITE, name(), database -> url(directory.resolve(database + ".sqlite3")));
    } catch (IOException e) {
      throw new UnavailableException("cannot create a temporary directory: " + e, e);
    }
  }

  private static String url(Path file) {
    return "sqlite://" + file.toUri().getRawPath();
  }
}
