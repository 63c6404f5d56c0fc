package dev.testudo.orm.testing.server;

import java.io.IOException;
import java.util.List;

/** How the programs of one engine are unpacked, prepared and run. */
interface EmbeddedServer {

  /** The engine. */
  Engine engine();

  /**
   * The programs for this machine.
   *
   * @throws UnavailableException if the class path lacks them or there are none for this platform
   */
  Binaries binaries() throws UnavailableException;

  /** Fills the data directory of the site with an empty server on which the user can log in. */
  void prepare(ServerSite site) throws IOException, UnavailableException;

  /** The command that serves the data directory on a port of 127.0.0.1, in the foreground. */
  List<String> serve(ServerSite site, int port) throws IOException, UnavailableException;

  /** What to add to the command, so that a server that is killed loses nothing it has confirmed. */
  List<String> durable();

  /** The name of the signal that ends the server at once, its data being of no further use. */
  String stopSignal();

  /** The database to connect to for administration; empty for none. */
  String maintenanceDatabase();
}
