package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Bound;
import dev.testudo.orm.ast.Compound;
import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Delete;
import dev.testudo.orm.ast.Derived;
import dev.testudo.orm.ast.From;
import dev.testudo.orm.ast.InsertSelect;
import dev.testudo.orm.ast.Lock;
import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Rows;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Statement;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.TermVisitor;
import dev.testudo.orm.ast.Update;
import dev.testudo.orm.ast.Via;
import dev.testudo.orm.type.ColumnType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Walks a statement once and notes what its text depends on. Sources are numbered, since they are
 * other objects in each statement; a value that stands at several places is noted as one, so that
 * it is not confused with several that happen to be equal.
 */
final class ShapeWalk implements TermVisitor<ShapeWalk> {
  private static final Object END = new Object();
  private static final Object NONE = new Object();

  /** Up to so many inputs looking through them is quicker than a map. */
  private static final int FEW = 16;

  private final Grammar grammar;
  private final Guards guards;
  private final List<Object> tokens = new ArrayList<>(64);
  private final List<Source> sources = new ArrayList<>(2);
  private final List<Term> inputs = new ArrayList<>(4);
  // Made only where there are many inputs.
  private @Nullable IdentityHashMap<Term, Integer> known;

  private ShapeWalk(Grammar grammar, Guards guards) {
    this.grammar = grammar;
    this.guards = guards;
  }

  /** The shape of a statement; null of those whose texts are not kept here. */
  static @Nullable Shape of(Grammar grammar, Statement sent) {
    Statement statement = sent;
    var walk = new ShapeWalk(grammar, Guards.of(sent));
    if (sent instanceof Bound bound) {
      statement = bound.statement();
      walk.add("bound").add(bound.schema() == null ? NONE : bound.schema());
    }
    if (statement instanceof Select select) {
      walk.select(select);
    } else if (statement instanceof Update update) {
      walk.update(update);
    } else if (statement instanceof Delete delete) {
      walk.add("delete")
          .source(delete.table())
          .optional(walk.guards.of(delete.table(), delete.where()))
          .all(delete.returning())
          .add(delete.looksUp());
    } else if (statement instanceof InsertSelect insert) {
      walk.add("insert").source(insert.into()).all(insert.columns()).select(insert.rows());
    } else {
      return null;
    }
    return new Shape(walk.tokens, walk.inputs);
  }

  /**
   * Whether two terms mean the same, though the selects inside have sources of their own.
   *
   * @param root the source of the rows that both are about
   */
  static boolean isAlike(
      Grammar grammar, Guards guards, @Nullable Source root, Term one, Term other) {
    ShapeWalk first = around(grammar, guards, root);
    ShapeWalk second = around(grammar, guards, root);
    one.accept(first);
    other.accept(second);
    return first.tokens.equals(second.tokens) && first.inputs.equals(second.inputs);
  }

  private static ShapeWalk around(Grammar grammar, Guards guards, @Nullable Source root) {
    var walk = new ShapeWalk(grammar, guards);
    if (root != null) {
      walk.sources.add(root);
    }
    return walk;
  }

  private ShapeWalk add(Object token) {
    tokens.add(token);
    return this;
  }

  private ShapeWalk optional(@Nullable Term term) {
    return term == null ? add(NONE) : term.accept(this);
  }

  private ShapeWalk all(List<? extends Term> terms) {
    // By position: an iterator would be made for each of the many lists of a statement.
    for (int i = 0; i < terms.size(); i++) {
      terms.get(i).accept(this);
    }
    return add(END);
  }

  private void select(Select select) {
    add("select").add(select.distinct()).from(select.from());
    all(select.columns())
        .optional(guards.of(select))
        .all(select.groupBy())
        .optional(select.having());
    for (int i = 0; i < select.orderBy().size(); i++) {
      ordering(select.orderBy().get(i));
    }
    add(END).optional(select.limit()).optional(select.offset());
    lock(select.lock());
    // Which of the terms are the same ones depends on their values, too.
    Map<Term, String> names = ResultNames.of(grammar, guards, select);
    if (!names.isEmpty()) {
      List<Term> named = new ArrayList<>(select.columns());
      named.addAll(select.groupBy());
      select.orderBy().forEach(each -> named.add(each.term()));
      named.forEach(each -> add(names.getOrDefault(each, "")));
    }
  }

  private void lock(@Nullable Lock lock) {
    if (lock == null) {
      add(NONE);
    } else {
      add(lock.strength()).add(lock.busy());
      lock.along().forEach(this::source);
      add(END);
    }
  }

  private ShapeWalk ordering(Ordering ordering) {
    ordering.term().accept(this);
    return add(ordering.descending()).add(ordering.nulls());
  }

  private ShapeWalk from(From from) {
    if (from instanceof Source source) {
      return source(source);
    }
    Derived derived = (Derived) from;
    add("derived").rows(derived.rows());
    return derived.as() == null ? add(NONE) : source(derived.as());
  }

  private void rows(Rows rows) {
    if (rows instanceof Select select) {
      select(select);
    } else if (rows instanceof Compound compound) {
      add("compound").add(compound.operation()).rows(compound.left());
      rows(compound.right());
    }
  }

  private void update(Update update) {
    add("update").source(update.table());
    for (Update.Change change : update.set()) {
      change.column().accept(this);
      change.value().accept(this);
    }
    add(END).optional(guards.of(update.table(), update.where())).all(update.returning());
    add(update.looksUp());
  }

  private ShapeWalk source(Source source) {
    // Few, and the same object each time but where relations are followed.
    int number = sources.indexOf(source);
    if (number >= 0) {
      return add(number);
    }
    sources.add(source);
    add("source").add(source.schema() == null ? NONE : source.schema()).add(source.table());
    Via via = source.via();
    if (via == null) {
      return add(NONE);
    }
    source(via.parent()).add(via.relation()).add(via.from()).add(via.to());
    return add(via.optional()).add(via.refers()).all(guards.of(source));
  }

  private ShapeWalk type(ColumnType<?> type) {
    add(type.kind());
    if (type.length() != 0 || type.precision() != 0 || type.scale() != 0) {
      add(type.length()).add(type.precision()).add(type.scale());
    }
    ColumnType<?> element = type.element();
    return element == null ? this : type(element);
  }

  /** Notes a term that holds values; false if this very one was noted before. */
  private boolean input(Term term) {
    int number = number(term);
    if (number >= 0) {
      add("again").add(number);
      return false;
    }
    if (known != null) {
      known.put(term, inputs.size());
    }
    inputs.add(term);
    return true;
  }

  /** The number of a term among the inputs; -1 if it is not among them. */
  private int number(Term term) {
    if (inputs.size() <= FEW) {
      for (int i = 0; i < inputs.size(); i++) {
        if (inputs.get(i) == term) {
          return i;
        }
      }
      return -1;
    }
    if (known == null) {
      known = new IdentityHashMap<>();
      for (int i = 0; i < inputs.size(); i++) {
        known.put(inputs.get(i), i);
      }
    }
    return known.getOrDefault(term, -1);
  }

  @Override
  public ShapeWalk column(Term.Column column) {
    return add("column")
        .source(column.source())
        .add(column.name())
        .type(column.type())
        .add(column.nullable());
  }

  @Override
  public ShapeWalk parameter(Term.Parameter parameter) {
    return input(parameter)
        ? add("value").type(parameter.type()).add(parameter.value() == null)
        : this;
  }

  @Override
  public ShapeWalk inList(Term.InList list) {
    list.operand().accept(this);
    return input(list) ? add("in").type(list.type()).add(grammar.spread(list)) : this;
  }

  @Override
  public ShapeWalk constant(Term.Constant constant) {
    return add(constant.value());
  }

  @Override
  public ShapeWalk comparison(Term.Comparison comparison) {
    add(comparison.operator());
    comparison.left().accept(this);
    comparison.right().accept(this);
    return add(END);
  }

  @Override
  public ShapeWalk nullTest(Term.NullTest nullTest) {
    return add("null").add(nullTest.isNull()).all(nullTest.parts());
  }

  @Override
  public ShapeWalk between(Term.Between between) {
    return add("between").all(between.parts());
  }

  @Override
  public ShapeWalk junction(Term.Junction junction) {
    return add("junction").add(junction.all()).all(junction.operands());
  }

  @Override
  public ShapeWalk not(Term.Not not) {
    return add("not").all(not.parts());
  }

  @Override
  public ShapeWalk xor(Term.Xor xor) {
    return add("xor").all(xor.parts());
  }

  @Override
  public ShapeWalk labelled(Term.Labelled labelled) {
    return add("label").add(labelled.label()).all(labelled.parts());
  }

  @Override
  public ShapeWalk aggregate(Term.Aggregate aggregate) {
    aggregate.operand().accept(this);
    return add(aggregate.summary())
        .add(aggregate.distinct())
        .optional(aggregate.where())
        .type(aggregate.type());
  }

  @Override
  public ShapeWalk scalar(Term.Scalar scalar) {
    select(scalar.select());
    return add("scalar").type(scalar.type());
  }

  @Override
  public ShapeWalk exists(Term.Exists exists) {
    select(exists.select());
    return add("exists");
  }

  @Override
  public ShapeWalk inSelect(Term.InSelect inSelect) {
    all(inSelect.operands()).select(inSelect.select());
    return add("inSelect");
  }

  @Override
  public ShapeWalk call(Computation.Call call) {
    return add(call.function()).type(call.type()).all(call.arguments());
  }

  @Override
  public ShapeWalk cast(Computation.Cast cast) {
    return add("cast").type(cast.type()).all(cast.parts());
  }

  @Override
  public ShapeWalk choice(Computation.Choice choice) {
    return add("choice").add(choice.subject() != null).type(choice.type()).all(choice.parts());
  }

  @Override
  public ShapeWalk fragment(Computation.Fragment fragment) {
    return add(fragment.sql()).type(fragment.type()).all(fragment.arguments());
  }

  @Override
  public ShapeWalk windowed(Computation.Windowed windowed) {
    windowed.function().accept(this);
    all(windowed.partition());
    windowed.order().forEach(this::ordering);
    return add(windowed.frame() == null ? NONE : windowed.frame()).type(windowed.type());
  }

  @Override
  public ShapeWalk local(Computation.Local local) {
    return add("local").add(local.zone()).all(local.parts());
  }
}
