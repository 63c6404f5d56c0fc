package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes SQL that a program wrote itself as a part of a statement. It must be a part that cannot
 * reach into the rest: its parentheses are its own, and nothing in it is left open.
 */
final class Fragments {
  private Fragments() {}

  static void write(
      SqlWriter out, Computation.Fragment fragment, Grammar grammar, StatementRenderer renderer) {
    RawText text = RawParser.parse(fragment.sql(), grammar.lexis(), grammar);
    checkClosed(fragment.sql(), grammar.lexis());
    List<String> names = text.names();
    List<Term> arguments = fragment.arguments();
    if (names.size() != arguments.size()) {
      throw wrong(
          fragment.sql(),
          "An expression in SQL has "
              + counted(names.size(), "parameter")
              + ", but was given "
              + counted(arguments.size(), "argument")
              + ".",
          "Give one argument for each #{name}, in the order of their first use.");
    }
    for (RawText.Part part : text.parts()) {
      out.add(part.text());
      if (part.name() != null) {
        renderer.argument(arguments.get(names.indexOf(part.name())));
      }
    }
  }

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static void checkClosed(String sql, Lexis lexis) {
    int depth = 0;
    int at = 0;
    while (at < sql.length() && depth >= 0) {
      int end = lexis.opaque(sql, at);
      if (end > at) {
        // What goes on into the text behind it has no end of its own.
        if (end == sql.length() && lexis.opaque(sql + " ", at) > end) {
          throw wrong(sql, "An expression in SQL has a literal or a comment without an end.", null);
        }
        at = end;
      } else {
        char c = sql.charAt(at++);
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
    }
    if (depth != 0) {
      throw wrong(sql, "The parentheses of an expression in SQL do not match.", null);
    }
  }

  private static OrmException wrong(String sql, String what, @Nullable String wayOut) {
    return new OrmException(Report.of(what).sql(sql).wayOut(wayOut));
  }
}
