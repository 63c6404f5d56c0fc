package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Frame;
import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import java.util.List;

/** Writes what a window function sees. */
final class Windows {
  private Windows() {}

  /** {@code OVER (PARTITION BY … ORDER BY … ROWS BETWEEN … AND …)}. */
  static void over(
      SqlWriter out, Computation.Windowed windowed, Grammar grammar, StatementRenderer renderer) {
    Frame frame = windowed.frame();
    String reason = frame == null ? null : grammar.lacks(windowed, frame);
    if (reason != null) {
      throw new OrmException(
          Report.of("A window has a frame that the database cannot have.")
              .likelyCause(reason)
              .wayOut("Use rows(…), or compute it in the program."));
    }
    out.add(" OVER (");
    String space = "";
    for (int i = 0; i < windowed.partition().size(); i++) {
      out.add(i == 0 ? "PARTITION BY " : ", ");
      grammar.partition(out, windowed.partition().get(i), renderer);
      space = " ";
    }
    for (int i = 0; i < windowed.order().size(); i++) {
      out.add(i == 0 ? space + "ORDER BY " : ", ");
      grammar.windowOrdering(out, windowed.order().get(i), frame, renderer);
      space = " ";
    }
    if (frame != null) {
      frame(out.add(space), frame);
    }
    out.add(')');
  }

  /** For engines without ranks but by an order: one in which all rows are equal. */
  static Computation.Windowed sorted(Computation.Windowed window) {
    if (!window.order().isEmpty() || !(window.function() instanceof Computation.Call)) {
      return window;
    }
    var none = new Ordering(new Term.Constant(true), false, Ordering.Nulls.LARGEST);
    return new Computation.Windowed(
        window.function(), window.partition(), List.of(none), window.frame(), window.type());
  }

  private static void frame(SqlWriter out, Frame frame) {
    out.add(
        switch (frame.unit()) {
          case ROWS -> "ROWS BETWEEN ";
          case VALUES -> "RANGE BETWEEN ";
          case GROUPS -> "GROUPS BETWEEN ";
        });
    bound(out, frame.from());
    out.add(" AND ");
    bound(out, frame.to());
    out.add(
        switch (frame.without()) {
          case NOTHING -> "";
          case ITSELF -> " EXCLUDE CURRENT ROW";
          case EQUALS_AND_ITSELF -> " EXCLUDE GROUP";
          case EQUALS -> " EXCLUDE TIES";
        });
  }

  private static void bound(SqlWriter out, int distance) {
    if (distance == Frame.START) {
      out.add("UNBOUNDED PRECEDING");
    } else if (distance == Frame.END) {
      out.add("UNBOUNDED FOLLOWING");
    } else if (distance == 0) {
      out.add("CURRENT ROW");
    } else {
      out.add(Math.abs(distance)).add(distance < 0 ? " PRECEDING" : " FOLLOWING");
    }
  }
}
