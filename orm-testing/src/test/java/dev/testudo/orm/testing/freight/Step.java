package dev.testudo.orm.testing.freight;

import dev.testudo.orm.manager.Query;
import dev.testudo.orm.relation.Many;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.testing.freight.RandomGraph.Node;
import dev.testudo.orm.testing.freight.model.Crate;
import dev.testudo.orm.testing.freight.model.CratePath;
import dev.testudo.orm.testing.freight.model.Trip;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One more relation that is loaded with crates.
 *
 * @param name what a failing test calls it
 * @param load asks for it
 * @param loaded what was loaded, as text
 * @param expected what the graph knows
 */
record Step(
    String name,
    UnaryOperator<Query<Crate, CratePath>> load,
    Function<Crate, String> loaded,
    BiFunction<RandomGraph, Node, String> expected) {

  private static <T> String one(
      @Nullable One<? extends @Nullable T, ?> one, Function<T, String> of) {
    T object = one == null ? null : one.get();
    return object == null ? "" : of.apply(object);
  }

  private static String labels(Many<Crate> crates) {
    return new TreeSet<>(crates.stream().map(c -> c.label).toList()).toString();
  }

  /** Something of the crate around one; empty if there is none. */
  private static String around(RandomGraph graph, Node node, Function<Node, String> of) {
    return node.inside().isEmpty() ? "" : of.apply(graph.crates.get(node.inside()));
  }

  static final List<Step> ALL =
      List.of(
          new Step(
              "select depot",
              q -> q.selectRelated(c -> c.depot()),
              c -> one(c.depot, d -> d.name),
              (g, n) -> n.depot()),
          new Step(
              "prefetch depot and its crates",
              q -> q.prefetchRelated(c -> c.depot().crates()),
              c -> labels(c.depot.get().crates),
              (g, n) -> g.where(x -> x.depot().equals(n.depot()))),
          new Step(
              "select spare",
              q -> q.selectRelated(c -> c.spare()),
              c -> one(c.spare, d -> d.name),
              (g, n) -> n.spare()),
          new Step(
              "prefetch spare",
              q -> q.prefetchRelated(c -> c.spare()),
              c -> one(c.spare, d -> d.name),
              (g, n) -> n.spare()),
          new Step(
              "select haulier",
              q -> q.selectRelated(c -> c.haulier()),
              c -> one(c.haulier, h -> h.code),
              (g, n) -> n.haulier()),
          new Step(
              "prefetch haulier and its crates",
              q -> q.prefetchRelated(c -> c.haulier().crates()),
              c -> one(c.haulier, h -> labels(h.crates)),
              (g, n) -> n.haulier().isEmpty() ? "" : g.where(x -> x.haulier().equals(n.haulier()))),
          new Step(
              "select inside and its depot",
              q -> q.selectRelated(c -> c.inside().depot()),
              c -> one(c.inside, i -> i.label + i.depot.get().name),
              (g, n) -> n.inside() + around(g, n, Node::depot)),
          new Step(
              "prefetch inside twice",
              q -> q.prefetchRelated(c -> c.inside().inside()),
              c -> one(c.inside, i -> one(i.inside, o -> o.label)),
              (g, n) -> around(g, n, Node::inside)),
          new Step(
              "select own lead",
              q -> q.selectRelated(c -> c.ownLead()),
              c -> one(c.ownLead, l -> l.mark),
              (g, n) -> n.lead()),
          new Step(
              "prefetch own lead",
              q -> q.prefetchRelated(c -> c.ownLead()),
              c -> one(c.ownLead, l -> l.mark),
              (g, n) -> n.lead()),
          new Step(
              "prefetch contents",
              q -> q.prefetchRelated(c -> c.contents()),
              c -> labels(c.contents),
              (g, n) -> g.where(x -> x.inside().equals(n.label()))),
          new Step(
              "prefetch trips and their crates",
              q -> q.prefetchRelated(c -> c.trips().then(t -> t.crates())),
              c -> new TreeSet<>(c.trips.stream().map(Step::text).toList()).toString(),
              (g, n) ->
                  g.trips.entrySet().stream()
                      .filter(trip -> trip.getValue().contains(n.label()))
                      .map(trip -> trip.getKey() + trip.getValue())
                      .toList()
                      .toString()),
          new Step(
              "prefetch neighbours",
              q -> q.prefetchRelated(c -> c.neighbours()),
              c -> labels(c.neighbours),
              (g, n) -> g.neighbours.getOrDefault(n.label(), new TreeSet<>()).toString()));

  private static String text(Trip trip) {
    return trip.name() + labels(trip.crates());
  }
}
