package dev.testudo.benchmarks.workload;

import dev.testudo.orm.testing.server.Engine;
import java.util.List;

/**
 * Where a contender works.
 *
 * @param engine the database engine
 * @param url the URL of the database, as Testudo writes it
 * @param shape the form of the table
 * @param connections how many connections it may have
 * @param schema the statements that make the tables, the same for all
 */
public record Setup(Engine engine, String url, Shape shape, int connections, List<String> schema) {

  /** The statement that empties the table at once, and frees its room. */
  public String emptying() {
    return engine == Engine.SQLITE ? "DELETE FROM journal" : "TRUNCATE TABLE journal";
  }
}
