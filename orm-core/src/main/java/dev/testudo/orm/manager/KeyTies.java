package dev.testudo.orm.manager;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.fetch.KeyMatch;
import dev.testudo.orm.fetch.ModelReads;
import dev.testudo.orm.metamodel.Assignment;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ToMany;
import dev.testudo.orm.metamodel.ToOne;
import dev.testudo.orm.query.Criteria;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.tx.Route;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The foreign key of the objects ties them to the owner. */
final class KeyTies<O, T, P> implements Ties<T> {
  private final ModelReads<T, ?> reads;
  private final ToMany<O, T, P> link;
  private final ToOne<T, O, ?> back;
  private final O owner;
  private final @Nullable Object[] ownerKey;

  KeyTies(ModelReads<T, ?> reads, ToMany<O, T, P> link, O owner) {
    this.reads = reads;
    this.link = link;
    this.back = link.mappedBy();
    this.owner = owner;
    this.ownerKey = Owners.key(link, back.references(), owner);
  }

  @Override
  public Term condition(Source targets) {
    return KeyMatch.one(back.columns(), targets, ownerKey);
  }

  @Override
  public Route route() {
    return reads.route();
  }

  @Override
  public T tied(T object) {
    return set(back, object);
  }

  private <K> T set(ToOne<T, O, K> to, T object) {
    return to.set(object, One.of(owner));
  }

  @Override
  public Future<Integer> add(Route route, List<@Nullable Object[]> keys) {
    return update(route, KeyMatch.of(link.target()).any(keys), true);
  }

  @Override
  public Future<Integer> remove(Route route, List<@Nullable Object[]> keys) {
    checkNullable("remove(…)");
    return update(route, rows -> mine(rows, KeyMatch.of(link.target()).any(keys)), false);
  }

  @Override
  public Future<Integer> clear(Route route) {
    checkNullable("clear()");
    return update(route, this::condition, false);
  }

  @Override
  public Future<Integer> keep(Route route, List<@Nullable Object[]> keys) {
    checkNullable("set(…)");
    var kept = KeyMatch.of(link.target()).any(keys);
    return update(route, rows -> mine(rows, at -> new Term.Not(kept.apply(at))), false);
  }

  private Term mine(Source rows, KeyMatch.Where where) {
    return Term.Junction.of(true, List.of(condition(rows), where.apply(rows)));
  }

  private Future<Integer> update(Route route, KeyMatch.Where where, boolean tie) {
    Source rows = link.target().table().source();
    Criteria criteria = Criteria.all(rows).and(where.apply(rows));
    List<Assignment> sets = new ArrayList<>();
    for (int i = 0; i < ownerKey.length; i++) {
      Field<?> field = back.columns().get(i);
      sets.add(new Assignment(field, new Term.Parameter(field.type(), tie ? ownerKey[i] : null)));
    }
    return new QueryChange<>(link.target(), reads).set(route, criteria, sets);
  }

  /** Without an owner these objects could not be stored. */
  private void checkNullable(String what) {
    if (!back.isNullable()) {
      String target = link.target().table().model();
      throw new OrmException(
          Report.of(
                  "%s was called on %s.%s, but a %s needs its %s."
                      .formatted(
                          what, link.owner().table().model(), link.name(), target, back.name()))
              .likelyCause(target + "." + back.name() + " is not nullable.")
              .wayOut(
                  "Delete the objects with all().delete(), or give them to another owner with"
                      + " add(…) of its own relation."));
    }
  }

  @Override
  public void tell(Route route, List<? extends T> objects, boolean tied) {
    if (link.target().isMutable()) {
      objects.forEach(object -> tell(route, back, object, tied));
    }
  }

  private <K> void tell(Route route, ToOne<T, O, K> to, T object, boolean tied) {
    One<O, K> before = to.get(object);
    to.set(object, tied ? One.of(owner) : One.none());
    if (before != null) {
      route.onUndo(() -> to.set(object, before));
    }
  }

  @Override
  public void forget() {
    Owners.forget(link, owner);
  }
}
