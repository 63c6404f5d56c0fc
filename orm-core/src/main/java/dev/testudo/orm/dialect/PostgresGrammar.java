package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Insert;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.UpdateLists;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements as PostgreSQL writes them: numbered placeholders, arrays, casts. */
final class PostgresGrammar implements Grammar {
  @Override
  public Lexis lexis() {
    return Lexis.POSTGRESQL;
  }

  @Override
  public void parameter(
      SqlWriter out,
      ColumnType<?> type,
      @Nullable Object value,
      @Nullable ColumnType<?> inferred,
      boolean stored) {
    placeholder(out, out.bind(type, value), type, inferred);
  }

  @Override
  public boolean numbersPlaceholders() {
    return true;
  }

  @Override
  public void again(SqlWriter out, int number, ColumnType<?> type) {
    placeholder(out, number, type, null);
  }

  private static void placeholder(
      SqlWriter out, int number, ColumnType<?> type, @Nullable ColumnType<?> inferred) {
    out.add('$').add(number);
    ColumnType<?> element = type.element();
    if (type.kind() == Kind.JSON) {
      // The driver would send a text as a JSON string, so it goes as text.
      out.add("::text::jsonb");
    } else if (element != null && throughText(element)) {
      // The driver cannot send such arrays with a NULL inside, so they go as texts.
      out.add("::text[]::").add(typeName(element)).add("[]");
    } else if (!same(type, inferred)) {
      // Without a type the driver asks the server twice.
      out.add("::").add(typeName(type));
    }
  }

  private static boolean throughText(ColumnType<?> element) {
    return element.kind() == Kind.JSON || element.kind() == Kind.DECIMAL;
  }

  private static boolean same(ColumnType<?> type, @Nullable ColumnType<?> inferred) {
    if (inferred == null || inferred.kind() != type.kind()) {
      return false;
    }
    ColumnType<?> element = type.element();
    return element == null || same(element, inferred.element());
  }

  private static String typeName(ColumnType<?> type) {
    ColumnType<?> element = type.element();
    return element == null ? PostgresTypes.unlimited(type.kind()) : typeName(element) + "[]";
  }

  @Override
  public String readSuffix(ColumnType<?> type) {
    ColumnType<?> element = type.element();
    if (type.kind() == Kind.JSON) {
      return "::text";
    }
    return element != null && element.kind() == Kind.JSON ? "::text[]" : "";
  }

  @Override
  public boolean computesSkipped() {
    return true;
  }

  @Override
  public boolean takesLists(Kind kind) {
    // An array of arrays would be one array of two dimensions.
    return kind != Kind.ARRAY;
  }

  /** There is no least UUID and no least truth, and of bytes only since version 18. */
  @Override
  public Extreme extreme(Term.Aggregate aggregate) {
    return switch (aggregate.type().kind()) {
      case UUID -> new Extreme("CAST(", "CAST(", " AS text) COLLATE \"C\"", " AS uuid)");
      case BYTES -> new Extreme("DECODE(", "ENCODE(", ", 'hex') COLLATE \"C\"", ", 'hex')");
      case BOOLEAN -> new Extreme("CAST(", "CAST(", " AS integer)", " AS boolean)");
      default -> Extreme.PLAIN;
    };
  }

  @Override
  public int spread(Term.InList list) {
    return takesLists(list.type().kind()) ? 1 : Grammars.padded(list.values().size());
  }

  /** One array parameter, so that the text does not depend on the number of values. */
  @Override
  public void membership(SqlWriter out, Term.InList list, StatementRenderer renderer) {
    if (!takesLists(list.type().kind())) {
      Grammars.listed(out, list, renderer, this);
      return;
    }
    renderer.value(list.operand());
    out.add(" = ANY(");
    ColumnType<?> inferred =
        list.operand() instanceof Term.Column column && column.type().kind() != Kind.ARRAY
            ? column.type().list()
            : null;
    parameter(out.from(list), list.type().list(), list.values(), inferred, false);
    out.add(')');
  }

  @Override
  public boolean nullsFirstByDefault(boolean descending) {
    return descending;
  }

  /** The rows of the nullable side of an outer join cannot be locked. */
  @Override
  public String lockedOnly(String aliases) {
    return " OF " + aliases;
  }

  @Override
  public RowLimits rowLimits() {
    return new RowLimits(65_535, 5000);
  }

  @Override
  public void insert(SqlWriter out, Insert insert, StatementRenderer renderer) {
    if (insert.lists()) {
      lists(out, insert, renderer);
    } else {
      Grammars.plainInsert(out, insert, renderer, "DEFAULT VALUES");
    }
    Grammars.onConflict(out, insert);
    Grammars.returning(out, insert, renderer);
  }

  @Override
  public void updateLists(SqlWriter out, UpdateLists update, StatementRenderer renderer) {
    out.add("UPDATE ").table(update.table().schema(), update.table().table()).add(" SET ");
    int next = 0;
    for (Term.Column column : update.set()) {
      out.separate(next);
      out.name(column.name()).add(" = v.v").add(next++);
    }
    out.add(" FROM unnest(");
    List<Term.Parameter> lists = new ArrayList<>(update.values());
    lists.addAll(update.matched());
    for (int i = 0; i < lists.size(); i++) {
      out.separate(i);
      renderer.term(lists.get(i));
    }
    out.add(") AS v(");
    for (int i = 0; i < lists.size(); i++) {
      out.separate(i);
      out.add('v').add(i);
    }
    out.add(") WHERE ");
    for (int i = 0; i < update.match().size(); i++) {
      out.add(i == 0 ? "" : " AND ");
      renderer.term(update.match().get(i));
      out.add(" = v.v").add(next++);
    }
    if (update.where() != null) {
      out.add(" AND ");
      renderer.value(update.where());
    }
    out.add(" RETURNING ");
    renderer.results(update.returning());
  }

  /** Sorted by their place in the lists, so that the rows are stored and counted in that order. */
  private static void lists(SqlWriter out, Insert insert, StatementRenderer renderer) {
    out.add("INSERT INTO ").table(insert.into().schema(), insert.into().table()).add(' ');
    Grammars.columns(out, insert.columns());
    out.add(" SELECT ");
    for (int i = 0; i < insert.values().size(); i++) {
      out.separate(i);
      out.add('v').add(i);
    }
    out.add(" FROM unnest(");
    for (int i = 0; i < insert.values().size(); i++) {
      out.separate(i);
      renderer.term(insert.values().get(i));
    }
    out.add(") WITH ORDINALITY AS v(");
    for (int i = 0; i < insert.values().size(); i++) {
      out.add('v').add(i).add(", ");
    }
    out.add("n) ORDER BY n");
  }

  /** The sum of bigint would be numeric. */
  @Override
  public String sumType() {
    return "bigint";
  }

  @Override
  public FunctionTable functions() {
    return PostgresFunctions.TABLE;
  }

  @Override
  public void local(SqlWriter out, Computation.Local local, StatementRenderer renderer) {
    PostgresTimes.local(out, local, renderer);
  }

  @Override
  public void cast(SqlWriter out, Computation.Cast cast, StatementRenderer renderer) {
    if (cast.type().kind() == Kind.INSTANT) {
      renderer.argument(cast.operand());
      out.add(" AT TIME ZONE 'UTC'");
      return;
    }
    out.add("CAST(");
    renderer.argument(cast.operand());
    out.add(" AS ").add(typeName(cast.type())).add(')');
    out.add(cast.type().kind() == Kind.TEXT ? " COLLATE \"C\"" : "");
  }
}
