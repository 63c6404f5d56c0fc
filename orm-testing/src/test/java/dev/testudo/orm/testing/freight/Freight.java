package dev.testudo.orm.testing.freight;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.testing.StatementCount;
import dev.testudo.orm.testing.Together;
import dev.testudo.orm.testing.freight.model.Crate;
import dev.testudo.orm.testing.freight.model.CrateManager;
import dev.testudo.orm.testing.freight.model.Depot;
import dev.testudo.orm.testing.freight.model.DepotManager;
import dev.testudo.orm.testing.freight.model.Haulier;
import dev.testudo.orm.testing.freight.model.HaulierManager;
import dev.testudo.orm.testing.freight.model.Lead;
import dev.testudo.orm.testing.freight.model.LeadManager;
import dev.testudo.orm.testing.freight.model.PlaceManager;
import dev.testudo.orm.testing.freight.model.StowageManager;
import dev.testudo.orm.testing.freight.model.Trip;
import dev.testudo.orm.testing.freight.model.TripManager;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.TestServers;
import io.vertx.core.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Crates in depots and on trips, in a database of an engine. */
final class Freight implements AutoCloseable {
  final Orm orm;
  final DepotManager depots;
  final HaulierManager hauliers;
  final CrateManager crates;
  final LeadManager leads;
  final TripManager trips;
  final StowageManager stowages;
  final PlaceManager places;

  Freight(Engine engine) {
    String url = TestServers.of(engine).newDatabase("freight");
    orm =
        Orm.init(
                OrmConfig.builder()
                    .connection("default", c -> c.url(url).merge(Together.IS_USUAL))
                    .app("freight", a -> a.models("dev.testudo.orm.testing.freight.model"))
                    .build())
            .await();
    orm.generateSchemas().await();
    depots = new DepotManager(orm);
    hauliers = new HaulierManager(orm);
    crates = new CrateManager(orm);
    leads = new LeadManager(orm);
    trips = new TripManager(orm);
    stowages = new StowageManager(orm);
    places = new PlaceManager(orm);
  }

  void clear() {
    stowages.all().delete().await();
    leads.all().delete().await();
    crates.all().update(c -> c.inside().setNull()).await();
    crates.all().delete().await();
    trips.all().delete().await();
    hauliers.all().delete().await();
    depots.all().delete().await();
    places.all().delete().await();
  }

  Depot depot(int area, int number) {
    return depots
        .create(
            d -> {
              d.area = area;
              d.number = number;
              d.name = "d" + area + "-" + number;
            })
        .await();
  }

  Haulier haulier(String code) {
    return hauliers.create(h -> h.code = code).await();
  }

  Crate crate(String label, Depot depot, Consumer<Crate> more) {
    return crates
        .create(
            c -> {
              c.label = label;
              c.depot = One.of(depot);
              more.accept(c);
            })
        .await();
  }

  Crate crate(String label, Depot depot) {
    return crate(label, depot, c -> {});
  }

  Lead lead(String mark, Crate crate) {
    return leads
        .create(
            l -> {
              l.mark = mark;
              l.crate = One.of(crate);
            })
        .await();
  }

  Trip trip(String name) {
    return trips.create(new Trip(null, name, null)).await();
  }

  void stow(Crate crate, Trip trip, int row) {
    stowages
        .create(
            s -> {
              s.crate = One.of(crate);
              s.trip = One.of(trip);
              s.row = row;
            })
        .await();
  }

  /** What work gives that sends so many statements. */
  <T> T counting(int statements, Supplier<Future<T>> work) {
    return StatementCount.expect(orm, statements, work);
  }

  @Override
  public void close() {
    orm.close().await();
  }
}
