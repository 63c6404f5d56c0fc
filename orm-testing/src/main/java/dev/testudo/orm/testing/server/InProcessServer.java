package dev.testudo.orm.testing.server;

import java.util.function.UnaryOperator;

/** An engine inside the JVM: a new name is a new database, and there is no address. */
final class InProcessServer implements TestServer {
  private final Engine engine;
  private final String origin;
  private final UnaryOperator<String> urlOfName;
  private final DatabaseNames names = new DatabaseNames();

  InProcessServer(Engine engine, String origin, UnaryOperator<String> urlOfName) {
    this.engine = engine;
    this.origin = origin;
    this.urlOfName = urlOfName;
  }

  @Override
  public Engine engine() {
    return engine;
  }

  @Override
  public String origin() {
    return origin;
  }

  @Override
  public String newDatabase(String prefix) {
    return urlOfName.apply(names.next(prefix));
  }

  @Override
  public ServerAddress address() {
    throw new IllegalStateException(
        engine.label()
            + " runs inside the JVM: it has no host, port, user or password."
            + " Ask for newDatabase(prefix) only.");
  }
}
