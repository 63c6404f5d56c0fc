package dev.testudo.benchmarks.micro;

import dev.testudo.orm.config.ConnectionConfig;
import dev.testudo.orm.exec.vertx.PostgresValuesAndRows;
import dev.testudo.orm.metamodel.ModelType;
import io.vertx.sqlclient.Row;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * An object out of a row that PostgreSQL's client has decoded: its columns by position.
 *
 * @param <M> the model class
 */
public abstract class DecodingVertx<M> extends Step {
  private final ByHand<M> byHand;
  private final ModelType<M, Long, ?> model;
  private final PostgresValuesAndRows driver =
      new PostgresValuesAndRows(
          ConnectionConfig.of("default", "postgresql://nobody@127.0.0.1/none"));
  private final Row row;

  DecodingVertx(ByHand<M> byHand) {
    this.byHand = byHand;
    model = byHand.model();
    M journal = byHand.fresh();
    byHand.key(journal, UnsentStatements.KEY);
    byHand.time(journal, UnsentOrm.NOW);
    row = PostgresRow.of(model, journal);
  }

  /** Compares the two. */
  @Setup
  public void check() {
    Same.check(model, testudo(), byHand());
  }

  /** By the generated reader. */
  @Benchmark
  public M testudo() {
    return driver.read(row, model);
  }

  /** By the getters of the row. */
  @Benchmark
  public M byHand() {
    return byHand.read(row);
  }

  /** With four columns. */
  public static class Columns4 extends DecodingVertx<dev.testudo.benchmarks.model.small.Journal> {
    /** With four columns. */
    public Columns4() {
      super(new SmallByHand());
    }
  }

  /** With 36 columns. */
  public static class Columns36 extends DecodingVertx<dev.testudo.benchmarks.model.wide.Journal> {
    /** With 36 columns. */
    public Columns36() {
      super(new WideByHand());
    }
  }
}
