package dev.testudo.orm.testing.freight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.manager.Query;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.testing.freight.RandomGraph.Node;
import dev.testudo.orm.testing.freight.model.Crate;
import dev.testudo.orm.testing.freight.model.CratePath;
import dev.testudo.orm.testing.freight.model.Depot;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is related how, and however it is loaded: the same objects are found. */
interface RandomGraphBehaviour {
  int GRAPHS = Integer.getInteger("orm.test.random.graphs", 4);
  int LOADS = 6;

  Freight freight();

  @Test
  default void randomGraphsAreLoadedAsTheyWereStored() {
    long seed = Long.getLong("orm.test.random.seed", 20_261_121L);
    for (int i = 0; i < GRAPHS; i++) {
      freight().clear();
      check(seed + i);
    }
  }

  @Test
  default void whatIsLoadedThroughOneRelationIsKeptWhereItsOtherSideIsLoadedToo() {
    freight().clear();
    Depot depot = freight().depot(1, 1);
    Crate outer = freight().crate("a", depot);
    freight().crate("b", depot, c -> c.inside = One.of(outer));

    List<Crate> crates =
        freight()
            .crates
            .selectRelated(c -> c.inside().depot())
            .prefetchRelated(c -> c.contents())
            .orderBy(c -> c.label)
            .list()
            .await();

    assertEquals("b", crates.get(0).contents.list().get(0).label);
    assertEquals("d1-1", crates.get(1).inside.get().depot.get().name);
  }

  private void check(long seed) {
    var random = new Random(seed);
    var graph = new RandomGraph(freight(), random);
    for (int i = 0; i < LOADS; i++) {
      List<Step> steps = new ArrayList<>();
      for (Step step : Step.ALL) {
        if (random.nextInt(3) == 0) {
          steps.add(random.nextInt(steps.size() + 1), step);
        }
      }
      String what =
          "-Dorm.test.random.seed=%d: %s".formatted(seed, steps.stream().map(Step::name).toList());
      if (random.nextBoolean()) {
        compare(what, graph, steps, loaded(steps));
      } else {
        compare(what + " one by one", graph, steps, single(graph, steps));
      }
    }
  }

  private Query<Crate, CratePath> query(List<Step> steps) {
    Query<Crate, CratePath> query = freight().crates.orderBy(c -> c.label);
    for (Step step : steps) {
      query = step.load().apply(query);
    }
    return query;
  }

  private List<Crate> loaded(List<Step> steps) {
    return query(steps).list().await();
  }

  private List<Crate> single(RandomGraph graph, List<Step> steps) {
    return graph.crates.keySet().stream()
        .map(label -> query(steps).filter(c -> c.label.eq(label)).get().await())
        .toList();
  }

  private static void compare(
      String what, RandomGraph graph, List<Step> steps, List<Crate> crates) {
    assertEquals(
        List.copyOf(graph.crates.keySet()), crates.stream().map(c -> c.label).toList(), what);
    for (Crate crate : crates) {
      Node node = graph.crates.get(crate.label);
      for (Step step : steps) {
        assertEquals(
            step.expected().apply(graph, node),
            step.loaded().apply(crate),
            () -> what + ", " + step.name() + " of " + crate.label);
      }
    }
  }
}
