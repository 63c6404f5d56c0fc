package dev.testudo.benchmarks.workload;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A way to work with the database, for one process. Methods are called on a plain thread. */
public interface Contender extends AutoCloseable {

  /** Runs statements without parameters, one after the other, and waits for their end. */
  void run(List<String> statements) throws Exception;

  /** The single number that a query gives; waits for it. */
  long number(String sql) throws Exception;

  /** Reads the objects that an operation is about, before the time is taken. */
  void load(Workload work) throws Exception;

  /**
   * Reads every object, and looks whether those that the last C has made have the keys of their own
   * rows.
   *
   * @throws IllegalStateException if one has not
   */
  void verify() throws Exception;

  /**
   * Starts one of the chains of an operation.
   *
   * @param chain its number, from 0
   */
  CompletableFuture<Tally> start(Operation operation, Workload work, int chain);

  @Override
  void close() throws SQLException;
}
