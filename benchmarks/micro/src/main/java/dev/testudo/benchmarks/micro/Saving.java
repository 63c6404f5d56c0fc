package dev.testudo.benchmarks.micro;

import dev.testudo.orm.manager.Manager;
import io.vertx.sqlclient.Tuple;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A save of all columns from the call of the manager down to the values that PostgreSQL's client
 * takes. Nothing is sent.
 *
 * @param <M> the model class
 */
public abstract class Saving<M> extends Step {
  private static final String SQL = "by hand";

  private final ByHand<M> byHand;
  private final UnsentOrm orm;
  private final Manager<M, Long, ?> journals;
  private final M journal;

  Saving(ByHand<M> byHand) {
    this.byHand = byHand;
    orm = new UnsentOrm(byHand);
    journals = byHand.manager(orm.orm());
    journal = byHand.fresh();
    byHand.key(journal, UnsentStatements.KEY);
    byHand.time(journal, UnsentOrm.NOW);
  }

  /** Compares the two. */
  @Setup
  public void check() {
    testudo();
    Tuple ours = orm.statements().values();
    byHand();
    Tuples.check(ours, orm.statements().values());
  }

  /** By the manager. */
  @Benchmark
  public M testudo() {
    return journals.save(journal).result();
  }

  /** A constant text, and a tuple of the values. */
  @Benchmark
  public M byHand() {
    orm.statements().take(SQL, byHand.updated(journal));
    return journal;
  }

  /** Ends the Orm. */
  @TearDown
  public void close() {
    orm.close();
  }

  /** With four columns. */
  public static class Columns4 extends Saving<dev.testudo.benchmarks.model.small.Journal> {
    /** With four columns. */
    public Columns4() {
      super(new SmallByHand());
    }
  }

  /** With 36 columns. */
  public static class Columns36 extends Saving<dev.testudo.benchmarks.model.wide.Journal> {
    /** With 36 columns. */
    public Columns36() {
      super(new WideByHand());
    }
  }
}
