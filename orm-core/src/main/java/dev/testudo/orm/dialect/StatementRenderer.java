package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Bound;
import dev.testudo.orm.ast.Compound;
import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Delete;
import dev.testudo.orm.ast.Derived;
import dev.testudo.orm.ast.From;
import dev.testudo.orm.ast.Insert;
import dev.testudo.orm.ast.InsertSelect;
import dev.testudo.orm.ast.Joins;
import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Rows;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Statement;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Update;
import dev.testudo.orm.ast.UpdateLists;
import dev.testudo.orm.ast.Via;
import dev.testudo.orm.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one statement: the parts that are the same on every engine. Used once. */
final class StatementRenderer {
  private final Grammar grammar;
  private final SqlWriter out;
  private final Aliases aliases;
  private final Guards guards;
  private final TermRenderer terms;
  private Map<Term, String> names = Map.of();
  private Computation.@Nullable Windowed window;
  private List<Term.Column> targets = List.of();
  private int depth;

  private StatementRenderer(Grammar grammar, Aliases aliases, Guards guards) {
    this.guards = guards;
    this.grammar = grammar;
    this.aliases = aliases;
    this.out = new SqlWriter(grammar.quote());
    this.terms = new TermRenderer(grammar, out, aliases, this);
  }

  static BoundSql render(Grammar grammar, Statement statement) {
    return write(grammar, statement).finish();
  }

  static SqlWriter write(Grammar grammar, Statement sent) {
    Statement statement = SkippedRows.apart(grammar, sent);
    var renderer = new StatementRenderer(grammar, Aliases.of(statement), Guards.of(sent));
    if (sent instanceof Bound bound && bound.schema() != null) {
      renderer.out.schema(bound.schema());
    }
    if (statement instanceof Select select) {
      renderer.select(select);
    } else if (statement instanceof Insert insert) {
      grammar.insert(renderer.out, insert, renderer);
    } else if (statement instanceof Update update) {
      renderer.update(update);
    } else if (statement instanceof UpdateLists update) {
      grammar.updateLists(renderer.out, update, renderer);
    } else if (statement instanceof InsertSelect insert) {
      renderer.insertSelect(insert);
    } else if (statement instanceof Delete delete) {
      renderer.delete(delete);
    }
    return renderer.out;
  }

  /** Writes a select that stands inside another statement. */
  void nested(Select select) {
    select(select);
  }

  private void select(Select select) {
    depth++;
    aliases.open();
    out.add(select.distinct() ? "SELECT DISTINCT " : "SELECT ");
    // The source gets its alias before the columns that carry it are written.
    String alias = alias(select.from());
    List<Source> joined = Joins.of(select);
    joined.forEach(aliases::enter);
    Map<Term, String> outer = names;
    names = ResultNames.of(grammar, guards, select);
    results(select.columns());
    out.add(" FROM ");
    if (select.from() instanceof Derived derived) {
      out.add('(');
      rows(derived.rows());
      out.add(')');
    } else if (select.from() instanceof Source source) {
      table(source);
    }
    if (alias != null) {
      out.add(' ').add(alias);
    }
    joined.forEach(this::join);
    where(guards.of(select));
    groups(select);
    orderBy(select.orderBy());
    names = outer;
    limits(select);
    if (select.lock() != null) {
      grammar.lock(out, select.lock(), joined.isEmpty() ? "" : lockedSources(select, alias));
    }
    aliases.close();
    depth--;
  }

  /** What is joined is only looked at, unless it is to be locked as well. */
  private String lockedSources(Select select, @Nullable String alias) {
    var locked = new StringBuilder(String.valueOf(alias));
    select.lock().along().forEach(source -> locked.append(", ").append(aliases.of(source)));
    return grammar.lockedOnly(locked.toString());
  }

  private void join(Source source) {
    out.add(source.optional() ? " LEFT JOIN " : " JOIN ");
    table(source);
    out.add(' ').add(aliases.of(source)).add(" ON ");
    matches(source);
  }

  /** Writes that a joined row is the one that belongs to its parent's. */
  private void matches(Source source) {
    Via via = source.via();
    for (int i = 0; i < via.to().size(); i++) {
      out.add(i == 0 ? "" : " AND ");
      terms.name(source, via.to().get(i)).add(" = ");
      terms.name(via.parent(), via.from().get(i));
    }
    for (Term condition : guards.of(source)) {
      out.add(" AND ");
      condition.accept(terms);
    }
  }

  /**
   * Writes a joined column where nothing can be joined, in the SET of an UPDATE: as a select of its
   * own, whose condition is what the join's would have been.
   */
  void lookup(Term.Column column) {
    List<Source> way = new ArrayList<>();
    for (Source at = column.source(); at.via() != null; at = at.via().parent()) {
      way.add(0, at);
    }
    aliases.open();
    way.forEach(aliases::enter);
    Source first = way.get(0);
    // DISTINCT makes a table of its own of it, as where rows are chosen by a select.
    String changed = first.via().parent().table();
    boolean apart =
        !grammar.selectsFromChanged()
            && way.stream().anyMatch(each -> each.table().equals(changed));
    out.add(apart ? "(SELECT testudo_v FROM (SELECT DISTINCT " : "(SELECT ");
    column.accept(terms);
    out.add(apart ? " AS testudo_v FROM " : " FROM ");
    table(first);
    out.add(' ').add(aliases.of(first));
    way.subList(1, way.size()).forEach(this::join);
    out.add(" WHERE ");
    matches(first);
    out.add(apart ? ") testudo_l)" : ")");
    aliases.close();
  }

  private @Nullable String alias(From from) {
    if (from instanceof Source source) {
      return aliases.enter(source);
    }
    Source as = ((Derived) from).as();
    return as == null ? aliases.fresh() : aliases.enter(as);
  }

  private void rows(Rows rows) {
    if (rows instanceof Select select) {
      select(select);
    } else if (rows instanceof Compound compound) {
      operand(compound.left());
      out.add(' ').add(grammar.operation(compound.operation())).add(' ');
      operand(compound.right());
    }
  }

  /** SQLite takes no parentheses here, so each side is a plain select over a derived table. */
  private void operand(Rows rows) {
    out.add("SELECT * FROM (");
    rows(rows);
    out.add(") ").add(aliases.fresh());
  }

  private void groups(Select select) {
    for (int i = 0; i < select.groupBy().size(); i++) {
      out.add(i == 0 ? " GROUP BY " : ", ");
      Term term = select.groupBy().get(i);
      Places.ofGroups(term);
      String name = names.get(term);
      if (name == null) {
        term.accept(terms);
      } else {
        out.name(name);
      }
    }
    if (select.having() != null) {
      Places.ofKeptGroups(select.having());
      out.add(" HAVING ");
      select.having().accept(terms);
    }
  }

  /** The rows are values of the table's columns, not results for the driver. */
  private void insertSelect(InsertSelect insert) {
    out.add("INSERT INTO ");
    table(insert.into());
    out.add(' ');
    Grammars.columns(out, insert.columns());
    out.add(' ');
    targets = insert.columns();
    depth++;
    select(insert.rows());
    depth--;
  }

  private void update(Update update) {
    grammar.changing(out, update.returning(), true, this);
    out.add("UPDATE ");
    table(update.table());
    out.add(update.looksUp() ? grammar.lookUp() : "").add(" SET ");
    List<Update.Change> changes = grammar.ordered(update.set());
    for (int i = 0; i < changes.size(); i++) {
      Update.Change change = changes.get(i);
      Places.ofChanges(change.value());
      out.separate(i);
      out.name(change.column().name()).add(" = ");
      stored(change.value(), change.column());
    }
    where(guards.of(update.table(), update.where()));
    grammar.changed(out, update.table(), update.returning(), this);
  }

  private void delete(Delete delete) {
    grammar.changing(out, delete.returning(), false, this);
    grammar.deleteFrom(out, delete);
    where(guards.of(delete.table(), delete.where()));
    grammar.changed(out, delete.table(), delete.returning(), this);
  }

  private void table(Source source) {
    out.table(source.schema(), source.table());
  }

  private void where(@Nullable Term condition) {
    if (condition != null) {
      Places.ofRows(condition);
      out.add(" WHERE ");
      condition.accept(terms);
    }
  }

  /** Writes by what rows are sorted. */
  void orderBy(List<Ordering> orderings) {
    for (int i = 0; i < orderings.size(); i++) {
      out.add(i == 0 ? " ORDER BY " : ", ");
      grammar.ordering(out, orderings.get(i), this);
    }
  }

  private void limits(Select select) {
    if (select.limit() != null) {
      out.add(" LIMIT ");
      select.limit().accept(terms);
    } else if (select.offset() != null) {
      out.add(grammar.unlimited());
    }
    if (select.offset() != null) {
      out.add(" OFFSET ");
      select.offset().accept(terms);
    }
  }

  /** Writes what a row of the result holds, each in a form that the driver can read. */
  void results(List<? extends Term> columns) {
    for (int i = 0; i < columns.size(); i++) {
      out.separate(i);
      // Inside another statement it is the value that counts, not the form for the driver.
      Term column = columns.get(i);
      ColumnType<?> type = depth <= 1 ? read(column) : null;
      if (depth == 2 && !targets.isEmpty() && column instanceof Term.Parameter parameter) {
        grammar.selected(out.from(parameter), parameter, targets.get(i).type());
      } else if (type != null) {
        String suffix = grammar.readSuffix(type);
        out.add(grammar.readPrefix(type));
        if (suffix.isEmpty()) {
          column.accept(terms);
        } else {
          terms.operand(column);
        }
        out.add(suffix);
      } else {
        column.accept(terms);
      }
      String name = names.get(column);
      if (name != null) {
        out.add(" AS ").name(name);
      }
    }
  }

  private static @Nullable ColumnType<?> read(Term term) {
    if (term instanceof Term.Column column) {
      return column.type();
    }
    return term instanceof Computation computation ? computation.type() : null;
  }

  /** Writes a function with its window. */
  void windowed(Computation.Windowed windowed) {
    // The names of results stand for expressions outside of windows only.
    Map<Term, String> outer = names;
    names = Map.of();
    grammar.windowed(out, windowed, this);
    names = outer;
  }

  /** Writes a function with its window in the words of the standard. */
  void standardWindow(Computation.Windowed windowed) {
    if (windowed.function() instanceof Term.Aggregate) {
      window = windowed;
      windowed.function().accept(terms);
    } else {
      windowed.function().accept(terms);
      Windows.over(out, windowed, grammar, this);
    }
  }

  /** Writes the window of the aggregate that was just written, if it has one. */
  void over() {
    Computation.Windowed pending = window;
    window = null;
    if (pending != null) {
      Windows.over(out, pending, grammar, this);
    }
  }

  /** Writes what is sorted by. */
  void sorted(Term term) {
    String name = names.get(term);
    if (name == null) {
      terms.operand(term);
    } else {
      out.name(name);
    }
  }

  /** Writes a term where nothing beside it can be mistaken for a part of it. */
  void term(Term term) {
    term.accept(terms);
  }

  /** Writes a term that other text may follow: in parentheses where it is more than one word. */
  void value(Term term) {
    terms.operand(term);
  }

  /** Writes an argument of a function or an operator. */
  void argument(Term term) {
    if (term instanceof Term.Parameter parameter) {
      grammar.argument(out.from(parameter), parameter.type(), parameter.value());
    } else {
      terms.operand(term);
    }
  }

  /** Writes an argument whose type the one beside it may tell. */
  void beside(Term term, Term other) {
    if (term instanceof Term.Parameter parameter && other instanceof Term.Column column) {
      grammar.parameter(
          out.from(parameter), parameter.type(), parameter.value(), column.type(), false);
    } else {
      argument(term);
    }
  }

  /** Writes a value that goes into a column. */
  void stored(Term value, Term.Column column) {
    if (value instanceof Term.Parameter parameter) {
      grammar.parameter(
          out.from(parameter), parameter.type(), parameter.value(), column.type(), true);
    } else {
      value.accept(terms);
    }
  }
}
