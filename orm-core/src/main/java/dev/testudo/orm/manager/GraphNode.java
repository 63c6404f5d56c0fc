package dev.testudo.orm.manager;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.ToMany;
import dev.testudo.orm.metamodel.ToOne;
import dev.testudo.orm.relation.Many;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.tx.Route;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One object of a graph that is stored, with what it refers to and what it holds. */
final class GraphNode<M> {
  final ModelType<M, ?, ?> model;
  final boolean isNew;
  private final M given;
  private M object;
  private final List<Before<M, ?>> befores = new ArrayList<>();
  private final List<Before<M, ?>> backs = new ArrayList<>();
  private final List<Held<M, ?>> held = new ArrayList<>();
  private int level = -1;

  GraphNode(ModelType<M, ?, ?> model, M object, boolean isNew) {
    this.model = model;
    this.isNew = isNew;
    this.given = object;
    this.object = object;
  }

  M object() {
    return object;
  }

  /** Another new object, whose key a foreign key of this one will hold. */
  <T> void refers(ToOne<M, T, ?> link, GraphNode<T> target) {
    befores.add(new Before<>(link, target));
  }

  /** The object that refers to this one. */
  <T> void refersBack(ToOne<M, T, ?> link, GraphNode<T> target) {
    backs.add(new Before<>(link, target));
  }

  /** Objects that were given to a relation to many. */
  <T> void holds(ToMany<M, T, ?> link, Many<T> many, List<GraphNode<T>> targets) {
    held.add(new Held<>(link, many, targets));
  }

  /** How many steps of storing come before this one. */
  int level() {
    if (level == -2) {
      throw new OrmException(
          Report.of(
                  "Objects of a graph refer to each other in a circle, " + name() + " among them.")
              .likelyCause("none of them can be stored before the others.")
              .wayOut("Leave one of the relations out, and save it when all are stored."));
    }
    if (level == -1) {
      level = -2;
      int highest = -1;
      for (Before<M, ?> before : befores) {
        highest = Math.max(highest, before.target.isNew ? before.target.level() : -1);
      }
      level = highest + 1;
    }
    return level;
  }

  private String name() {
    return model.table().model();
  }

  /** The object as its row will be: what it refers to is stored by now. */
  M ready() {
    for (Before<M, ?> before : befores) {
      object = before.applyTo(object);
    }
    for (Held<M, ?> each : held) {
      object = each.without(object);
    }
    return object;
  }

  void stored(M result) {
    object = result;
  }

  /** Ties what was given to the rows of tables in between. */
  Future<Void> tie(Route route) {
    Future<Void> done = Future.succeededFuture();
    for (Held<M, ?> each : held) {
      done = done.compose(none -> each.tie(route, model, object));
    }
    return done;
  }

  /** Puts the stored objects into the relations that held the new ones. */
  void attach() {
    for (Before<M, ?> back : backs) {
      object = back.applyTo(object);
    }
    for (Held<M, ?> each : held) {
      object = each.attachTo(object);
    }
  }

  /** Puts back what was given, since nothing was stored. */
  void restore() {
    if (model.isMutable()) {
      held.forEach(each -> each.giveBack(given));
    }
  }

  private record Before<M, T>(ToOne<M, T, ?> link, GraphNode<T> target) {
    M applyTo(M object) {
      return link.set(object, One.of(target.object()));
    }
  }

  private record Held<M, T>(ToMany<M, T, ?> link, Many<T> many, List<GraphNode<T>> targets) {
    M without(M object) {
      return link.set(object, link.notLoaded());
    }

    M attachTo(M object) {
      return link.attach(object, targets.stream().map(GraphNode::object).toList(), true);
    }

    void giveBack(M object) {
      link.set(object, many);
    }

    Future<Void> tie(Route route, ModelType<M, ?, ?> model, M owner) {
      if (!link.isThrough()) {
        return Future.succeededFuture();
      }
      var between = link.joinTable();
      String relation = model.table().model() + "." + link.name();
      @Nullable Object[] key = Owners.key(link, between.owner().references(), owner);
      List<@Nullable Object[]> others = new ArrayList<>();
      for (GraphNode<T> target : targets) {
        others.add(
            Owners.key(
                target.model,
                between.target().references(),
                target.object(),
                relation + " cannot hold it"));
      }
      return new TieInsert(relation, between).insert(route, key, others).mapEmpty();
    }
  }
}
