package dev.testudo.orm.testing.server;

/** A container, where Testcontainers is on the class path and Docker answers. */
final class ContainerProvider implements ServerProvider {
  private final Engine engine;

  ContainerProvider(Engine engine) {
    this.engine = engine;
  }

  @Override
  public String name() {
    return "container with " + engine.label();
  }

  @Override
  public TestServer start() throws UnavailableException {
    Libraries.need(
        "org/testcontainers/DockerClientFactory.class", "org.testcontainers:testcontainers:2.0.5");
    var admin = Admins.of(engine);
    return ServerContainer.of(engine).start(engine, name(), admin);
  }
}
