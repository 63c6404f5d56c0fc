package dev.testudo.orm.testing.freight;

import dev.testudo.orm.relation.One;
import dev.testudo.orm.testing.freight.model.Crate;
import dev.testudo.orm.testing.freight.model.Depot;
import dev.testudo.orm.testing.freight.model.Haulier;
import dev.testudo.orm.testing.freight.model.Trip;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Objects that are related at random, as plain Java knows them: by their labels, which are unique.
 * Stored as it is made.
 */
final class RandomGraph {
  /**
   * A crate.
   *
   * @param lead the mark of its own lead; empty for none, as of the others
   */
  record Node(
      String label, String depot, String spare, String haulier, String inside, String lead) {}

  final TreeMap<String, Node> crates = new TreeMap<>();
  final TreeMap<String, TreeSet<String>> trips = new TreeMap<>();
  final TreeMap<String, TreeSet<String>> neighbours = new TreeMap<>();
  final List<String> depots = new ArrayList<>();

  private final Freight freight;
  private final Random random;
  private final List<Depot> storedDepots = new ArrayList<>();
  private final List<Haulier> storedHauliers = new ArrayList<>();
  private final List<Trip> storedTrips = new ArrayList<>();
  private final List<Crate> storedCrates = new ArrayList<>();

  RandomGraph(Freight freight, Random random) {
    this.freight = freight;
    this.random = random;
    for (int i = 0; i <= random.nextInt(4); i++) {
      Depot depot = freight.depot(i / 2, i % 2);
      storedDepots.add(depot);
      depots.add(depot.name);
    }
    for (int i = 0; i < random.nextInt(3); i++) {
      storedHauliers.add(freight.haulier("h" + i));
    }
    for (int i = 0; i < random.nextInt(4); i++) {
      storedTrips.add(freight.trip("t" + i));
      trips.put("t" + i, new TreeSet<>());
    }
    for (int i = 0; i < random.nextInt(9); i++) {
      crate("c" + i);
    }
    for (Crate crate : storedCrates) {
      relate(crate);
    }
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** One of a list, or null. */
  private <T> T perhaps(List<T> list) {
    return list.isEmpty() || random.nextInt(3) == 0 ? null : any(list);
  }

  private void crate(String label) {
    Depot depot = any(storedDepots);
    Depot spare = perhaps(storedDepots);
    Haulier haulier = perhaps(storedHauliers);
    Crate inside = perhaps(storedCrates);
    Crate crate =
        freight.crate(
            label,
            depot,
            c -> {
              c.spare = spare == null ? One.none() : One.of(spare);
              c.haulier = haulier == null ? One.none() : One.of(haulier);
              c.inside = inside == null ? One.none() : One.of(inside);
            });
    storedCrates.add(crate);
    boolean sealed = random.nextBoolean();
    if (sealed) {
      freight.lead("l-" + label, crate);
    }
    crates.put(
        label,
        new Node(
            label,
            depot.name,
            spare == null ? "" : spare.name,
            haulier == null ? "" : haulier.code,
            inside == null ? "" : inside.label,
            sealed ? "l-" + label : ""));
  }

  private void relate(Crate crate) {
    for (Trip trip : storedTrips) {
      if (random.nextBoolean()) {
        freight.stow(crate, trip, 0);
        trips.get(trip.name()).add(crate.label);
      }
    }
    for (Crate other : storedCrates) {
      if (random.nextInt(4) == 0) {
        freight.crates.neighbours(crate).add(other).await();
        neighbours.computeIfAbsent(crate.label, each -> new TreeSet<>()).add(other.label);
      }
    }
  }

  /** The crates that meet a condition, by label. */
  String where(java.util.function.Predicate<Node> condition) {
    return crates.values().stream().filter(condition).map(Node::label).toList().toString();
  }
}
