package dev.testudo.orm.testing.random;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.testing.random.model.Item;
import dev.testudo.orm.testing.random.model.ItemManager;
import dev.testudo.orm.testing.random.model.Room;
import dev.testudo.orm.testing.random.model.RoomManager;
import dev.testudo.orm.testing.random.model.Shelf;
import dev.testudo.orm.testing.random.model.ShelfManager;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.TestServers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A database of an engine, and the same data in Java. */
final class World implements AutoCloseable {
  private static final int ITEMS = 30;

  final Orm orm;
  final ItemManager items;
  final List<Fact> facts = new ArrayList<>();
  private final ShelfManager shelves;
  private final RoomManager rooms;

  World(Engine engine) {
    orm =
        Orm.init(
                OrmConfig.builder()
                    .connection("default", TestServers.of(engine).newDatabase("random"))
                    .app("random", a -> a.models("dev.testudo.orm.testing.random.model"))
                    .build())
            .await();
    orm.generateSchemas().await();
    items = new ItemManager(orm);
    shelves = new ShelfManager(orm);
    rooms = new RoomManager(orm);
  }

  /** Other data, the same of every engine. */
  void fill(long seed) {
    var samples = new Samples(new Random(seed));
    items.all().delete().await();
    shelves.all().delete().await();
    rooms.all().delete().await();
    facts.clear();
    List<Room> places = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      places.add(rooms.create(room(samples)).await());
    }
    List<Shelf> boards = new ArrayList<>();
    List<Room> of = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Room room = samples.one(places);
      boards.add(shelves.create(shelf(samples, room)).await());
      of.add(room);
    }
    List<Item> all = new ArrayList<>();
    List<Integer> at = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      Integer place = samples.maybe(samples.one(List.of(0, 1, 2, 3, 4, 5)));
      all.add(item(samples, place == null ? One.none() : One.of(boards.get(place))));
      at.add(place == null ? -1 : place);
    }
    all = items.bulkCreate(all).await();
    for (int i = 0; i < ITEMS; i++) {
      int place = at.get(i);
      facts.add(
          new Fact(
              all.get(i),
              place < 0 ? null : boards.get(place),
              place < 0 ? null : of.get(place),
              facts));
    }
  }

  private static Room room(Samples samples) {
    var room = new Room();
    room.name = samples.maybe(samples.text());
    room.open = samples.truth();
    room.built = samples.maybe(samples.date());
    room.floor = samples.number();
    return room;
  }

  private static Shelf shelf(Samples samples, Room room) {
    var shelf = new Shelf();
    shelf.name = samples.text();
    shelf.height = samples.maybe(samples.number());
    shelf.worth = samples.maybe(samples.decimal());
    shelf.moved = samples.maybe(samples.moment());
    shelf.room = One.of(room);
    return shelf;
  }

  private static Item item(Samples samples, One<Shelf, Long> shelf) {
    var item = new Item();
    item.n = samples.number();
    item.a = samples.maybe(samples.number());
    item.small = samples.small();
    item.big = samples.big();
    item.maybeBig = samples.maybe(samples.big());
    item.single = samples.single();
    item.real = samples.real();
    item.maybeReal = samples.maybe(samples.real());
    item.price = samples.decimal();
    item.maybePrice = samples.maybe(samples.decimal());
    item.t = samples.text();
    item.s = samples.maybe(samples.text());
    item.flag = samples.truth();
    item.maybeFlag = samples.maybe(samples.truth());
    item.moment = samples.moment();
    item.maybeMoment = samples.maybe(samples.moment());
    item.day = samples.maybe(samples.date());
    item.time = samples.maybe(samples.time());
    item.local = samples.maybe(samples.local());
    item.span = samples.maybe(samples.span());
    item.uuid = samples.maybe(samples.uuid());
    item.tone = samples.maybe(samples.tone());
    item.bytes = samples.maybe(samples.bytes());
    item.data = samples.maybe(samples.document());
    item.labels = samples.labels();
    item.shelf = shelf;
    return item;
  }

  /** Takes a row out of the data, and gives what puts it back. */
  Runnable without(Fact fact) {
    int place = facts.indexOf(fact);
    facts.remove(place);
    items.delete(fact.item()).await();
    return () -> {
      items.create(fact.item()).await();
      facts.add(place, fact);
    };
  }

  @Override
  public void close() {
    orm.close().await();
  }
}
