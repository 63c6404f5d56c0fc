package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Term;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Row;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values that a projection is made of, side by side in a row. */
final class Parts {
  private final List<Selectable<?>> parts;
  private final int[] widths;
  // What reads the parts that are expressions, asked once and not for every row; null for others.
  private final @Nullable ColumnType<?>[] types;

  Parts(List<Selectable<?>> parts) {
    this.parts = parts;
    this.widths = parts.stream().mapToInt(part -> part.terms().size()).toArray();
    this.types = new ColumnType<?>[parts.size()];
    for (int i = 0; i < types.length; i++) {
      types[i] = parts.get(i) instanceof Expr<?> expression ? expression.type() : null;
    }
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

    // The type stands at the place of the part that it was asked of.
    @SuppressWarnings("unchecked")
    <T> T next(Selectable<T> selectable) {
      ColumnType<?> type = types[part];
      T value = type == null ? selectable.read(row, at) : (T) type.get(row, at);
      if (value == null && firstNull == null) {
        firstNull = selectable.describe(0);
      }
      at += widths[part++];
      return value;
    }
  }
}
