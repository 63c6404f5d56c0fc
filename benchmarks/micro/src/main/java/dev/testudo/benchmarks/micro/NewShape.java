package dev.testudo.benchmarks.micro;

import dev.testudo.benchmarks.model.small.Journal;
import dev.testudo.benchmarks.model.small.JournalManager;
import dev.testudo.benchmarks.model.small.JournalPath;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.dialect.BoundSql;
import dev.testudo.orm.dialect.Dialect;
import dev.testudo.orm.dialect.Dialects;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.manager.Query;
import dev.testudo.orm.metamodel.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * The text and the values of a query whose shape is not known. A dialect keeps 4,096 texts and then
 * begins anew, so that of more shapes than these, one after the other, each is new every time.
 */
public class NewShape extends Step {
  private static final int SHAPES = 5_000;
  private static final int CONDITIONS = 4;
  private static final long KEY = 1_000;
  private static final short LEVEL = 30;

  private static final List<Comparison> COMPARISONS =
      List.of(
          new Comparison("\"id\" = ", KEY, j -> j.id.eq(KEY)),
          new Comparison("\"id\" < ", KEY, j -> j.id.lt(KEY)),
          new Comparison("\"id\" <= ", KEY, j -> j.id.le(KEY)),
          new Comparison("\"id\" > ", KEY, j -> j.id.gt(KEY)),
          new Comparison("\"id\" >= ", KEY, j -> j.id.ge(KEY)),
          new Comparison("\"level\" = ", LEVEL, j -> j.level.eq(LEVEL)),
          new Comparison("\"level\" < ", LEVEL, j -> j.level.lt(LEVEL)),
          new Comparison("\"level\" <= ", LEVEL, j -> j.level.le(LEVEL)),
          new Comparison("\"level\" > ", LEVEL, j -> j.level.gt(LEVEL)),
          new Comparison("\"level\" >= ", LEVEL, j -> j.level.ge(LEVEL)));

  private final Dialect dialect = Dialects.POSTGRESQL;
  private final List<Select> selects = new ArrayList<>();
  private final List<List<Comparison>> shapes = new ArrayList<>();
  private int next;

  /** Builds the queries. */
  public NewShape() {
    try (var orm = new UnsentOrm(new SmallByHand())) {
      var journals = new JournalManager(orm.orm());
      for (int shape = 0; shape < SHAPES; shape++) {
        List<Comparison> conditions = conditions(shape);
        Query<Journal, JournalPath> query = journals.all();
        for (Comparison condition : conditions) {
          query = query.filter(condition.ours());
        }
        shapes.add(conditions);
        selects.add(query.select());
      }
    }
  }

  /** The digits of the number of a shape. */
  private static List<Comparison> conditions(int shape) {
    List<Comparison> conditions = new ArrayList<>();
    int rest = shape;
    for (int i = 0; i < CONDITIONS; i++) {
      conditions.add(COMPARISONS.get(rest % COMPARISONS.size()));
      rest /= COMPARISONS.size();
    }
    return conditions;
  }

  /** Compares the two for all shapes, and that none is known when its turn comes again. */
  @Setup
  public void check() {
    List<SqlText> texts = new ArrayList<>();
    for (int shape = 0; shape < SHAPES; shape++) {
      next = shape;
      BoundSql ours = testudo();
      next = shape;
      Sql byHand = byHand();
      Same.check("The text", ours.sql().text(), byHand.text());
      Same.check("The list of values", Arrays.asList(ours.values()), byHand.values());
      texts.add(ours.sql());
    }
    for (SqlText before : texts) {
      if (Same.isOne(testudo().sql(), before)) {
        throw new IllegalStateException("A shape is still known: " + before.text());
      }
    }
  }

  private int turn() {
    int turn = next;
    next = turn + 1 == SHAPES ? 0 : turn + 1;
    return turn;
  }

  /** By the dialect, as each query is. */
  @Benchmark
  public BoundSql testudo() {
    return dialect.render(selects.get(turn()));
  }

  /** Put together by a builder of text. */
  @Benchmark
  public Sql byHand() {
    List<Comparison> conditions = shapes.get(turn());
    var text =
        new StringBuilder(
            "SELECT \"id\", \"timestamp\", \"level\", \"text\" FROM \"journal\" WHERE ");
    List<Object> values = new ArrayList<>(conditions.size());
    for (Comparison condition : conditions) {
      if (!values.isEmpty()) {
        text.append(" AND ");
      }
      values.add(condition.value());
      text.append(condition.byHand()).append('$').append(values.size());
    }
    return new Sql(text.toString(), values);
  }

  /** A condition by hand, its value, and the same by the path. */
  private record Comparison(String byHand, Object value, Function<JournalPath, Condition> ours) {}
}
