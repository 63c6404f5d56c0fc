package dev.testudo.benchmarks.micro;

import dev.testudo.benchmarks.model.small.JournalManager;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.dialect.BoundSql;
import dev.testudo.orm.dialect.Dialect;
import dev.testudo.orm.dialect.Dialects;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** The text and the values of a query whose shape was rendered before. */
public class KnownShape extends Step {
  private final Dialect dialect = Dialects.POSTGRESQL;
  private final Select select;
  private final Map<Shape, String> texts =
      Map.of(new Shape(List.of("level ="), List.of("id DESC"), true), Building.TEXT);
  // Not constants to the optimizer.
  private short level = 30;
  private long rows = 20;

  /** Builds the query. */
  public KnownShape() {
    try (var orm = new UnsentOrm(new SmallByHand())) {
      select =
          new JournalManager(orm.orm())
              .filter(j -> j.level.eq(level))
              .orderBy(j -> j.id.desc())
              .limit(rows)
              .select();
    }
  }

  /** Compares the two, and that the text is one that was kept. */
  @Setup
  public void check() {
    Same.check("The text", testudo().sql().text(), byHand().text());
    Same.check("The list of values", Arrays.asList(testudo().values()), byHand().values());
    BoundSql again = testudo();
    if (!Same.isOne(again.sql(), testudo().sql())) {
      throw new IllegalStateException("A known shape was rendered anew.");
    }
  }

  /** By the dialect, as each query is. */
  @Benchmark
  public BoundSql testudo() {
    return dialect.render(select);
  }

  /** Looked up by what the text depends on. */
  @Benchmark
  public Sql byHand() {
    var shape = new Shape(List.of("level ="), List.of("id DESC"), true);
    return new Sql(Objects.requireNonNull(texts.get(shape)), List.of(level, rows));
  }

  /** What the text depends on, by hand. */
  private record Shape(List<String> conditions, List<String> order, boolean limited) {}
}
