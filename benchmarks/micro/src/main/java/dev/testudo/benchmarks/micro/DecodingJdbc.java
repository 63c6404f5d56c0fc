package dev.testudo.benchmarks.micro;

import dev.testudo.orm.exec.jdbc.H2Rows;
import dev.testudo.orm.metamodel.ModelType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Objects out of a result of H2 that is found already, and read again from its first row each time.
 * Of one row.
 *
 * @param <M> the model class
 */
public abstract class DecodingJdbc<M> extends Step {
  private final ByHand<M> byHand;
  private final ModelType<M, Long, ?> model;
  private final H2Journals<M> journals;
  private final ResultSet result;

  DecodingJdbc(ByHand<M> byHand) {
    this.byHand = byHand;
    model = byHand.model();
    journals = new H2Journals<>(byHand);
    String sql = journals.manager().all().sql();
    try {
      result =
          journals
              .connection()
              .prepareStatement(sql, ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY)
              .executeQuery();
    } catch (SQLException e) {
      throw new IllegalStateException("H2 did not run " + sql, e);
    }
  }

  /** Compares the two. */
  @Setup
  public void check() throws SQLException {
    List<M> ours = testudo();
    List<M> others = byHand();
    Same.check("The number of rows", ours.size(), H2Journals.ROWS);
    Same.check("The number of rows", ours.size(), others.size());
    for (int i = 0; i < ours.size(); i++) {
      Same.check(model, ours.get(i), others.get(i));
    }
  }

  /** By the generated reader. */
  @Benchmark
  @OperationsPerInvocation(H2Journals.ROWS)
  public List<M> testudo() throws SQLException {
    result.beforeFirst();
    var rows = new H2Rows(result);
    List<M> list = new ArrayList<>();
    while (rows.next()) {
      list.add(rows.read(model));
    }
    return list;
  }

  /** By the getters of the result. */
  @Benchmark
  @OperationsPerInvocation(H2Journals.ROWS)
  public List<M> byHand() throws SQLException {
    result.beforeFirst();
    List<M> list = new ArrayList<>();
    while (result.next()) {
      list.add(byHand.read(result));
    }
    return list;
  }

  /** Ends the database. */
  @TearDown
  public void close() throws SQLException {
    journals.close();
  }

  /** With four columns. */
  public static class Columns4 extends DecodingJdbc<dev.testudo.benchmarks.model.small.Journal> {
    /** With four columns. */
    public Columns4() {
      super(new SmallByHand());
    }
  }

  /** With 36 columns. */
  public static class Columns36 extends DecodingJdbc<dev.testudo.benchmarks.model.wide.Journal> {
    /** With 36 columns. */
    public Columns36() {
      super(new WideByHand());
    }
  }
}
