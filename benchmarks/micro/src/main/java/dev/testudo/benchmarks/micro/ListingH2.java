package dev.testudo.benchmarks.micro;

import dev.testudo.benchmarks.model.small.Journal;
import dev.testudo.benchmarks.model.small.JournalManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** A list of a thousand objects, from H2 and with all that belongs to it. */
public class ListingH2 extends Step {
  private final SmallByHand byHand = new SmallByHand();
  private final H2Journals<Journal> journals = new H2Journals<>(byHand);
  private final JournalManager manager = new JournalManager(journals.orm());
  private final PreparedStatement statement;

  /** Opens the database. */
  public ListingH2() {
    try {
      statement =
          journals
              .connection()
              .prepareStatement("SELECT id, \"timestamp\", level, text FROM journal ORDER BY id");
    } catch (SQLException e) {
      throw new IllegalStateException("H2 did not prepare.", e);
    }
  }

  /** Compares the two. */
  @Setup
  public void check() throws SQLException {
    List<Journal> ours = testudo();
    List<Journal> others = byHand();
    Same.check("The number of rows", ours.size(), H2Journals.ROWS);
    Same.check("The number of rows", ours.size(), others.size());
    for (int i = 0; i < ours.size(); i++) {
      Same.check(byHand.model(), ours.get(i), others.get(i));
    }
  }

  /** By the manager, waiting on this thread. */
  @Benchmark
  public List<Journal> testudo() {
    return manager.all().orderBy(j -> j.id).list().await();
  }

  /** By JDBC on this thread. */
  @Benchmark
  public List<Journal> byHand() throws SQLException {
    List<Journal> list = new ArrayList<>();
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        list.add(byHand.read(result));
      }
    }
    return list;
  }

  /** Ends the database. */
  @TearDown
  public void close() throws SQLException {
    journals.close();
  }
}
