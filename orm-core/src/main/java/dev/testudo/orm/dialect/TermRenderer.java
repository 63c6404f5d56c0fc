package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.TermVisitor;
import dev.testudo.orm.type.ColumnType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes values and conditions. */
final class TermRenderer implements TermVisitor<SqlWriter> {
  private final Grammar grammar;
  private final SqlWriter out;
  private final Aliases aliases;
  private final StatementRenderer statement;

  TermRenderer(Grammar grammar, SqlWriter out, Aliases aliases, StatementRenderer statement) {
    this.grammar = grammar;
    this.out = out;
    this.aliases = aliases;
    this.statement = statement;
  }

  /** Writes a term as part of another: in parentheses unless it is a single word. */
  void operand(Term term) {
    boolean word =
        term instanceof Term.Column
            || term instanceof Term.Parameter
            || term instanceof Term.Constant
            || term instanceof Term.Aggregate
            || term instanceof Term.Scalar
            || term instanceof Computation.Windowed
            || (term instanceof Computation.Choice choice
                && grammar.computed(choice.type()).isEmpty())
            || (term instanceof Computation.Call call && grammar.isWord(call));
    enclosed(term, !word);
  }

  private void enclosed(Term term, boolean parentheses) {
    if (parentheses) {
      out.add('(');
    }
    term.accept(this);
    if (parentheses) {
      out.add(')');
    }
  }

  @Override
  public SqlWriter column(Term.Column column) {
    if (column.source().via() != null && !aliases.has(column.source())) {
      statement.lookup(column);
      return out;
    }
    return name(column.source(), column.name());
  }

  /** Writes the name of a column, and whose it is where there is more than one source. */
  SqlWriter name(Source source, String column) {
    if (aliases.isTarget(source)) {
      out.table(source.schema(), source.table()).add('.');
      return out.name(column);
    }
    String alias = aliases.of(source);
    if (alias != null) {
      out.add(alias).add('.');
    }
    return out.name(column);
  }

  @Override
  public SqlWriter parameter(Term.Parameter parameter) {
    return compared(parameter, null);
  }

  private SqlWriter compared(Term.Parameter parameter, @Nullable ColumnType<?> inferred) {
    grammar.parameter(out.from(parameter), parameter.type(), parameter.value(), inferred, false);
    return out;
  }

  /** Writes one side of a comparison; a column on the other side tells the engine its type. */
  private void side(Term term, Term other) {
    if (term instanceof Term.Parameter parameter && other instanceof Term.Column column) {
      compared(parameter, column.type());
    } else if (term instanceof Term.Parameter parameter) {
      grammar.argument(out.from(parameter), parameter.type(), parameter.value());
    } else {
      operand(term);
    }
  }

  @Override
  public SqlWriter constant(Term.Constant constant) {
    return out.add(constant.value() ? "TRUE" : "FALSE");
  }

  @Override
  public SqlWriter comparison(Term.Comparison comparison) {
    side(comparison.left(), comparison.right());
    out.add(symbol(comparison.operator()));
    side(comparison.right(), comparison.left());
    return out;
  }

  private static String symbol(Term.Operator operator) {
    return switch (operator) {
      case EQ -> " = ";
      case NE -> " <> ";
      case LT -> " < ";
      case LE -> " <= ";
      case GT -> " > ";
      case GE -> " >= ";
    };
  }

  @Override
  public SqlWriter nullTest(Term.NullTest nullTest) {
    operand(nullTest.operand());
    return out.add(nullTest.isNull() ? " IS NULL" : " IS NOT NULL");
  }

  @Override
  public SqlWriter between(Term.Between between) {
    side(between.operand(), between.low());
    out.add(" BETWEEN ");
    side(between.low(), between.operand());
    out.add(" AND ");
    side(between.high(), between.operand());
    return out;
  }

  @Override
  public SqlWriter inList(Term.InList inList) {
    grammar.membership(out, inList, statement);
    return out;
  }

  @Override
  public SqlWriter junction(Term.Junction junction) {
    List<Term> operands = grammar.grouped(junction).operands();
    for (int i = 0; i < operands.size(); i++) {
      if (i > 0) {
        out.add(junction.all() ? " AND " : " OR ");
      }
      // Everything but another junction binds tighter than AND; a NOT is always enclosed itself.
      enclosed(operands.get(i), operands.get(i) instanceof Term.Junction);
    }
    return out;
  }

  @Override
  public SqlWriter not(Term.Not not) {
    if (not.operand().nullable()) {
      grammar.notTrue(out, () -> operand(not.operand()));
      return out;
    }
    out.add("NOT ");
    operand(not.operand());
    return out;
  }

  @Override
  public SqlWriter xor(Term.Xor xor) {
    truth(xor.left());
    out.add(" <> ");
    return truth(xor.right());
  }

  /**
   * A condition as true or false: its NULL counts as false. IS TRUE would say so too, but then
   * MariaDB takes a LEFT JOIN for a plain one, and H2 cannot read its own text of EXISTS.
   */
  private SqlWriter truth(Term condition) {
    out.add("(CASE WHEN ");
    condition.accept(this);
    return out.add(" THEN TRUE ELSE FALSE END)");
  }

  @Override
  public SqlWriter labelled(Term.Labelled labelled) {
    labelled.term().accept(this);
    return out.add(" AS ").name(labelled.label());
  }

  @Override
  public SqlWriter aggregate(Term.Aggregate aggregate) {
    grammar.aggregate(out, aggregate, statement);
    return out;
  }

  @Override
  public SqlWriter call(Computation.Call call) {
    grammar.call(out, call, statement);
    return out;
  }

  @Override
  public SqlWriter scalar(Term.Scalar scalar) {
    return nested(scalar.select());
  }

  @Override
  public SqlWriter exists(Term.Exists exists) {
    out.add("EXISTS ");
    return nested(exists.select());
  }

  @Override
  public SqlWriter inSelect(Term.InSelect inSelect) {
    List<Term> operands = inSelect.operands();
    if (operands.size() == 1) {
      operand(operands.get(0));
    } else {
      for (int i = 0; i < operands.size(); i++) {
        out.add(i == 0 ? "(" : ", ");
        operands.get(i).accept(this);
      }
      out.add(')');
    }
    out.add(" IN ");
    return nested(inSelect.select());
  }

  private SqlWriter nested(Select select) {
    out.add('(');
    statement.nested(select);
    return out.add(')');
  }

  @Override
  public SqlWriter fragment(Computation.Fragment fragment) {
    Fragments.write(out, fragment, grammar, statement);
    return out;
  }

  @Override
  public SqlWriter windowed(Computation.Windowed windowed) {
    statement.windowed(windowed);
    return out;
  }

  @Override
  public SqlWriter local(Computation.Local local) {
    grammar.local(out, local, statement);
    return out;
  }

  @Override
  public SqlWriter cast(Computation.Cast cast) {
    grammar.cast(out, cast, statement);
    return out.add(grammar.computed(cast.type()));
  }

  @Override
  public SqlWriter choice(Computation.Choice choice) {
    out.add("CASE");
    Term subject = choice.subject();
    if (subject != null) {
      out.add(' ');
      operand(subject);
    }
    for (Computation.Choice.Branch branch : choice.branches()) {
      out.add(" WHEN ");
      branch.condition().accept(this);
      out.add(" THEN ");
      chosen(branch.value());
    }
    out.add(" ELSE ");
    chosen(choice.otherwise());
    return out.add(" END").add(grammar.computed(choice.type()));
  }

  private void chosen(Term value) {
    if (value instanceof Term.Parameter parameter) {
      grammar.chosen(out.from(parameter), parameter.type(), parameter.value());
    } else {
      operand(value);
    }
  }
}
