package dev.testudo.benchmarks.micro;

import dev.testudo.orm.manager.Manager;
import io.vertx.sqlclient.Tuple;
import java.time.temporal.ChronoUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A creation from the call of the manager down to the values that PostgreSQL's client takes, and
 * back with the key that the database made. Nothing is sent.
 *
 * @param <M> the model class
 */
public abstract class Creating<M> extends Step {
  private static final String SQL = "by hand";

  private final ByHand<M> byHand;
  private final UnsentOrm orm;
  private final Manager<M, Long, ?> journals;
  private final M journal;

  Creating(ByHand<M> byHand) {
    this.byHand = byHand;
    orm = new UnsentOrm(byHand);
    journals = byHand.manager(orm.orm());
    journal = byHand.fresh();
  }

  /** Compares the two. */
  @Setup
  public void check() {
    testudo();
    Tuple ours = orm.statements().values();
    Same.check("Its key", byHand.model().key(journal), UnsentStatements.KEY);
    byHand();
    Same.check("Its key", UnsentStatements.KEY, byHand.model().key(journal));
    Tuples.check(ours, orm.statements().values());
  }

  /** By the manager. */
  @Benchmark
  public M testudo() {
    forget();
    return journals.create(journal).result();
  }

  /** A constant text, a tuple of the values, and the key out of the row. */
  @Benchmark
  public M byHand() {
    forget();
    byHand.time(journal, UnsentOrm.NOW.truncatedTo(ChronoUnit.MICROS));
    Tuple row = orm.statements().take(SQL, byHand.inserted(journal));
    byHand.key(journal, row.getLong(0));
    return journal;
  }

  /** The object is as new for both. */
  private void forget() {
    byHand.model().clear(journal, 0);
    byHand.model().clear(journal, 1);
  }

  /** Ends the Orm. */
  @TearDown
  public void close() {
    orm.close();
  }

  /** With four columns. */
  public static class Columns4 extends Creating<dev.testudo.benchmarks.model.small.Journal> {
    /** With four columns. */
    public Columns4() {
      super(new SmallByHand());
    }
  }

  /** With 36 columns. */
  public static class Columns36 extends Creating<dev.testudo.benchmarks.model.wide.Journal> {
    /** With 36 columns. */
    public Columns36() {
      super(new WideByHand());
    }
  }
}
