package dev.testudo.orm.testing.server;

import java.util.List;

/** A server unpacked from a Maven artifact, shared by all tests of this JVM. */
final class EmbeddedProvider implements ServerProvider {
  private final EmbeddedServer kind;

  EmbeddedProvider(EmbeddedServer kind) {
    this.kind = kind;
  }

  @Override
  public String name() {
    return EmbeddedInstance.name(kind);
  }

  @Override
  public TestServer start() throws UnavailableException {
    EmbeddedInstance instance = EmbeddedInstance.start(kind, List.of());
    AtExit.run("stop " + name(), instance::end);
    return instance.server();
  }
}
