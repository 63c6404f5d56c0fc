package dev.testudo.orm.testing.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;

/** A server unpacked from a Maven artifact and run as a child of this JVM. */
final class EmbeddedProvider implements ServerProvider {
  private static final String USER = "testudo";
  private static final Duration START_LIMIT = Duration.ofMinutes(1);
  private static final int PORTS = 3;

  private final EmbeddedServer kind;

  EmbeddedProvider(EmbeddedServer kind) {
    this.kind = kind;
  }

  @Override
  public String name() {
    return "embedded " + kind.engine().label();
  }

  @Override
  public TestServer start() throws UnavailableException {
    try {
      var binaries = kind.binaries();
      var admin = Admins.of(kind.engine());
      var home = ServerHome.open();
      var programs = binaries.in(home);
      var run = RunDirectory.create(home, kind.engine());
      var site = new ServerSite(home, programs, run, USER, DatabaseNames.randomHex(12));
      try {
        return start(site, admin);
      } catch (IOException | UnavailableException | RuntimeException e) {
        run.delete();
        throw e;
      }
    } catch (IOException e) {
      throw new UnavailableException(e.toString(), e);
    }
  }

  private TestServer start(ServerSite site, Admin admin) throws IOException, UnavailableException {
    kind.prepare(site);
    for (var attempt = 1; attempt <= PORTS; attempt++) {
      var started = startOn(freePort(), site, admin);
      if (started.isPresent()) {
        return started.get();
      }
    }
    throw new UnavailableException("lost the race for a free port " + PORTS + " times");
  }

  /** The server, or nothing if somebody else took the port in the meantime. */
  private Optional<TestServer> startOn(int port, ServerSite site, Admin admin)
      throws IOException, UnavailableException {
    var engine = kind.engine();
    var address =
        new ServerAddress(engine.scheme(), "127.0.0.1", port, site.user(), site.password(), "");
    var process = ServerProcess.start(site.run(), kind.stopSignal(), kind.serve(site, port));
    try {
      new Login(admin, address, kind.maintenanceDatabase()).await(START_LIMIT, process::isAlive);
    } catch (UnavailableException e) {
      if (process.lostItsPort()) {
        return Optional.empty();
      }
      var lastWords = Command.tail(site.run().log());
      process.stop();
      throw new UnavailableException(e.getMessage() + lastWords, e);
    }
    AtExit.run(
        "stop " + name(),
        () -> {
          process.stop();
          site.run().delete();
        });
    return Optional.of(
        new NetworkServer(engine, name(), address, admin, kind.maintenanceDatabase()));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return socket.getLocalPort();
    }
  }
}
