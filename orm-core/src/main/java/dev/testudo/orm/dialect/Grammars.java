package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Insert;
import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Term;
import java.util.List;

/** What several engines do alike inside statements. */
final class Grammars {
  /**
   * Above so many values a list is no longer padded: there are few such lists, so few texts, and
   * engines limit the number of placeholders.
   */
  private static final int MOST_PADDED = 16_384;

  private Grammars() {}

  static boolean nullsFirst(Ordering ordering) {
    return switch (ordering.nulls()) {
      case LARGEST -> ordering.descending();
      case FIRST -> true;
      case LAST -> false;
    };
  }

  /**
   * One placeholder per value. The last value is repeated up to the next power of two, so that
   * lists of any length give few different texts and the caches of statements stay small.
   */
  static void listed(SqlWriter out, Term.InList list, StatementRenderer renderer, Grammar grammar) {
    renderer.value(list.operand());
    out.add(" IN (");
    int size = list.values().size();
    int padded = padded(size);
    for (int i = 0; i < padded; i++) {
      out.separate(i);
      Object value = list.values().get(Math.min(i, size - 1));
      out.from(list, i);
      if (list.operand() instanceof Term.Column) {
        grammar.parameter(out, list.type(), value, null, false);
      } else {
        grammar.argument(out, list.type(), value);
      }
    }
    out.add(')');
  }

  /** How many placeholders stand for so many values. */
  static int padded(int size) {
    return size > MOST_PADDED ? size : powerOfTwo(size);
  }

  private static int powerOfTwo(int size) {
    return size <= 1 ? 1 : Integer.highestOneBit(size - 1) << 1;
  }

  /** INSERT INTO … VALUES (…), as all engines write it; the empty row as its own form. */
  static void plainInsert(
      SqlWriter out, Insert insert, StatementRenderer renderer, String emptyRow) {
    out.add("INSERT INTO ").table(insert.into().schema(), insert.into().table()).add(' ');
    if (insert.columns().isEmpty()) {
      if (insert.rows() > 1) {
        throw new IllegalStateException("rows without a value are inserted one by one");
      }
      out.add(emptyRow);
      return;
    }
    columns(out, insert.columns());
    out.add(" VALUES ");
    values(out, insert, renderer);
  }

  /** The rows of an INSERT, each in parentheses. */
  static void values(SqlWriter out, Insert insert, StatementRenderer renderer) {
    if (insert.lists()) {
      throw new IllegalStateException("this engine cannot take lists apart: ask can() before");
    }
    for (int row = 0; row < insert.rows(); row++) {
      out.separate(row);
      row(out, insert, renderer);
    }
  }

  private static void row(SqlWriter out, Insert insert, StatementRenderer renderer) {
    out.add('(');
    for (int i = 0; i < insert.values().size(); i++) {
      out.separate(i);
      renderer.stored(insert.values().get(i), insert.columns().get(i));
    }
    out.add(')');
  }

  /** ON CONFLICT …, as PostgreSQL and SQLite have it. */
  static void onConflict(SqlWriter out, Insert insert) {
    if (insert.onConflict() instanceof Insert.OnConflict.Ignore ignore) {
      out.add(" ON CONFLICT");
      if (!ignore.target().isEmpty()) {
        out.add(' ');
        columns(out, ignore.target());
      }
      out.add(" DO NOTHING");
    } else if (insert.onConflict() instanceof Insert.OnConflict.Replace replace) {
      out.add(" ON CONFLICT ");
      columns(out, replace.target());
      out.add(" DO UPDATE SET ");
      assign(out, replace, "excluded.", "");
      for (Term.Column column : replace.counted()) {
        out.name(column.name()).add(" = ").name(insert.into().table()).add('.');
        out.name(column.name()).add(" + 1");
      }
    }
  }

  /**
   * Gives each column the value that the new row would have had, and a comma if columns follow that
   * count. Without an update the row is still touched, so that it is given back.
   */
  static void assign(
      SqlWriter out, Insert.OnConflict.Replace replace, String before, String after) {
    List<Term.Column> columns = replace.update();
    if (columns.isEmpty() && replace.counted().isEmpty()) {
      columns = replace.target().subList(0, 1);
    }
    for (int i = 0; i < columns.size(); i++) {
      out.separate(i);
      String name = columns.get(i).name();
      out.name(name).add(" = ").add(before).name(name).add(after);
    }
    if (!columns.isEmpty() && !replace.counted().isEmpty()) {
      out.add(", ");
    }
  }

  static void columns(SqlWriter out, List<Term.Column> columns) {
    out.names(columns.stream().map(Term.Column::name).toList());
  }

  static void returning(SqlWriter out, Insert insert, StatementRenderer renderer) {
    if (!insert.returning().isEmpty()) {
      out.add(" RETURNING ");
      renderer.results(insert.returning());
    }
  }

  static IllegalStateException lacks(String engine, Capability capability) {
    return new IllegalStateException(
        engine + " lacks " + capability + ": ask can() before building such a statement");
  }
}
