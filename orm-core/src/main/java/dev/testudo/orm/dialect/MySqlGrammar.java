package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Delete;
import dev.testudo.orm.ast.Frame;
import dev.testudo.orm.ast.Insert;
import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Update;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements as MySQL and MariaDB write them. */
final class MySqlGrammar implements Grammar {
  private final boolean mariaDb;

  MySqlGrammar(boolean mariaDb) {
    this.mariaDb = mariaDb;
  }

  @Override
  public Lexis lexis() {
    return Lexis.MYSQL;
  }

  @Override
  public char quote() {
    return '`';
  }

  @Override
  public void parameter(
      SqlWriter out,
      ColumnType<?> type,
      @Nullable Object value,
      @Nullable ColumnType<?> inferred,
      boolean stored) {
    out.bind(type, value);
    // MySQL compares a document with a text as with a JSON string; MariaDB stores texts.
    out.add(!mariaDb && !stored && isDocument(type) ? "CAST(? AS JSON)" : "?");
  }

  /** MySQL's driver would parse documents into objects; the text is what is wanted. */
  @Override
  public String readPrefix(ColumnType<?> type) {
    return !mariaDb && isDocument(type) ? "CAST(" : "";
  }

  @Override
  public String readSuffix(ColumnType<?> type) {
    return !mariaDb && isDocument(type) ? " AS CHAR)" : "";
  }

  private static boolean isDocument(ColumnType<?> type) {
    return type.kind() == Kind.JSON || type.kind() == Kind.ARRAY;
  }

  @Override
  public boolean takesLists(Kind kind) {
    return LongLists.readableByMySql(kind);
  }

  @Override
  public int spread(Term.InList list) {
    return LongLists.spread(list, takesLists(list.type().kind()));
  }

  @Override
  public void membership(SqlWriter out, Term.InList list, StatementRenderer renderer) {
    if (LongLists.isOneValue(spread(list))) {
      LongLists.mySql(out, list, renderer, collation());
    } else {
      Grammars.listed(out, list, renderer, this);
    }
  }

  /** There is no NULLS FIRST: whether the value is NULL is sorted by before the value itself. */
  @Override
  public void ordering(SqlWriter out, Ordering ordering, StatementRenderer renderer) {
    if (ordering.term().nullable()) {
      boolean first = Grammars.nullsFirst(ordering);
      if (first != nullsFirstByDefault(ordering.descending()) || mistakesNull(ordering.term())) {
        // MySQL knows what is grouped by only where it stands alone.
        out.add(mariaDb ? "" : "ANY_VALUE(");
        renderer.sorted(ordering.term());
        out.add(mariaDb ? "" : ")").add(first ? " IS NULL DESC, " : " IS NULL, ");
      }
    }
    renderer.sorted(ordering.term());
    if (ordering.descending()) {
      out.add(" DESC");
    }
  }

  /** MySQL sorts the NULL of computed bytes among those that are empty. */
  private boolean mistakesNull(Term term) {
    return !mariaDb
        && term.nullable()
        && term instanceof Computation computation
        && computation.type().kind() == Kind.BYTES;
  }

  @Override
  public void partition(SqlWriter out, Term term, StatementRenderer renderer) {
    if (mistakesNull(term)) {
      // As where it sorts: what is grouped by is known only where it stands alone.
      out.add("ANY_VALUE(");
      renderer.value(term);
      out.add(") IS NULL, ");
    }
    renderer.term(term);
  }

  @Override
  public void windowOrdering(
      SqlWriter out, Ordering ordering, @Nullable Frame frame, StatementRenderer renderer) {
    if (MySqlWindows.ignoresNulls(frame)) {
      renderer.sorted(ordering.term());
      out.add(ordering.descending() ? " DESC" : "");
    } else {
      ordering(out, ordering, renderer);
    }
  }

  @Override
  public @Nullable String lacks(Computation.Windowed windowed, Frame frame) {
    return MySqlWindows.lacks(windowed, frame, this);
  }

  @Override
  public void windowed(SqlWriter out, Computation.Windowed windowed, StatementRenderer renderer) {
    if (mariaDb) {
      MySqlWindows.exact(out, windowed, renderer);
    } else {
      renderer.standardWindow(windowed);
    }
  }

  @Override
  public String unlimited() {
    return " LIMIT 18446744073709551615";
  }

  @Override
  public RowLimits rowLimits() {
    return new RowLimits(65_535, 250);
  }

  @Override
  public @Nullable String keyStep() {
    return mariaDb ? null : "SELECT @@auto_increment_increment";
  }

  @Override
  public void insert(SqlWriter out, Insert insert, StatementRenderer renderer) {
    Grammars.plainInsert(out, insert, renderer, "() VALUES ()");
    if (insert.onConflict() instanceof Insert.OnConflict.Replace replace) {
      out.add(" ON DUPLICATE KEY UPDATE ");
      Grammars.assign(out, replace, "VALUES(", ")");
      for (Term.Column column : replace.counted()) {
        out.name(column.name()).add(" = ").name(column.name()).add(" + 1");
      }
    } else if (insert.onConflict() instanceof Insert.OnConflict.Ignore) {
      throw Grammars.lacks(mariaDb ? "MariaDB" : "MySQL", Capability.INSERT_IGNORE);
    }
    if (mariaDb) {
      Grammars.returning(out, insert, renderer);
    }
  }

  /**
   * A table of a few hundred rows would be read as a whole, which locks all of them: each of two
   * transactions that change other rows would then wait for the other.
   */
  @Override
  public String lookUp() {
    return " FORCE INDEX (PRIMARY)";
  }

  /** Only the form for several tables takes it. */
  @Override
  public void deleteFrom(SqlWriter out, Delete delete) {
    String schema = delete.table().schema();
    String table = delete.table().table();
    out.add("DELETE ");
    if (delete.looksUp()) {
      out.table(schema, table).add(' ');
    }
    out.add("FROM ").table(schema, table).add(delete.looksUp() ? lookUp() : "");
  }

  @Override
  public void changing(
      SqlWriter out, List<Term.Column> returning, boolean updates, StatementRenderer renderer) {
    if (!returning.isEmpty() && (updates || !mariaDb)) {
      throw Grammars.lacks(
          mariaDb ? "MariaDB" : "MySQL",
          updates ? Capability.UPDATE_RETURNING : Capability.DELETE_RETURNING);
    }
  }

  @Override
  public List<Update.Change> ordered(List<Update.Change> changes) {
    return UpdateOrder.of(changes);
  }

  @Override
  public void aggregate(SqlWriter out, Term.Aggregate aggregate, StatementRenderer renderer) {
    Aggregates.byCase(out, aggregate, renderer, this);
  }

  @Override
  public Extreme extreme(Term.Aggregate aggregate) {
    return mariaDb ? Extreme.PLAIN : MySqlTimes.extreme(aggregate);
  }

  /** A cast to DOUBLE is newer than some servers. */
  @Override
  public void asFloat(SqlWriter out, Term number, StatementRenderer renderer) {
    renderer.value(number);
    out.add(" + 0e0");
  }

  /** One that knows no padding; that of the columns to compare with is the same, or stronger. */
  private String collation() {
    return mariaDb ? "utf8mb4_nopad_bin" : "utf8mb4_0900_as_cs";
  }

  @Override
  public boolean selectsFromChanged() {
    return mariaDb;
  }

  /** MySQL takes a row that an outer join made up for one that IS NOT TRUE can never find. */
  @Override
  public void notTrue(SqlWriter out, Runnable condition) {
    if (mariaDb) {
      Grammar.super.notTrue(out, condition);
    } else {
      out.add("NOT COALESCE(");
      condition.run();
      out.add(", FALSE)");
    }
  }

  /** Both drivers send a decimal as text, with which the engines would compute in floats. */
  @Override
  public void argument(SqlWriter out, ColumnType<?> type, @Nullable Object value) {
    if (type.kind() == Kind.DECIMAL) {
      out.bind(type, value);
      int scale = type.precision() == 0 ? 30 : type.scale();
      out.add("CAST(? AS DECIMAL(65, ").add(scale).add("))");
    } else if (type.kind() == Kind.BYTES) {
      // Beside a column the result would be a text, and bytes that are none all the same.
      out.bind(type, value);
      out.add("CAST(? AS BINARY)");
    } else {
      parameter(out, type, value, null, false);
    }
  }

  @Override
  public FunctionTable functions() {
    return mariaDb ? MySqlFunctions.MARIADB : MySqlFunctions.MYSQL;
  }

  @Override
  public void local(SqlWriter out, Computation.Local local, StatementRenderer renderer) {
    MySqlTimes.local(out, local, renderer);
  }

  @Override
  public void cast(SqlWriter out, Computation.Cast cast, StatementRenderer renderer) {
    String target =
        switch (cast.type().kind()) {
          // A cast to SIGNED would cut numbers that do not fit, without a word.
          case SHORT, INTEGER, LONG -> "DECIMAL(65, 0)";
          case DECIMAL -> "DECIMAL(65, 30)";
          case TEXT -> "CHAR";
          case DATE_TIME, INSTANT -> "DATETIME(6)";
          default -> "";
        };
    if (target.isEmpty()) {
      // As in asFloat.
      renderer.argument(cast.operand());
      out.add(" + 0e0");
    } else {
      out.add("CAST(");
      renderer.argument(cast.operand());
      out.add(" AS ").add(target).add(')');
    }
  }

  @Override
  public String lockedOnly(String aliases) {
    return mariaDb ? "" : " OF " + aliases;
  }

  @Override
  public String shareLock() {
    return mariaDb ? " LOCK IN SHARE MODE" : " FOR SHARE";
  }

  @Override
  public PlanForm planForm() {
    return PlanForm.DOCUMENT;
  }
}
