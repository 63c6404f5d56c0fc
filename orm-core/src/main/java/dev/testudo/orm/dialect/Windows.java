package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Term;

/** Writes what a window function sees. */
final class Windows {
  private Windows() {}

  /** {@code OVER (PARTITION BY … ORDER BY … ROWS BETWEEN … AND …)}. */
  static void over(
      SqlWriter out, Computation.Windowed windowed, Grammar grammar, StatementRenderer renderer) {
    out.add(" OVER (");
    String space = "";
    for (int i = 0; i < windowed.partition().size(); i++) {
      out.add(i == 0 ? "PARTITION BY " : ", ");
      Term term = windowed.partition().get(i);
      renderer.term(term);
      space = " ";
    }
    for (int i = 0; i < windowed.order().size(); i++) {
      out.add(i == 0 ? space + "ORDER BY " : ", ");
      grammar.ordering(out, windowed.order().get(i), renderer);
    }
    space = windowed.order().isEmpty() ? space : " ";
    Computation.Frame frame = windowed.frame();
    if (frame != null) {
      out.add(space).add("ROWS BETWEEN ");
      bound(out, frame.from());
      out.add(" AND ");
      bound(out, frame.to());
    }
    out.add(')');
  }

  private static void bound(SqlWriter out, int distance) {
    if (distance == Integer.MIN_VALUE) {
      out.add("UNBOUNDED PRECEDING");
    } else if (distance == Integer.MAX_VALUE) {
      out.add("UNBOUNDED FOLLOWING");
    } else if (distance == 0) {
      out.add("CURRENT ROW");
    } else {
      out.add(Math.abs(distance)).add(distance < 0 ? " PRECEDING" : " FOLLOWING");
    }
  }
}
