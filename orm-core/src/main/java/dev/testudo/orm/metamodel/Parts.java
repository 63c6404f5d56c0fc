package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Term;
import dev.testudo.orm.type.Row;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values that a projection is made of, side by side in a row. */
final class Parts {
  private final List<Selectable<?>> parts;
  private final int[] widths;

  Parts(List<Selectable<?>> parts) {
    this.parts = parts;
    this.widths = parts.stream().mapToInt(part -> part.terms().size()).toArray();
  }

  List<Term> terms() {
    return parts.stream().flatMap(part -> part.terms().stream()).toList();
  }

  String describe(int index) {
    int rest = index;
    for (int i = 0; i < widths.length; i++) {
      if (rest < widths[i]) {
        return parts.get(i).describe(rest);
      }
      rest -= widths[i];
    }
    return "an expression";
  }

  <R> R make(Row row, int at, Function<Cursor, R> maker) {
    var cursor = new Cursor(row, at);
    try {
      return maker.apply(cursor);
    } catch (NullPointerException e) {
      if (cursor.firstNull == null) {
        throw e;
      }
      // A constructor's primitive was handed NULL: say which, not where Java stumbled over it.
      throw new IllegalArgumentException(
          cursor.firstNull + " is NULL, which the constructor does not take", e);
    }
  }

  /** Reads the parts of one row from left to right, as the arguments of a call are evaluated. */
  final class Cursor {
    private final Row row;
    private int at;
    private int part;
    private @Nullable String firstNull;

    private Cursor(Row row, int at) {
      this.row = row;
      this.at = at;
    }

    <T> T next(Selectable<T> selectable) {
      T value = selectable.read(row, at);
      if (value == null && firstNull == null) {
        firstNull = selectable.describe(0);
      }
      at += widths[part++];
      return value;
    }
  }
}
