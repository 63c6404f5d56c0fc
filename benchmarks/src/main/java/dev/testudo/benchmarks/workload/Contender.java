package dev.testudo.benchmarks.workload;

import java.sql.SQLException;
import java.util.List;

/** A way to work with the database, for one process. Methods are called on a plain thread. */
public interface Contender extends AutoCloseable {

  /** Runs statements without parameters, one after the other, and waits for their end. */
  void run(List<String> statements) throws Exception;

  /** The single number that a query gives; waits for it. */
  long number(String sql) throws Exception;

  /** Its operations. */
  Chains chains();

  @Override
  void close() throws SQLException;
}
