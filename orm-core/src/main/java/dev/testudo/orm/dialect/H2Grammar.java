package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Insert;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements as H2 writes them: rows come back from FINAL TABLE, an upsert is a MERGE. */
final class H2Grammar implements Grammar {
  private final H2Definitions definitions = new H2Definitions();

  @Override
  public Lexis lexis() {
    return Lexis.H2;
  }

  @Override
  public void parameter(
      SqlWriter out,
      ColumnType<?> type,
      @Nullable Object value,
      @Nullable ColumnType<?> inferred,
      boolean stored) {
    out.bind(type, value);
    // Without FORMAT JSON a text becomes a JSON string. Arrays are stored as JSON.
    out.add(type.kind() == Kind.JSON || type.kind() == Kind.ARRAY ? "? FORMAT JSON" : "?");
  }

  @Override
  public boolean takesLists(Kind kind) {
    return LongLists.readableByH2(kind);
  }

  @Override
  public int spread(Term.InList list) {
    return LongLists.spreadOfH2(list);
  }

  @Override
  public void membership(SqlWriter out, Term.InList list, StatementRenderer renderer) {
    if (LongLists.isOneValue(spread(list))) {
      LongLists.h2(out, list, renderer);
    } else {
      Grammars.listed(out, list, renderer, this);
    }
  }

  @Override
  public RowLimits rowLimits() {
    return new RowLimits(100_000, 250);
  }

  @Override
  public void insert(SqlWriter out, Insert insert, StatementRenderer renderer) {
    boolean returning = !insert.returning().isEmpty();
    if (returning) {
      out.add("SELECT ");
      renderer.results(insert.returning());
      out.add(" FROM FINAL TABLE (");
    }
    if (insert.onConflict() instanceof Insert.OnConflict.Replace replace) {
      merge(out, insert, replace, renderer);
    } else if (insert.onConflict() instanceof Insert.OnConflict.Fail) {
      Grammars.plainInsert(out, insert, renderer, "DEFAULT VALUES");
    } else {
      throw Grammars.lacks("H2", Capability.INSERT_IGNORE);
    }
    if (returning) {
      out.add(')');
    }
  }

  @Override
  public void changing(
      SqlWriter out, List<Term.Column> returning, boolean updates, StatementRenderer renderer) {
    if (!returning.isEmpty()) {
      out.add("SELECT ");
      for (int i = 0; i < returning.size(); i++) {
        out.separate(i);
        out.name(returning.get(i).name());
      }
      out.add(updates ? " FROM FINAL TABLE (" : " FROM OLD TABLE (");
    }
  }

  @Override
  public void changed(
      SqlWriter out, Source table, List<Term.Column> returning, StatementRenderer renderer) {
    if (!returning.isEmpty()) {
      out.add(')');
    }
  }

  /** A placeholder that is selected needs a type. */
  @Override
  public void selected(SqlWriter out, Term.Parameter parameter, ColumnType<?> column) {
    boolean typed = column.kind() == Kind.JSON || column.kind() == Kind.ARRAY;
    out.add(typed ? "" : "CAST(");
    parameter(out, parameter.type(), parameter.value(), null, true);
    out.add(typed ? "" : " AS " + definitions.typeOfAnyLength(column) + ")");
  }

  private void merge(
      SqlWriter out, Insert insert, Insert.OnConflict.Replace replace, StatementRenderer renderer) {
    out.add("MERGE INTO ").table(insert.into().schema(), insert.into().table());
    out.add(" t0 USING (VALUES ");
    for (int row = 0; row < insert.rows(); row++) {
      out.separate(row);
      typedRow(out, insert, renderer);
    }
    out.add(") t1 ");
    Grammars.columns(out, insert.columns());
    out.add(" ON ");
    for (int i = 0; i < replace.target().size(); i++) {
      String name = replace.target().get(i).name();
      out.add(i == 0 ? "" : " AND ").add("t0.").name(name).add(" = t1.").name(name);
    }
    out.add(" WHEN MATCHED THEN UPDATE SET ");
    Grammars.assign(out, replace, "t1.", "");
    for (Term.Column column : replace.counted()) {
      out.name(column.name()).add(" = t0.").name(column.name()).add(" + 1");
    }
    out.add(" WHEN NOT MATCHED THEN INSERT ");
    Grammars.columns(out, insert.columns());
    out.add(" VALUES (");
    List<Term.Column> columns = insert.columns();
    for (int i = 0; i < columns.size(); i++) {
      out.separate(i);
      out.add("t1.").name(columns.get(i).name());
    }
    out.add(')');
  }

  /**
   * Without a type a placeholder that was NULL when the statement ran first stays NULL whenever the
   * prepared statement runs again, whatever its value.
   */
  private void typedRow(SqlWriter out, Insert insert, StatementRenderer renderer) {
    out.add('(');
    for (int i = 0; i < insert.columns().size(); i++) {
      Term.Column column = insert.columns().get(i);
      Kind kind = column.type().kind();
      boolean typed = kind == Kind.JSON || kind == Kind.ARRAY;
      out.separate(i);
      out.add(typed ? "" : "CAST(");
      renderer.stored(insert.values().get(i), column);
      out.add(typed ? "" : " AS " + definitions.typeOfAnyLength(column.type()) + ")");
    }
    out.add(')');
  }

  /** The sum of BIGINT would be NUMERIC. */
  @Override
  public String sumType() {
    return "BIGINT";
  }

  /** H2 takes an untyped decimal for one with the digits of its neighbour. */
  @Override
  public void argument(SqlWriter out, ColumnType<?> type, @Nullable Object value) {
    if (type.kind() == Kind.DECIMAL) {
      chosen(out, type, value);
    } else {
      parameter(out, type, value, null, false);
    }
  }

  @Override
  public void chosen(SqlWriter out, ColumnType<?> type, @Nullable Object value) {
    out.add("CAST(");
    parameter(out, type, value, null, false);
    out.add(" AS ").add(typeName(type)).add(')');
  }

  @Override
  public void windowed(SqlWriter out, Computation.Windowed windowed, StatementRenderer renderer) {
    renderer.standardWindow(Windows.sorted(windowed));
  }

  @Override
  public FunctionTable functions() {
    return H2Functions.TABLE;
  }

  @Override
  public void local(SqlWriter out, Computation.Local local, StatementRenderer renderer) {
    EmbeddedTimes.h2Local(out, local, renderer);
  }

  @Override
  public void cast(SqlWriter out, Computation.Cast cast, StatementRenderer renderer) {
    out.add("CAST(");
    renderer.argument(cast.operand());
    out.add(" AS ").add(typeName(cast.type())).add(')');
  }

  private String typeName(ColumnType<?> type) {
    return switch (type.kind()) {
      case DECIMAL -> "numeric(100, 30)";
      case TEXT -> "varchar";
      default -> definitions.type(type);
    };
  }
}
