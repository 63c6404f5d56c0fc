package dev.testudo.orm.testing.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A server unpacked from a Maven artifact and run as a child of this JVM. */
final class EmbeddedInstance {
  private static final String USER = "testudo";
  private static final Duration START_LIMIT = Duration.ofMinutes(1);
  private static final int PORTS = 3;

  private final EmbeddedServer kind;
  private final List<String> more;
  private final ServerSite site;
  private final Admin admin;
  private ServerAddress address;
  private ServerProcess process;

  private EmbeddedInstance(EmbeddedServer kind, List<String> more)
      throws IOException, UnavailableException {
    this.kind = kind;
    this.more = more;
    var binaries = kind.binaries();
    admin = Admins.of(kind.engine());
    var home = ServerHome.open();
    var programs = binaries.in(home);
    var run = RunDirectory.create(home, kind.engine());
    site = new ServerSite(home, programs, run, USER, DatabaseNames.randomHex(12));
    try {
      kind.prepare(site);
      process = startSomewhere(1);
    } catch (IOException | UnavailableException | RuntimeException e) {
      run.delete();
      throw e;
    }
  }

  /**
   * A new server that is up.
   *
   * @param more what to add to its command
   */
  static EmbeddedInstance start(EmbeddedServer kind, List<String> more)
      throws UnavailableException {
    try {
      return new EmbeddedInstance(kind, more);
    } catch (IOException e) {
      throw new UnavailableException(e.toString(), e);
    }
  }

  static String name(EmbeddedServer kind) {
    return "embedded " + kind.engine().label();
  }

  TestServer server() {
    return new NetworkServer(kind.engine(), name(kind), address, admin, kind.maintenanceDatabase());
  }

  /** Kills the server; its data stays. */
  void kill() {
    process.kill();
  }

  /** Starts the server again on its data and its port. */
  void startAgain() throws IOException, UnavailableException {
    process = startProcess(address.port());
    awaitLogin();
  }

  /** Stops the server and removes its data. */
  void end() throws IOException {
    process.stop();
    site.run().delete();
  }

  private ServerProcess startSomewhere(int attempt) throws IOException, UnavailableException {
    int port = freePort();
    address =
        new ServerAddress(
            kind.engine().scheme(), "127.0.0.1", port, site.user(), site.password(), "");
    process = startProcess(port);
    try {
      awaitLogin();
      return process;
    } catch (UnavailableException e) {
      if (!process.lostItsPort()) {
        throw e;
      }
      if (attempt == PORTS) {
        throw new UnavailableException("lost the race for a free port " + PORTS + " times", e);
      }
      return startSomewhere(attempt + 1);
    }
  }

  private ServerProcess startProcess(int port) throws IOException, UnavailableException {
    var command = new ArrayList<>(kind.serve(site, port));
    command.addAll(more);
    return ServerProcess.start(site.run(), kind.stopSignal(), command);
  }

  private void awaitLogin() throws IOException, UnavailableException {
    try {
      new Login(admin, address, kind.maintenanceDatabase()).await(START_LIMIT, process::isAlive);
    } catch (UnavailableException e) {
      if (process.lostItsPort()) {
        throw e;
      }
      var lastWords = Command.tail(site.run().log());
      process.stop();
      throw new UnavailableException(e.getMessage() + lastWords, e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return socket.getLocalPort();
    }
  }
}
