package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Frame;
import dev.testudo.orm.ast.Function;
import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.type.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Windows as MySQL and MariaDB have them. */
final class MySqlWindows {
  private MySqlWindows() {}

  /** MariaDB computes shares as decimals of ten digits, so they are made of the numbers here. */
  static void exact(SqlWriter out, Computation.Windowed given, StatementRenderer renderer) {
    Computation.Windowed windowed = Windows.sorted(given);
    @Nullable Function function =
        windowed.function() instanceof Computation.Call call ? call.function() : null;
    if (function == Function.PERCENT_RANK) {
      var rank = new Computation.Call(Function.RANK, List.of(), Types.LONG);
      out.add("COALESCE((");
      renderer.standardWindow(over(windowed, rank, windowed.order()));
      out.add(" - 1 + 0e0) / NULLIF(");
      renderer.standardWindow(over(windowed, Term.Aggregate.countRows(), List.of()));
      out.add(" - 1, 0), 0e0)");
    } else if (function == Function.CUME_DIST) {
      out.add("((");
      renderer.standardWindow(over(windowed, Term.Aggregate.countRows(), windowed.order()));
      out.add(" + 0e0) / ");
      renderer.standardWindow(over(windowed, Term.Aggregate.countRows(), List.of()));
      out.add(')');
    } else {
      renderer.standardWindow(windowed);
    }
  }

  private static Computation.Windowed over(
      Computation.Windowed window, Term function, List<Ordering> order) {
    return new Computation.Windowed(function, window.partition(), order, null, Types.LONG);
  }

  /**
   * Where NULLs stand among the rows does not change which rows are within a distance, so such a
   * frame does without the second term that moves them: it may have only one.
   */
  static boolean ignoresNulls(@Nullable Frame frame) {
    return frame != null && hasDistance(frame) && frame.isBounded();
  }

  /** Whether values are counted with, so that there must be one term alone to sort by. */
  private static boolean hasDistance(Frame frame) {
    boolean before = frame.from() != Frame.START && frame.from() != 0;
    boolean after = frame.to() != Frame.END && frame.to() != 0;
    return frame.unit() == Frame.Unit.VALUES && (before || after);
  }

  static @Nullable String lacks(Computation.Windowed windowed, Frame frame, Grammar grammar) {
    if (frame.unit() == Frame.Unit.GROUPS) {
      return "MySQL and MariaDB have no frames of groups.";
    } else if (frame.without() != Frame.Without.NOTHING) {
      return "MySQL and MariaDB leave no rows out of a frame.";
    } else if (hasDistance(frame) && !frame.isBounded()) {
      for (Ordering each : windowed.order()) {
        boolean moved = Grammars.nullsFirst(each) != grammar.nullsFirstByDefault(each.descending());
        if (each.term().nullable() && moved) {
          return "MySQL and MariaDB cannot move NULLs in a window whose frame has distances of"
              + " values on one side only.";
        }
      }
    }
    return null;
  }
}
