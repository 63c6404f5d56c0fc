package dev.testudo.orm.config;

import java.util.Map;

/**
 * A database inside this process.
 *
 * @param engine H2 or SQLite
 * @param inMemory whether it lives in memory and ends with the process
 * @param name the file, relative to the working directory unless absolute; for a database in memory
 *     its name, which is {@code :memory:} for SQLite. It never has a {@code ;}, a {@code ?} or a
 *     control character, so that it cannot smuggle settings into a driver's URL.
 * @param user who logs in to H2; {@code sa}, as H2's own tools assume, unless the URL says so
 * @param password of that user; empty if the URL has none
 */
public record Embedded(Engine engine, boolean inMemory, String name, String user, Secret password)
    implements Target {
  private static final String STANDARD_USER = "sa";

  /** A database without a login of its own. */
  public Embedded(Engine engine, boolean inMemory, String name) {
    this(engine, inMemory, name, STANDARD_USER, Secret.none());
  }

  /** An H2 database with the login among the query parameters, which are taken out of them. */
  static Embedded h2(boolean inMemory, String name, Map<String, String> query) {
    String user = query.remove("user");
    String password = query.remove("password");
    return new Embedded(
        Engine.H2,
        inMemory,
        name,
        user == null ? STANDARD_USER : user,
        password == null ? Secret.none() : Secret.of(password));
  }

  @Override
  public String address() {
    return switch (engine) {
      case H2 -> (inMemory ? "h2:mem:" : "h2:file:") + name;
      default -> engine.scheme() + "://" + name;
    };
  }
}
