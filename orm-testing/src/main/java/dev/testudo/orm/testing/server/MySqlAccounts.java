package dev.testudo.orm.testing.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What MariaDB and MySQL share: who may log in, and how the server is reached. */
final class MySqlAccounts {

  private MySqlAccounts() {}

  /** Writes the file that a starting server runs first: one account, nobody without password. */
  static void write(Path file, ServerSite site) throws IOException {
    var user = "'" + site.user() + "'@'%'";
    Files.write(
        file,
        List.of(
            "CREATE USER IF NOT EXISTS " + user + " IDENTIFIED BY '" + site.password() + "';",
            "GRANT ALL PRIVILEGES ON *.* TO " + user + " WITH GRANT OPTION;",
            "DROP USER IF EXISTS 'root'@'localhost', 'root'@'127.0.0.1', 'root'@'::1';",
            "DROP USER IF EXISTS ''@'localhost';"));
  }

  static List<String> serverOptions(int port) {
    return List.of(
        "--port=" + port,
        "--bind-address=127.0.0.1",
        // Relative to the data directory: absolute paths can be too long for a socket.
        "--socket=server.sock",
        "--pid-file=server.pid",
        "--skip-name-resolve",
        "--skip-log-bin",
        "--character-set-server=utf8mb4",
        "--max-connections=200",
        "--max-allowed-packet=64M");
  }
}
