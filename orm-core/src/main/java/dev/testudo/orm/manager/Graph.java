package dev.testudo.orm.manager;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.KeyKind;
import dev.testudo.orm.metamodel.Link;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Role;
import dev.testudo.orm.metamodel.ToMany;
import dev.testudo.orm.metamodel.ToOne;
import dev.testudo.orm.relation.Many;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.tx.Route;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Stores an object together with the new ones around it: those that it refers to before, those that
 * refer to it after. All of a model that are as far from the start are stored together, between the
 * methods and listeners that are called before and after for each of them.
 */
final class Graph {
  private final IdentityHashMap<Object, GraphNode<?>> nodes = new IdentityHashMap<>();
  private final List<GraphNode<?>> inOrder = new ArrayList<>();

  private Graph() {}

  /** Stores the graph; nothing of it if anything fails. */
  static <M> Future<M> create(Route route, ModelType<M, ?, ?> model, M object) {
    var graph = new Graph();
    GraphNode<M> start = graph.visit(model, object, true);
    return route
        .together(graph::store)
        .map(
            none -> {
              for (int i = graph.inOrder.size() - 1; i >= 0; i--) {
                graph.inOrder.get(i).attach();
              }
              return start.object();
            })
        .onFailure(failure -> graph.inOrder.forEach(GraphNode::restore));
  }

  // An object is found as what it was put in as.
  @SuppressWarnings("unchecked")
  private <M> GraphNode<M> visit(ModelType<M, ?, ?> model, M object, boolean isNew) {
    GraphNode<?> known = nodes.get(object);
    if (known != null) {
      return (GraphNode<M>) known;
    }
    var node = new GraphNode<>(model, object, isNew);
    nodes.put(object, node);
    inOrder.add(node);
    if (isNew) {
      for (Link<M, ?> link : model.links()) {
        follow(node, object, link);
      }
    }
    return node;
  }

  private <M, T> void follow(GraphNode<M> node, M object, Link<M, T> link) {
    if (link instanceof ToOne<M, T, ?> toOne) {
      toOne(node, object, toOne);
    } else if (link instanceof ToMany<M, T, ?> toMany) {
      Many<T> many = toMany.get(object);
      if (many != null && many.isGiven()) {
        toMany(node, toMany, many);
      }
    }
  }

  private <M, T, K> void toOne(GraphNode<M> node, M object, ToOne<M, T, K> link) {
    One<T, K> one = link.get(object);
    T other = one == null ? null : one.orNull();
    if (other == null) {
      return;
    } else if (!link.isBackward()) {
      if (isNew(link.target(), other, false)) {
        node.refers(link, visit(link.target(), other, true));
      }
    } else if (isNew(link.target(), other, true)) {
      GraphNode<T> referring = visit(link.target(), other, true);
      referring.refers(link.mappedBy(), node);
      node.refersBack(link, referring);
    }
  }

  private <M, T> void toMany(GraphNode<M> node, ToMany<M, T, ?> link, Many<T> many) {
    List<GraphNode<T>> targets = new ArrayList<>();
    for (T each : many.list()) {
      boolean isNew = isNew(link.target(), each, !link.isThrough());
      GraphNode<T> target = visit(link.target(), each, isNew);
      if (!link.isThrough()) {
        refuseStored(node, link, target);
        target.refers(link.mappedBy(), node);
      }
      targets.add(target);
    }
    node.holds(link, many, targets);
  }

  private static void refuseStored(GraphNode<?> node, ToMany<?, ?, ?> link, GraphNode<?> target) {
    if (!target.isNew) {
      String place = node.model.table().model() + "." + link.name();
      throw new OrmException(
          Report.of(place + " holds an object that is stored already.")
              .wayOut("Store the owner first, then add the object with the related manager."));
    }
  }

  /**
   * Whether an object is not stored yet, as far as key and version tell.
   *
   * @param otherwise the answer where they do not
   */
  private static <M> boolean isNew(ModelType<M, ?, ?> model, M object, boolean otherwise) {
    Field<?> version = model.table().withRole(Role.VERSION);
    Field<?> first = model.table().key().get(0);
    if (first.key() == KeyKind.ASSIGNED && version == null) {
      return otherwise;
    }
    Field<?> telling = first.key() == KeyKind.ASSIGNED && version != null ? version : first;
    Object value = model.value(object, telling.index());
    return value == null || Stamps.isZero(value);
  }

  private Future<@Nullable Void> store(Route route) {
    Map<Integer, Map<ModelType<?, ?, ?>, List<GraphNode<?>>>> levels = new TreeMap<>();
    for (GraphNode<?> node : inOrder) {
      if (node.isNew) {
        levels
            .computeIfAbsent(node.level(), level -> new LinkedHashMap<>())
            .computeIfAbsent(node.model, model -> new ArrayList<>())
            .add(node);
      }
    }
    Future<@Nullable Void> done = Future.succeededFuture();
    for (Map<ModelType<?, ?, ?>, List<GraphNode<?>>> level : levels.values()) {
      for (Map.Entry<ModelType<?, ?, ?>, List<GraphNode<?>>> part : level.entrySet()) {
        done = done.compose(none -> storeAll(route, part.getKey(), part.getValue()));
      }
    }
    for (GraphNode<?> node : inOrder) {
      done = done.compose(none -> node.tie(route));
    }
    return done;
  }

  // The nodes were gathered by their model.
  @SuppressWarnings("unchecked")
  private static <M, K> Future<@Nullable Void> storeAll(
      Route route, ModelType<M, K, ?> model, List<GraphNode<?>> nodes) {
    List<GraphNode<M>> own = new ArrayList<>();
    List<M> ready = new ArrayList<>();
    for (GraphNode<?> node : nodes) {
      own.add((GraphNode<M>) node);
      ready.add(((GraphNode<M>) node).ready());
    }
    return new BulkCreation<>(model, route, Conflict.FAIL, BulkOptions.usual().callHooks())
        .create(ready)
        .map(
            stored -> {
              for (int i = 0; i < stored.size(); i++) {
                own.get(i).stored(stored.get(i));
              }
              return null;
            });
  }
}
