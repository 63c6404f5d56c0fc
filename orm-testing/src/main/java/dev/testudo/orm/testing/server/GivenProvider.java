package dev.testudo.orm.testing.server;

import java.time.Duration;

/** The server whose URL the person who runs the tests has given. */
final class GivenProvider implements ServerProvider {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Engine engine;
  private final Settings settings;

  GivenProvider(Engine engine, Settings settings) {
    this.engine = engine;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "given URL";
  }

  /** Never falls back once a URL is given: tests on another server would prove another thing. */
  @Override
  public TestServer start() throws UnavailableException {
    var property = Settings.urlProperty(engine);
    var url =
        settings
            .url(engine)
            .orElseThrow(
                () ->
                    new UnavailableException(
                        "neither the system property "
                            + property
                            + " nor the variable "
                            + Settings.variable(property)
                            + " is set"));
    try {
      var address = ServerAddress.parse(engine, url);
      var home = ServerAddress.databaseIn(url, engine == Engine.POSTGRES ? "postgres" : "");
      var admin = Admins.of(engine);
      admin.execute(address, home, LIMIT, "SELECT 1");
      var server = new NetworkServer(engine, "given " + engine.label(), address, admin, home);
      AtExit.run("drop the databases of the tests", server::dropCreated);
      return server;
    } catch (Exception e) {
      throw new IllegalStateException(
          "The "
              + engine.label()
              + " server given by "
              + property
              + " cannot be used: "
              + (e.getMessage() == null ? e.toString() : e.getMessage()),
          e);
    }
  }
}
