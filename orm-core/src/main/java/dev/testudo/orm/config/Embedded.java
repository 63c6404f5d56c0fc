package dev.testudo.orm.config;

/**
 * A database inside this process.
 *
 * @param engine H2 or SQLite
 * @param inMemory whether it lives in memory and ends with the process
 * @param name the file, relative to the working directory unless absolute; for a database in memory
 *     its name, which is {@code :memory:} for SQLite. It never has a {@code ;}, a {@code ?} or a
 *     control character, so that it cannot smuggle settings into a driver's URL.
 */
public record Embedded(Engine engine, boolean inMemory, String name) implements Target {

  @Override
  public String address() {
    return switch (engine) {
      case H2 -> (inMemory ? "h2:mem:" : "h2:file:") + name;
      default -> engine.scheme() + "://" + name;
    };
  }
}
