package dev.testudo.orm.fetch;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.Link;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Relation;
import dev.testudo.orm.metamodel.ToMany;
import dev.testudo.orm.metamodel.ToOne;
import dev.testudo.orm.query.Criteria;
import dev.testudo.orm.tx.Scope;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which relations are loaded with the objects of a model, as a tree: those that are joined to their
 * rows, and those that one query each reads afterwards. Immutable.
 *
 * @param model the model whose objects are loaded
 * @param loads the relations, each at most once
 */
public record Loading<M>(ModelType<M, ?, ?> model, List<Load<M, ?>> loads) {

  /**
   * One relation, and what is loaded with the objects on its other side.
   *
   * @param joined whether it is joined to the row, as only a relation to one object can be
   * @param chosen which of the related rows; null for all
   */
  record Load<M, T>(Link<M, T> link, boolean joined, @Nullable Criteria chosen, Loading<T> then) {}

  /** Nothing but the objects themselves. */
  public static <M> Loading<M> none(ModelType<M, ?, ?> model) {
    return new Loading<>(model, List.of());
  }

  /**
   * The same, with a relation to one object joined to the row, and all on the way to it.
   *
   * @throws OrmException if the path does not lead over such relations
   */
  public Loading<M> joining(Relation<?, ?> relation) {
    if (relation.way().isEmpty()) {
      throw new OrmException(
          Report.of("selectRelated(…) was given the path itself of " + name() + ".")
              .wayOut("Name a relation to one object, as in selectRelated(p -> p.author())."));
    }
    return with(relation.way(), true, List.of(), null, List.of());
  }

  /** The same, with a relation that is read by a query of its own. */
  public Loading<M> fetching(Relation<?, ?> relation) {
    return fetching(relation, null, List.of());
  }

  /**
   * The same, with some of the related objects only.
   *
   * @param chosen which; their order and limit are those of each owner
   * @param then what is loaded with them
   */
  public <T> Loading<M> fetching(Relation<T, ?> relation, Criteria chosen, Loading<T> then) {
    return fetching(relation, chosen, then.loads());
  }

  private Loading<M> fetching(
      Relation<?, ?> relation, @Nullable Criteria chosen, List<? extends Load<?, ?>> then) {
    if (relation.way().isEmpty()) {
      throw new OrmException(
          Report.of("prefetchRelated(…) was given the path itself of " + name() + ".")
              .wayOut("Name a relation, as in prefetchRelated(u -> u.posts())."));
    }
    return with(relation.way(), false, relation.nested(), chosen, then);
  }

  private String name() {
    return model.table().model();
  }

  // The first link of a way belongs to this model, which is checked before the cast.
  @SuppressWarnings("unchecked")
  private Loading<M> with(
      List<Link<?, ?>> way,
      boolean joined,
      List<Relation<?, ?>> nested,
      @Nullable Criteria chosen,
      List<? extends Load<?, ?>> then) {
    Link<?, ?> first = way.get(0);
    if (first.owner() != model) {
      throw new IllegalStateException(first.name() + " is no relation of " + name());
    }
    return add((Link<M, ?>) first, way, joined, nested, chosen, then);
  }

  private <T> Loading<M> add(
      Link<M, T> link,
      List<Link<?, ?>> way,
      boolean joined,
      List<Relation<?, ?>> nested,
      @Nullable Criteria chosen,
      List<? extends Load<?, ?>> then) {
    boolean last = way.size() == 1;
    Load<M, T> before = known(link);
    Loading<T> inner = before == null ? none(link.target()) : before.then();
    if (!last) {
      inner = inner.with(way.subList(1, way.size()), joined, nested, chosen, then);
    }
    for (Relation<?, ?> each : last ? nested : List.<Relation<?, ?>>of()) {
      inner = inner.fetching(each);
    }
    for (Load<?, ?> each : last ? then : List.<Load<?, ?>>of()) {
      inner = inner.and(each);
    }
    Criteria rows = before == null ? null : before.chosen();
    if (last && chosen != null) {
      if (before != null) {
        throw twice(link);
      }
      rows = chosen;
    }
    boolean join = (before != null && before.joined()) || (joined && link instanceof ToOne);
    if (joined && !(link instanceof ToOne)) {
      throw new OrmException(
          Report.of("selectRelated(…) was led over %s.%s.".formatted(name(), link.name()))
              .likelyCause("it is a relation to many objects.")
              .wayOut("Load it with prefetchRelated(…)."));
    }
    return put(new Load<>(link, join && rows == null, rows, inner));
  }

  // A tree that was built for the same model is taken over as it is.
  @SuppressWarnings("unchecked")
  private Loading<M> and(Load<?, ?> load) {
    if (known((Link<M, ?>) load.link()) != null) {
      throw twice(load.link());
    }
    return put((Load<M, ?>) load);
  }

  private OrmException twice(Link<?, ?> link) {
    return new OrmException(
        Report.of(
                "%s.%s was asked for twice, once with a choice of its objects."
                    .formatted(name(), link.name()))
            .likelyCause("an object has one place for them only.")
            .wayOut("Ask once, with a condition for all that are wanted."));
  }

  // Equal links have equal targets.
  @SuppressWarnings("unchecked")
  private <T> @Nullable Load<M, T> known(Link<M, T> link) {
    for (Load<M, ?> load : loads) {
      if (load.link() == link) {
        return (Load<M, T>) load;
      }
    }
    return null;
  }

  private Loading<M> put(Load<M, ?> load) {
    List<Load<M, ?>> changed = new ArrayList<>(loads);
    changed.removeIf(each -> each.link() == load.link());
    changed.add(load);
    return new Loading<>(model, List.copyOf(changed));
  }

  /** Whether nothing is loaded but the objects. */
  public boolean isPlain() {
    return loads.isEmpty();
  }

  /** Whether anything is read by queries of its own, here or deeper. */
  boolean hasQueries() {
    return !loads.isEmpty()
        && loads.stream().anyMatch(load -> !load.joined() || load.then().hasQueries());
  }

  /** The columns that are joined to the rows of a source, in the order in which they are read. */
  public List<Term> terms(Source source) {
    List<Term> terms = new ArrayList<>();
    for (Load<M, ?> load : loads) {
      if (load.joined()) {
        addTerms(load, source, terms);
      }
    }
    return terms;
  }

  private static <M, T> void addTerms(Load<M, T> load, Source owner, List<Term> terms) {
    Source source = ((ToOne<M, T, ?>) load.link()).from(owner);
    load.link().target().table().fields().forEach(field -> terms.add(field.in(source)));
    terms.addAll(load.then().terms(source));
  }

  /** How many columns {@link #terms} gives. */
  int width() {
    int width = 0;
    for (Load<M, ?> load : loads) {
      if (load.joined()) {
        width += load.link().target().table().fields().size() + load.then().width();
      }
    }
    return width;
  }

  /** The objects with everything that queries of its own read for them; new ones for records. */
  public Future<List<M>> complete(Scope scope, List<M> objects) {
    if (objects.isEmpty() || !hasQueries()) {
      return Future.succeededFuture(objects);
    }
    var instances = new Instances();
    instances.add(model, objects);
    return complete(scope, objects, instances);
  }

  Future<List<M>> complete(Scope scope, List<M> objects, Instances instances) {
    Future<List<M>> done = Future.succeededFuture(objects);
    for (Load<M, ?> load : loads) {
      done =
          done.compose(
              so -> so.isEmpty() ? Future.succeededFuture(so) : one(scope, load, so, instances));
    }
    return done;
  }

  private <T> Future<List<M>> one(
      Scope scope, Load<M, T> load, List<M> objects, Instances instances) {
    if (load.link() instanceof ToOne<M, T, ?> toOne) {
      return load.joined()
          ? new JoinedFetch<>(toOne, load.then()).complete(scope, objects, instances)
          : new OneFetch<>(scope, toOne, load.chosen(), load.then()).fetch(objects, instances);
    }
    ToMany<M, T, ?> toMany = (ToMany<M, T, ?>) load.link();
    return new ManyFetch<>(scope, toMany, load.chosen(), load.then()).fetch(objects, instances);
  }
}
