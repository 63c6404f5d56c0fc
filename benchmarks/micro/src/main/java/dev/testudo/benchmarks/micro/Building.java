package dev.testudo.benchmarks.micro;

import dev.testudo.benchmarks.model.small.Journal;
import dev.testudo.benchmarks.model.small.JournalManager;
import dev.testudo.benchmarks.model.small.JournalPath;
import dev.testudo.orm.manager.Query;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** A query with a filter, an order and a limit as a value: what a program writes. */
public class Building extends Step {
  /** The text of the statement. */
  static final String TEXT =
      "SELECT \"id\", \"timestamp\", \"level\", \"text\" FROM \"journal\""
          + " WHERE \"level\" = $1 ORDER BY \"id\" DESC LIMIT $2::bigint";

  private final UnsentOrm orm = new UnsentOrm(new SmallByHand());
  private final JournalManager journals = new JournalManager(orm.orm());
  // Not constants to the optimizer.
  private short level = 30;
  private long rows = 20;

  /** Compares the two. */
  @Setup
  public void check() {
    Same.check("The text", testudo().sql(), byHand().text());
    Same.check("The list of values", testudo().parameters(), byHand().values());
  }

  /** By the path of the model. */
  @Benchmark
  public Query<Journal, JournalPath> testudo() {
    return journals.filter(j -> j.level.eq(level)).orderBy(j -> j.id.desc()).limit(rows);
  }

  /** A constant, and a list of the values. */
  @Benchmark
  public Sql byHand() {
    return new Sql(TEXT, List.of(level, rows));
  }

  /** Ends the Orm. */
  @TearDown
  public void close() {
    orm.close();
  }
}
