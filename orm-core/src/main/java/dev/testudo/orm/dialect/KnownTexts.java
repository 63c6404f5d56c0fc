package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Statement;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Renders a statement the first time that there is one of its shape. For use by any thread. */
final class KnownTexts {
  /** A program has no more queries than this; one that makes them up begins anew. */
  private static final int MOST = 4_096;

  private final Grammar grammar;
  private final ConcurrentMap<Shape, KnownText> texts = new ConcurrentHashMap<>();
  private final LongAdder rendered = new LongAdder();

  KnownTexts(Grammar grammar) {
    this.grammar = grammar;
  }

  BoundSql of(Statement statement) {
    Shape shape = ShapeWalk.of(grammar, statement);
    KnownText known = shape == null ? null : texts.get(shape);
    return known == null ? render(statement, shape) : known.with(shape.inputs());
  }

  private BoundSql render(Statement statement, @Nullable Shape shape) {
    rendered.increment();
    SqlWriter written = StatementRenderer.write(grammar, statement);
    BoundSql sql = written.finish();
    KnownText known =
        shape == null ? null : KnownText.of(sql.sql(), written.origins(), shape.inputs());
    if (known != null) {
      if (texts.size() >= MOST) {
        texts.clear();
      }
      texts.put(shape.withoutValues(), known);
    }
    return sql;
  }

  /** How many statements were rendered so far. */
  long rendered() {
    return rendered.sum();
  }
}
