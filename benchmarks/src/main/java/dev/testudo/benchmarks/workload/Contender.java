package dev.testudo.benchmarks.workload;

import io.vertx.core.Future;
import java.sql.SQLException;
import java.util.List;

/** A way to work with the database, for one process. Methods are called on a plain thread. */
public interface Contender extends AutoCloseable {

  /** Runs statements without parameters, one after the other, and waits for their end. */
  void run(List<String> statements) throws Exception;

  /** The single number that a query gives; waits for it. */
  long number(String sql) throws Exception;

  /** Reads the objects that an operation is about, before the time is taken. */
  void load(Workload work) throws Exception;

  /**
   * Starts one of the chains of an operation.
   *
   * @param chain its number, from 0
   */
  Future<Tally> start(Operation operation, Workload work, int chain);

  @Override
  void close() throws SQLException;
}
