package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Frame;
import dev.testudo.orm.ast.Insert;
import dev.testudo.orm.ast.Lock;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements as SQLite writes them. */
final class SqliteGrammar implements Grammar {
  /** What makes computed texts compare as the decimals that they are; columns have it. */
  static final String DECIMAL = " COLLATE decimal";

  private static final int LONGEST_CHAIN = 64;

  /** SQLite takes a name in double quotes for a text if there is no such column. */
  @Override
  public char quote() {
    return '`';
  }

  @Override
  public Lexis lexis() {
    return Lexis.SQLITE;
  }

  @Override
  public boolean takesLists(Kind kind) {
    return LongLists.readableBySqlite(kind);
  }

  @Override
  public int spread(Term.InList list) {
    return LongLists.spread(list, takesLists(list.type().kind()));
  }

  @Override
  public void membership(SqlWriter out, Term.InList list, StatementRenderer renderer) {
    if (LongLists.isOneValue(spread(list))) {
      LongLists.sqlite(out, list, renderer);
    } else {
      Grammars.listed(out, list, renderer, this);
    }
  }

  @Override
  public @Nullable String lacks(Computation.Windowed windowed, Frame frame) {
    boolean decimals =
        frame.unit() == Frame.Unit.VALUES
            && windowed.order().stream().anyMatch(each -> isDecimal(each.term()));
    return decimals ? "SQLite stores decimals as texts, and counts no distance of texts." : null;
  }

  private static boolean isDecimal(Term term) {
    ColumnType<?> type =
        term instanceof Term.Column column
            ? column.type()
            : term instanceof Computation computation ? computation.type() : null;
    return type != null && type.kind() == Kind.DECIMAL;
  }

  @Override
  public String unlimited() {
    return " LIMIT -1";
  }

  /** Nothing: a writing transaction begins with BEGIN IMMEDIATE and so locks the whole database. */
  @Override
  public void lock(SqlWriter out, Lock lock, String of) {}

  @Override
  public RowLimits rowLimits() {
    return new RowLimits(32_766, 250);
  }

  @Override
  public void insert(SqlWriter out, Insert insert, StatementRenderer renderer) {
    Grammars.plainInsert(out, insert, renderer, "DEFAULT VALUES");
    Grammars.onConflict(out, insert);
    Grammars.returning(out, insert, renderer);
  }

  @Override
  public void asFloat(SqlWriter out, Term number, StatementRenderer renderer) {
    out.add("CAST(");
    renderer.term(number);
    out.add(" AS REAL)");
  }

  /** Decimals are texts here; the transport adds the function. */
  @Override
  public String decimalSum() {
    return "decimal_sum";
  }

  @Override
  public FunctionTable functions() {
    return SqliteFunctions.TABLE;
  }

  @Override
  public String computed(ColumnType<?> type) {
    return type.kind() == Kind.DECIMAL ? DECIMAL : "";
  }

  @Override
  public void local(SqlWriter out, Computation.Local local, StatementRenderer renderer) {
    EmbeddedTimes.sqliteLocal(out, local, renderer);
  }

  /** A chain of so many operands is as deep an expression, and the depth is limited to 1,000. */
  @Override
  public Term.Junction grouped(Term.Junction junction) {
    List<Term> operands = junction.operands();
    if (operands.size() <= LONGEST_CHAIN) {
      return junction;
    }
    List<Term> groups = new ArrayList<>();
    for (int from = 0; from < operands.size(); from += LONGEST_CHAIN) {
      int to = Math.min(from + LONGEST_CHAIN, operands.size());
      groups.add(new Term.Junction(junction.all(), operands.subList(from, to)));
    }
    return grouped(new Term.Junction(junction.all(), groups));
  }

  @Override
  public void cast(SqlWriter out, Computation.Cast cast, StatementRenderer renderer) {
    if (cast.type().kind() == Kind.INSTANT) {
      // Both are the same text.
      renderer.argument(cast.operand());
      return;
    }
    if (cast.type().kind() == Kind.DATE_TIME) {
      renderer.argument(cast.operand());
      out.add(" || ' 00:00:00.000000'");
      return;
    }
    boolean whole =
        switch (cast.type().kind()) {
          case SHORT, INTEGER, LONG -> true;
          default -> false;
        };
    // SQLite's own cast takes the nearest integer for what does not fit one.
    out.add(whole ? "testudo_integer(" : "CAST(");
    renderer.argument(cast.operand());
    if (whole) {
      out.add(')');
      return;
    }
    out.add(" AS ");
    out.add(
        switch (cast.type().kind()) {
          case FLOAT, DOUBLE -> "REAL";
          default -> "TEXT";
        });
    out.add(')');
  }

  @Override
  public PlanForm planForm() {
    return PlanForm.TREE;
  }
}
