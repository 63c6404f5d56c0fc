package dev.testudo.orm.manager;

import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.fetch.ModelReads;
import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.metamodel.Order;
import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.metamodel.Selectable;
import dev.testudo.orm.metamodel.Subquery;
import dev.testudo.orm.query.Choice;
import dev.testudo.orm.query.Locks;
import dev.testudo.orm.query.Narrowing;
import dev.testudo.orm.query.Reads;
import dev.testudo.orm.tx.Attempt;
import dev.testudo.orm.type.Row;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Values chosen from the rows of a query: one result per row, or per group. An immutable value, as
 * {@link Query} is.
 *
 * @param <R> a result
 * @param <P> the path from which conditions start
 */
public final class Selection<R, P> implements Subquery<R> {
  private final ModelReads<?, ?> reads;
  private final P path;
  private final Selectable<R> chosen;
  private final Choice choice;

  Selection(ModelReads<?, ?> reads, P path, Selectable<R> chosen, Choice choice) {
    this.reads = reads;
    this.path = path;
    this.chosen = chosen;
    this.choice = choice;
  }

  private Selection<R, P> with(Choice changed) {
    return new Selection<>(reads, path, chosen, changed);
  }

  /** The same results, equal ones once. */
  public Selection<R, P> distinct() {
    return with(choice.asDistinct());
  }

  /** Of the rows, those that meet a condition too; it applies before groups are made. */
  public Selection<R, P> filter(Function<? super P, ? extends Condition> condition) {
    Term term = condition.apply(path).term();
    return with(choice.criteria(Narrowing.by(reads.table(), choice.criteria(), term)));
  }

  /** So many of the results at most; 0 gives none. */
  public Selection<R, P> limit(long results) {
    return with(choice.criteria(choice.criteria().limit(results)));
  }

  /** All but so many of the first results. */
  public Selection<R, P> offset(long results) {
    return with(choice.criteria(choice.criteria().offset(results)));
  }

  /** The same results in an order, which replaces an earlier one. */
  @SafeVarargs
  public final Selection<R, P> orderBy(Function<? super P, ? extends Order>... orders) {
    List<Ordering> orderings = new ArrayList<>(orders.length);
    for (Function<? super P, ? extends Order> order : orders) {
      orderings.add(order.apply(path).ordering());
    }
    return with(choice.criteria(choice.criteria().orderBy(orderings)));
  }

  /** One result for each value of the expressions; what is chosen besides must be aggregates. */
  @SafeVarargs
  public final Selection<R, P> groupBy(Function<? super P, ? extends Expr<?>>... expressions) {
    List<Term> terms = new ArrayList<>(expressions.length);
    for (Function<? super P, ? extends Expr<?>> expression : expressions) {
      terms.add(expression.apply(path).term());
    }
    return with(choice.groupBy(terms));
  }

  /** Of the groups, those that meet a condition, in which aggregates may stand. */
  public Selection<R, P> having(Function<? super P, ? extends Condition> condition) {
    return with(choice.having(condition.apply(path).term()));
  }

  /** All results. */
  public Future<List<R>> list() {
    return run(choice::select);
  }

  /**
   * All results by a value that each has for itself, in their order; of groups one of what is
   * grouped by. Fails as {@link Query#mapBy} does.
   */
  public <K> Future<Map<K, R>> mapBy(Function<? super P, ? extends Expr<K>> key) {
    return Attempt.of(
        () -> {
          Expr<K> by = key.apply(path);
          Keyed.check(by);
          Select select = Reads.also(choice.select(), List.of(by.term()));
          int at = select.columns().size() - 1;
          return reads
              .run(select, new Keyed.Reader<>(new Reader<>(chosen), by, at))
              .map(all -> Keyed.map(by, all, all.stream().map(Keyed::result).toList()));
        });
  }

  /** The first result, empty if there is none. Without an order any may come first. */
  public Future<Optional<R>> first() {
    return run(() -> choice.atMost(1)).map(results -> results.stream().findFirst());
  }

  /** How many results {@link #list} would give. */
  public Future<Long> count() {
    return Attempt.of(
        () -> reads.run(choice.count(), ModelReads.COUNT).map(counts -> counts.get(0)));
  }

  /** Whether {@link #list} would give any result. */
  public Future<Boolean> exists() {
    return run(() -> choice.atMost(1)).map(results -> !results.isEmpty());
  }

  /** What the database would do for {@link #list}, in its own words; see {@link Query#explain}. */
  public Future<String> explain() {
    return Attempt.of(() -> reads.explain(choice.select()));
  }

  /** The statement that {@link #list} sends, with placeholders. */
  public String sql() {
    return reads.render(choice.select()).sql().text();
  }

  /** The values of the placeholders of {@link #sql}, in their order. */
  public List<@Nullable Object> parameters() {
    return Query.parameters(reads.render(choice.select()));
  }

  @Override
  public Select select() {
    Locks.refuse(choice.criteria(), "A place inside another query");
    return choice.select();
  }

  private Future<List<R>> run(Supplier<Select> select) {
    return Attempt.of(() -> reads.run(select.get(), new Reader<>(chosen)));
  }

  /** Reads a result from the start of a row. */
  record Reader<R>(Selectable<R> chosen) implements RowReader<R> {
    @Override
    public R read(Row row) {
      return chosen.read(row, 0);
    }

    @Override
    public String describe(int index) {
      return chosen.describe(index);
    }
  }
}
