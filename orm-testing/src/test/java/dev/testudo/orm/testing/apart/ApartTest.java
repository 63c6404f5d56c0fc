package dev.testudo.orm.testing.apart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.testing.apart.road.Road;
import dev.testudo.orm.testing.apart.road.RoadManager;
import dev.testudo.orm.testing.apart.road.Toll;
import dev.testudo.orm.testing.apart.road.TollManager;
import dev.testudo.orm.testing.apart.town.Town;
import dev.testudo.orm.testing.apart.town.TownManager;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.TestServers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Relations between models of two packages, as an application of several parts has them. */
final class ApartTest {
  private static OrmConfig config(Engine engine) {
    return OrmConfig.builder()
        .connection("main", TestServers.of(engine).newDatabase("apart"))
        .app(
            "map",
            a ->
                a.models("dev.testudo.orm.testing.apart.town", "dev.testudo.orm.testing.apart.road")
                    .defaultConnection("main"))
        .build();
  }

  private static Town town(Orm orm, String name) {
    return new TownManager(orm).create(t -> t.name = name).await();
  }

  private static Road road(Orm orm, int length, Town start, @Nullable Town end) {
    return new RoadManager(orm)
        .create(
            r -> {
              r.length = length;
              r.start = One.of(start);
              r.end = end == null ? One.none() : One.of(end);
            })
        .await();
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "SQLITE", "POSTGRES", "MARIADB"})
  void modelsReferToModelsOfAnotherPackage(Engine engine) {
    Orm orm = Orm.init(config(engine)).await();
    try {
      orm.generateSchemas().await();
      var towns = new TownManager(orm);
      var roads = new RoadManager(orm);
      var tolls = new TollManager(orm);
      Town ulm = town(orm, "Ulm");
      Town bonn = town(orm, "Bonn");
      Road there = road(orm, 400, ulm, bonn);
      road(orm, 9, ulm, null);
      Toll toll = tolls.create(t -> t.price = 3).await();
      assertEquals(1, tolls.payers(toll).add(bonn).await());

      assertEquals(
          there.id,
          roads.get(r -> r.end().name.eq("Bonn").and(r.start().name.eq("Ulm"))).await().id);
      assertEquals(
          List.of("Ulm"),
          towns.filter(t -> t.roads().any(r -> r.length.gt(100))).list().await().stream()
              .map(t -> t.name)
              .toList());
      Road joined =
          roads
              .filter(r -> r.length.eq(9))
              .selectRelated(r -> r.start())
              .selectRelated(r -> r.end())
              .first()
              .await()
              .orElseThrow();
      assertEquals("Ulm", joined.start.get().name);
      assertNull(joined.end.orNull());
      List<Town> loaded =
          towns
              .all()
              .orderBy(t -> t.name)
              .prefetchRelated(
                  t -> t.roads(), r -> r.orderBy(x -> x.length).selectRelated(x -> x.end()))
              .prefetchRelated(t -> t.tolls())
              .list()
              .await();
      assertEquals(List.of(0, 2), loaded.stream().map(t -> t.roads.size()).toList());
      assertEquals(3, loaded.get(0).tolls.list().get(0).price);
      assertEquals("Bonn", loaded.get(1).roads.list().get(1).end.get().name);
      assertEquals(2L, towns.roads(ulm).count().await());
    } finally {
      orm.close().await();
    }
  }
}
