package dev.testudo.orm.testing.server;

/** H2 in memory: nothing to start, a name of its own makes a database fresh. */
final class H2Provider implements ServerProvider {

  @Override
  public String name() {
    return "H2 in memory";
  }

  @Override
  public TestServer start() throws UnavailableException {
    Libraries.need("org/h2/Driver.class", "com.h2database:h2");
    return new InProcessServer(Engine.H2, name(), database -> "h2:mem:" + database);
  }
}
