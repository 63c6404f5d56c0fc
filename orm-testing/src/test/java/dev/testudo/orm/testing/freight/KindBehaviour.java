package dev.testudo.orm.testing.freight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.RelationNotLoadedException;
import dev.testudo.orm.metamodel.Projection;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.testing.freight.model.Crate;
import dev.testudo.orm.testing.freight.model.Depot;
import dev.testudo.orm.testing.freight.model.DepotKey;
import dev.testudo.orm.testing.freight.model.Haulier;
import dev.testudo.orm.testing.freight.model.Lead;
import dev.testudo.orm.testing.freight.model.Place;
import dev.testudo.orm.testing.freight.model.Trip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each kind of relation is followed, joined, loaded and counted. */
interface KindBehaviour {
  Freight freight();

  private static List<String> labels(Iterable<Crate> crates) {
    List<String> labels = new ArrayList<>();
    crates.forEach(crate -> labels.add(crate.label));
    return labels;
  }

  /**
   * Depots 1-1 and 1-2, with the crates a and b in the first, c in the second, spare of the other.
   */
  private List<Depot> depots() {
    Depot first = freight().depot(1, 1);
    Depot second = freight().depot(1, 2);
    freight().crate("a", first, c -> c.weight = 5);
    freight().crate("b", first, c -> c.weight = 7);
    freight()
        .crate(
            "c",
            second,
            c -> {
              c.weight = 9;
              c.spare = One.of(first);
            });
    return List.of(first, second);
  }

  @Test
  default void keysOfSeveralFieldsAreFollowed() {
    Depot first = depots().get(0);
    var crates = freight().crates.orderBy(c -> c.label);

    assertEquals(
        List.of("a", "b"), labels(crates.filter(c -> c.depot().name.eq("d1-1")).list().await()));
    assertEquals(List.of("a", "b"), labels(crates.filter(c -> c.depot().eq(first)).list().await()));
    assertEquals(
        List.of("c"), labels(crates.exclude(c -> c.depot().in(List.of(first))).list().await()));
    assertEquals(List.of("a", "b"), labels(crates.filter(c -> c.spare().isNull()).list().await()));
    assertEquals(
        List.of("c"), labels(crates.filter(c -> c.spare().name.eq("d1-1")).list().await()));
    assertEquals(
        List.of("a", "b"), labels(crates.exclude(c -> c.spare().name.eq("d1-1")).list().await()));
  }

  @Test
  default void keysOfSeveralFieldsAreJoined() {
    depots();

    List<Crate> crates =
        freight()
            .counting(
                1,
                () ->
                    freight()
                        .crates
                        .selectRelated(c -> c.depot())
                        .selectRelated(c -> c.spare())
                        .orderBy(c -> c.label)
                        .list());

    assertEquals(
        List.of("d1-1", "d1-1", "d1-2"), crates.stream().map(c -> c.depot.get().name).toList());
    assertTrue(crates.get(0).spare.isNone());
    assertEquals("d1-1", crates.get(2).spare.get().name);
    assertSame(crates.get(0).depot.get(), crates.get(2).spare.get());
    assertEquals(new DepotKey(1, 2), crates.get(2).depot.id());
  }

  @Test
  default void severalRelationsBetweenTwoModelsAreLoadedEachByItself() {
    depots();

    List<Depot> depots =
        freight()
            .counting(
                3,
                () ->
                    freight()
                        .depots
                        .prefetchRelated(
                            d -> d.crates(),
                            c ->
                                c.filter(x -> x.weight.gt(4)).orderBy(x -> x.label.desc()).limit(1))
                        .prefetchRelated(d -> d.spares())
                        .orderBy(d -> d.number)
                        .list());

    assertEquals(List.of("b"), labels(depots.get(0).crates));
    assertEquals(List.of("c"), labels(depots.get(0).spares));
    assertEquals(List.of("c"), labels(depots.get(1).crates));
    assertEquals(List.of(), labels(depots.get(1).spares));
    assertFalse(depots.get(0).crates.isComplete());
    assertTrue(depots.get(0).spares.isComplete());
    assertSame(depots.get(0), depots.get(0).crates.list().get(0).depot.get());
  }

  @Test
  default void severalToManyRelationsAreCountedInOneQuery() {
    depots();

    record Sums(String name, long crates, long spares, Integer weight, Integer heaviest) {}
    List<Sums> sums =
        freight()
            .depots
            .filter(d -> d.crates().count().ge(1))
            .orderBy(d -> d.crates().count().desc())
            .select(
                d ->
                    Projection.of(
                        d.name,
                        d.crates().count(),
                        d.spares().count(),
                        d.crates().sum(c -> c.weight),
                        d.spares().max(c -> c.weight),
                        (name, crates, spares, weight, heaviest) ->
                            new Sums(
                                name,
                                crates,
                                spares,
                                weight == null ? null : weight.intValue(),
                                heaviest)))
            .list()
            .await();

    assertEquals(List.of(new Sums("d1-1", 2, 1, 12, 9), new Sums("d1-2", 1, 0, 9, null)), sums);
  }

  @Test
  default void manyOwnersWithKeysOfSeveralFieldsAreOneStatement() {
    List<Depot> depots = new ArrayList<>();
    List<Crate> crates = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      var depot = new Depot();
      depot.area = i / 20;
      depot.number = i % 20;
      depot.name = "d" + i;
      depots.add(depot);
      var crate = new Crate();
      crate.label = "c" + i;
      crate.depot = One.ofId(new DepotKey(depot.area, depot.number));
      crates.add(crate);
    }
    freight().depots.bulkCreate(depots).await();
    freight().crates.bulkCreate(crates).await();

    // Each area and each number is one of somebody's here, but not each pair of both.
    List<Depot> some =
        freight().depots.orderBy(d -> d.area, d -> d.number).list().await().stream()
            .filter(depot -> (depot.area + depot.number) % 3 != 0)
            .toList();
    freight().counting(1, () -> freight().depots.fetchRelated(some, d -> d.crates()));
    List<Crate> all =
        freight().counting(2, () -> freight().crates.prefetchRelated(c -> c.depot()).list());

    assertTrue(some.size() > 250);
    for (Depot depot : some) {
      assertEquals(List.of("c" + (depot.area * 20 + depot.number)), labels(depot.crates));
    }
    all.forEach(crate -> assertEquals("d" + crate.label.substring(1), crate.depot.get().name));
  }

  @Test
  default void theOtherSideOfAOneToOneRelationIsOneOrNone() {
    Depot depot = freight().depot(1, 1);
    Crate sealed = freight().crate("a", depot);
    freight().crate("b", depot);
    Lead lead = freight().lead("x", sealed);
    var crates = freight().crates.orderBy(c -> c.label);

    List<Crate> joined = freight().counting(1, () -> crates.selectRelated(c -> c.ownLead()).list());
    List<Crate> fetched =
        freight().counting(2, () -> crates.prefetchRelated(c -> c.ownLead()).list());
    List<Crate> filtered =
        crates.prefetchRelated(c -> c.ownLead(), l -> l.filter(x -> x.mark.ne("x"))).list().await();

    for (List<Crate> each : List.of(joined, fetched)) {
      assertEquals("x", each.get(0).ownLead.get().mark);
      assertEquals(lead.id, each.get(0).ownLead.id());
      assertTrue(each.get(1).ownLead.isNone());
    }
    assertSame(fetched.get(0), fetched.get(0).ownLead.get().crate.get());
    assertTrue(filtered.get(0).ownLead.isNone());
    assertEquals(List.of("a"), labels(crates.filter(c -> c.ownLead().mark.eq("x")).list().await()));
    assertEquals(List.of("b"), labels(crates.filter(c -> c.ownLead().isNull()).list().await()));
    assertEquals(
        List.of("b"), labels(crates.exclude(c -> c.ownLead().mark.eq("x")).list().await()));
    assertThrows(
        RelationNotLoadedException.class, () -> crates.first().await().orElseThrow().ownLead.id());
  }

  @Test
  default void aModelInBetweenKeepsItsOwnColumns() {
    Depot depot = freight().depot(1, 1);
    Crate first = freight().crate("a", depot);
    Crate second = freight().crate("b", depot);
    Trip east = freight().trip("east");
    Trip west = freight().trip("west");
    freight().stow(first, east, 1);
    freight().stow(first, west, 2);
    freight().stow(second, west, 3);

    List<Crate> crates =
        freight()
            .counting(
                3,
                () ->
                    freight()
                        .crates
                        .prefetchRelated(c -> c.trips().then(t -> t.crates()))
                        .orderBy(c -> c.label)
                        .list());
    List<Crate> latest =
        freight()
            .crates
            .prefetchRelated(c -> c.trips(), t -> t.orderBy(x -> x.name.desc()).limit(1))
            .orderBy(c -> c.label)
            .list()
            .await();

    List<Trip> trips = crates.get(0).trips.list();
    assertEquals(List.of("east", "west"), trips.stream().map(Trip::name).sorted().toList());
    Trip loaded = trips.stream().max(Comparator.comparing(Trip::name)).orElseThrow();
    assertEquals(List.of("a", "b"), labels(loaded.crates()).stream().sorted().toList());
    assertEquals(List.of("west"), latest.get(0).trips.stream().map(Trip::name).toList());
    assertEquals(
        List.of("b"),
        labels(
            freight()
                .crates
                .filter(c -> c.trips().any(t -> t.name.eq("west")))
                .exclude(c -> c.trips().any(t -> t.name.eq("east")))
                .list()
                .await()));
    assertEquals(
        3,
        freight()
            .stowages
            .filter(s -> s.trip().name.eq("west").and(s.crate().label.eq("b")))
            .selectRelated(s -> s.trip())
            .get()
            .await()
            .row);
  }

  @Test
  default void aRowThatIsGoneLeavesItsKeyWhereNoConstraintKeepsIt() {
    Depot depot = freight().depot(1, 1);
    Crate kept = freight().crate("a", depot);
    Lead lead = freight().lead("x", kept);
    freight().crate("b", depot, c -> c.lead = One.of(lead));
    freight().crate("c", depot, c -> c.lead = One.ofId(lead.id + 1_000));
    var crates = freight().crates.orderBy(c -> c.label);

    List<Crate> joined = crates.selectRelated(c -> c.lead()).list().await();
    List<Crate> fetched = crates.prefetchRelated(c -> c.lead()).list().await();

    for (List<Crate> each : List.of(joined, fetched)) {
      assertTrue(each.get(0).lead.isNone());
      assertEquals("x", each.get(1).lead.get().mark);
      assertEquals(lead.id + 1_000, each.get(2).lead.id());
      assertFalse(each.get(2).lead.isLoaded());
      assertThrows(RelationNotLoadedException.class, () -> each.get(2).lead.get());
    }
    assertEquals(List.of("b"), labels(crates.filter(c -> c.lead().mark.eq("x")).list().await()));
    assertEquals(
        List.of("a", "c"), labels(crates.exclude(c -> c.lead().mark.eq("x")).list().await()));
    assertEquals(
        List.of("b", "c"), labels(crates.filter(c -> c.lead().isNotNull()).list().await()));
  }

  @Test
  default void aUniqueFieldStandsForItsRow() {
    Depot depot = freight().depot(1, 1);
    Haulier haulier = freight().haulier("ACME");
    freight().crate("a", depot, c -> c.haulier = One.of(haulier));
    freight().crate("b", depot, c -> c.haulier = One.ofId("ACME"));
    freight().crate("c", depot);
    var crates = freight().crates.orderBy(c -> c.label);

    List<Crate> joined = crates.selectRelated(c -> c.haulier()).list().await();
    Haulier loaded =
        freight()
            .hauliers
            .prefetchRelated(h -> h.crates(), c -> c.orderBy(x -> x.label.desc()))
            .get()
            .await();

    assertEquals("ACME", joined.get(0).haulier.id());
    assertEquals(haulier.id, joined.get(1).haulier.get().id);
    assertTrue(joined.get(2).haulier.isNone());
    assertEquals(List.of("b", "a"), labels(loaded.crates));
    assertEquals(2L, freight().hauliers.crates(haulier).count().await());
    assertEquals(2L, crates.filter(c -> c.haulier().eq(haulier)).count().await());
  }

  @Test
  default void aRowMayReferToItsOwnTable() {
    Depot depot = freight().depot(1, 1);
    Crate outer = freight().crate("a", depot);
    Crate middle = freight().crate("b", depot, c -> c.inside = One.of(outer));
    freight().crate("c", depot, c -> c.inside = One.of(middle));
    freight().crates.neighbours(outer).add(middle).await();
    var crates = freight().crates.orderBy(c -> c.label);

    List<Crate> joined =
        freight().counting(1, () -> crates.selectRelated(c -> c.inside().inside()).list());
    Crate loaded =
        freight()
            .counting(
                4,
                () ->
                    crates
                        .prefetchRelated(c -> c.contents().then(x -> x.contents()))
                        .prefetchRelated(c -> c.neighbours())
                        .filter(c -> c.label.eq("a"))
                        .get());

    assertTrue(joined.get(0).inside.isNone());
    assertTrue(joined.get(1).inside.get().inside.isNone());
    assertEquals("a", joined.get(2).inside.get().inside.get().label);
    assertEquals(List.of("c"), labels(loaded.contents.list().get(0).contents));
    assertEquals(List.of("b"), labels(loaded.neighbours));
    assertEquals(
        List.of("c"), labels(crates.filter(c -> c.inside().inside().label.eq("a")).list().await()));
  }

  @Test
  default void aRowIsChangedByWhatItRefersToInItsOwnTable() {
    Depot depot = freight().depot(1, 1);
    Crate outer = freight().crate("a", depot, c -> c.weight = 5);
    freight().crate("b", depot, c -> c.inside = One.of(outer));
    freight().crate("c", depot, c -> c.weight = 3);

    int changed =
        freight()
            .crates
            .filter(c -> c.inside().label.eq("a"))
            .update(c -> c.weight.set(c.inside().weight))
            .await();

    assertEquals(1, changed);
    assertEquals(
        List.of(5, 5, 3),
        freight().crates.orderBy(c -> c.label).select(c -> c.weight).list().await());
  }

  @Test
  default void queriesWithJoinsAreUnited() {
    depots();

    List<Crate> united =
        freight()
            .crates
            .filter(c -> c.depot().name.eq("d1-2"))
            .union(freight().crates.filter(c -> c.depot().name.eq("d1-1").and(c.weight.gt(6))))
            .orderBy(c -> c.label)
            .list()
            .await();

    assertEquals(List.of("b", "c"), labels(united));
  }

  @Test
  default void aRowMayHaveToReferToItsOwnTable() {
    for (String name : List.of("world", "land", "town")) {
      freight()
          .places
          .create(
              p -> {
                p.name = name;
                p.within = One.ofId(name.equals("town") ? "land" : "world");
              })
          .await();
    }

    Place town =
        freight()
            .counting(
                1,
                () ->
                    freight()
                        .places
                        .selectRelated(p -> p.within().within())
                        .filter(p -> p.name.eq("town"))
                        .get());
    Place world =
        freight()
            .counting(
                3,
                () ->
                    freight()
                        .places
                        .prefetchRelated(p -> p.parts().then(x -> x.parts()))
                        .filter(p -> p.name.eq("world"))
                        .get());

    assertEquals("world", town.within.get().within.get().name);
    assertSame(world, world.within.get());
    assertEquals(List.of("land", "world"), world.parts.stream().map(p -> p.name).sorted().toList());
    assertEquals(
        1,
        world.parts.stream()
            .filter(p -> p.name.equals("land"))
            .findFirst()
            .orElseThrow()
            .parts
            .size());
  }
}
