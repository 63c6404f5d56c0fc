package dev.testudo.orm.testing.transaction;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.testudo.orm.testing.server.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** PgBouncer in transaction mode before a server, if it is installed. */
final class PgBouncer implements AutoCloseable {
  private final Process process;
  private final int port;

  private PgBouncer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts it.
   *
   * @param sessions how many it keeps at the server for each database
   * @param ignored settings of clients that it does not mind, and does not pass on
   */
  static PgBouncer start(TestServer server, Path directory, int sessions, String ignored)
      throws IOException {
    Path program = program();
    int port = freePort();
    Files.writeString(
        directory.resolve("users.txt"),
        "\"%s\" \"%s\"\n".formatted(server.user(), server.password()));
    Path settings = directory.resolve("pgbouncer.ini");
    Files.writeString(
        settings,
        """
        [databases]
        * = host=127.0.0.1 port=%d
        [pgbouncer]
        listen_addr = 127.0.0.1
        listen_port = %d
        unix_socket_dir =
        auth_type = scram-sha-256
        auth_file = %s
        pool_mode = transaction
        default_pool_size = %d
        max_client_conn = 100
        ignore_startup_parameters = %s
        """
            .formatted(server.port(), port, directory.resolve("users.txt"), sessions, ignored));
    List<String> command = new ArrayList<>(List.of(program.toString()));
    if (Files.getOwner(settings).getName().equals("root")) {
      // It refuses to run as root.
      for (Path file : List.of(directory, settings, directory.resolve("users.txt"))) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
      command.addAll(List.of("-u", "nobody"));
    }
    command.add(settings.toString());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("log").toFile())
            .start();
    var started = new PgBouncer(process, port);
    started.await(directory.resolve("log"));
    return started;
  }

  private static Path program() {
    return Stream.of("/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/usr/local/bin/pgbouncer")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseGet(() -> abort("PgBouncer is not installed; on Debian: apt-get install pgbouncer"));
  }

  private void await(Path log) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (true) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (IOException e) {
        if (!process.isAlive() || System.nanoTime() > end) {
          throw new IOException("PgBouncer does not run: " + Files.readString(log), e);
        }
        LockSupport.parkNanos(20_000_000);
      }
    }
  }

  /** The URL of a database as it is reached through here. */
  String url(String direct) {
    return direct.replaceFirst("@[^/]*/", "@127.0.0.1:" + port + "/");
  }

  /** Whether it runs, a moment after the last thing that could have ended it. */
  boolean isAlive() throws InterruptedException {
    return !process.waitFor(500, TimeUnit.MILLISECONDS);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }
}
