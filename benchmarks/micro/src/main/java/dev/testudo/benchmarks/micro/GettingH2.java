package dev.testudo.benchmarks.micro;

import dev.testudo.benchmarks.model.small.Journal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** One object by its key, from H2 and with all that belongs to it. */
public class GettingH2 extends Step {
  private final SmallByHand byHand = new SmallByHand();
  private final H2Journals<Journal> journals = new H2Journals<>(byHand);
  private final PreparedStatement statement;
  private long key;

  /** Opens the database. */
  public GettingH2() {
    try {
      statement =
          journals
              .connection()
              .prepareStatement("SELECT id, \"timestamp\", level, text FROM journal WHERE id = ?");
    } catch (SQLException e) {
      throw new IllegalStateException("H2 did not prepare.", e);
    }
  }

  /** Compares the two. */
  @Setup
  public void check() throws SQLException {
    key = 0;
    Journal ours = testudo();
    key = 0;
    Same.check(byHand.model(), ours, byHand());
  }

  private long next() {
    key = key == H2Journals.ROWS ? 1 : key + 1;
    return key;
  }

  /** By the manager, waiting on this thread. */
  @Benchmark
  public Journal testudo() {
    return journals.manager().get(next()).await();
  }

  /** By JDBC on this thread. */
  @Benchmark
  public Journal byHand() throws SQLException {
    statement.setLong(1, next());
    try (ResultSet result = statement.executeQuery()) {
      if (!result.next()) {
        throw new IllegalStateException("There is no row of the key " + key);
      }
      return byHand.read(result);
    }
  }

  /** Ends the database. */
  @TearDown
  public void close() throws SQLException {
    journals.close();
  }
}
