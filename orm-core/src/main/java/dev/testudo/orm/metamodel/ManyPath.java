package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Term.Summary;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A relation to many objects inside a query. It is asked by quantifiers and summed up by
 * aggregates, each a select of its own inside the statement: rows of the query are never repeated,
 * and several in one query do not disturb one another.
 *
 * @param <M> the model on the other side
 * @param <P> its path
 */
public final class ManyPath<M, P> implements Relation<M, P> {
  private final Source from;
  private final List<Link<?, ?>> way;
  private final ToMany<?, M, P> link;
  private final List<Relation<?, ?>> nested;

  /** The relation of the rows of a path. */
  public ManyPath(OnePath<?, ?> from, ToMany<?, M, P> link) {
    this.from = from.source();
    List<Link<?, ?>> longer = new ArrayList<>(from.way());
    longer.add(link);
    this.way = List.copyOf(longer);
    this.link = link;
    this.nested = List.of();
  }

  private ManyPath(ManyPath<M, P> before, Relation<?, ?> also) {
    this.from = before.from;
    this.way = before.way;
    this.link = before.link;
    List<Relation<?, ?>> more = new ArrayList<>(before.nested);
    more.add(also);
    this.nested = List.copyOf(more);
  }

  @Override
  public List<Link<?, ?>> way() {
    return way;
  }

  @Override
  public ModelType<M, ?, P> model() {
    return link.target();
  }

  @Override
  public List<Relation<?, ?>> nested() {
    return nested;
  }

  /** The same relation; where it is loaded, another one of the objects is loaded with it. */
  public ManyPath<M, P> then(Function<? super P, ? extends Relation<?, ?>> also) {
    Table table = link.target().table();
    P path = link.target().path(table.source());
    return new ManyPath<>(this, also.apply(path));
  }

  /** There is at least one object. */
  public Condition any() {
    return exists(null);
  }

  /** At least one object meets a condition; all of the condition holds of the same object. */
  public Condition any(Function<? super P, ? extends Condition> condition) {
    return exists(condition);
  }

  /** There is no object. */
  public Condition none() {
    return any().not();
  }

  /** No object meets a condition. */
  public Condition none(Function<? super P, ? extends Condition> condition) {
    return any(condition).not();
  }

  /** Every object meets a condition; so it is if there is none. */
  public Condition all(Function<? super P, ? extends Condition> condition) {
    return any(path -> condition.apply(path).not()).not();
  }

  /** How many objects there are. */
  public LongExpr count() {
    return Computed.longs(new Term.Scalar(select(Term.Aggregate.countRows(), null), Types.LONG));
  }

  /** How many objects meet a condition. */
  public LongExpr count(Function<? super P, ? extends Condition> condition) {
    return Computed.longs(
        new Term.Scalar(select(Term.Aggregate.countRows(), condition), Types.LONG));
  }

  /** The smallest value of the objects; NULL if there is none. */
  public <T> Expr<T> min(Function<? super P, ? extends Expr<T>> value) {
    return summary(Summary.MIN, value);
  }

  /** The largest value of the objects; NULL if there is none. */
  public <T> Expr<T> max(Function<? super P, ? extends Expr<T>> value) {
    return summary(Summary.MAX, value);
  }

  /** The sum of the objects' values; NULL if there is none. */
  public <N extends Number> NumberExpr<N> sum(Function<? super P, ? extends Expr<N>> value) {
    Expr<N> sum = summary(Summary.SUM, value);
    return Computed.number(sum.term(), sum.type());
  }

  /** The average of the objects' values, as a 64-bit float; NULL if there is none. */
  public NumberExpr<Double> avg(Function<? super P, ? extends Expr<? extends Number>> value) {
    Rows<P> rows = rows();
    var average = Aggregate.of(Summary.AVG, value.apply(rows.path()).term(), Types.DOUBLE);
    return Computed.number(
        new Term.Scalar(rows.select(average.term(), null), Types.DOUBLE), Types.DOUBLE);
  }

  private <T> Expr<T> summary(Summary summary, Function<? super P, ? extends Expr<T>> value) {
    Rows<P> rows = rows();
    Expr<T> operand = value.apply(rows.path());
    ColumnType<T> type = operand.type().operand();
    Term term = Aggregate.of(summary, operand.term(), type).term();
    return Computed.of(new Term.Scalar(rows.select(term, null), type), type);
  }

  private Condition exists(@Nullable Function<? super P, ? extends Condition> condition) {
    Rows<P> rows = rows();
    return Conditions.of(new Term.Exists(rows.select(rows.mark(), term(rows, condition))));
  }

  private Select select(Term column, @Nullable Function<? super P, ? extends Condition> condition) {
    Rows<P> rows = rows();
    return rows.select(column, term(rows, condition));
  }

  private @Nullable Term term(
      Rows<P> rows, @Nullable Function<? super P, ? extends Condition> condition) {
    return condition == null ? null : condition.apply(rows.path()).term();
  }

  private Rows<P> rows() {
    return link.isThrough() ? through() : reverse();
  }

  private Rows<P> reverse() {
    Table table = link.target().table();
    Source source = table.source();
    ToOne<M, ?, ?> back = link.mappedBy();
    return new Rows<>(
        source, link.target().path(source), matches(back.columns(), source, back.references()));
  }

  /** From the table in between; the objects themselves are joined only if a condition looks. */
  private Rows<P> through() {
    JoinTable between = link.joinTable();
    Table table = between.table();
    Source source = table.source();
    Source targets = link.targetFrom(source);
    List<Term> matches = matches(between.owner().columns(), source, between.owner().references());
    if (targets.guard() != null) {
      // A row in between may lead to an object that must not be seen: then nothing is joined.
      Field<?> key = link.target().table().key().get(0);
      matches.add(new Term.NullTest(key.in(targets), false));
    }
    return new Rows<>(source, link.target().path(targets), matches);
  }

  private List<Term> matches(List<Field<?>> columns, Source source, List<Field<?>> references) {
    List<Term> equal = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      equal.add(
          new Term.Comparison(
              columns.get(i).of(source), Term.Operator.EQ, references.get(i).of(from)));
    }
    return equal;
  }

  /** The related rows of one row outside. */
  private record Rows<P>(Source source, P path, List<Term> matches) {
    /** A column that every row has. */
    Term mark() {
      return ((Term.Comparison) matches.get(0)).left();
    }

    Select select(Term column, @Nullable Term condition) {
      List<Term> all = new ArrayList<>(matches);
      if (condition != null) {
        all.add(condition);
      }
      return new Select(
          List.of(column), source, Term.Junction.of(true, all), List.of(), null, null, false);
    }
  }
}
