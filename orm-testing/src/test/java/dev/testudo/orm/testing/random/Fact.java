package dev.testudo.orm.testing.random;

import dev.testudo.orm.testing.random.model.Item;
import dev.testudo.orm.testing.random.model.Room;
import dev.testudo.orm.testing.random.model.Shelf;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A row as Java sees it: a thing, where it is, and all there are. */
record Fact(Item item, @Nullable Shelf shelf, @Nullable Room room, List<Fact> all) {

  /** A value of the shelf; null without one. */
  <T> @Nullable T ofShelf(Function<Shelf, @Nullable T> value) {
    return shelf == null ? null : value.apply(shelf);
  }

  /** A value of the room; null without one. */
  <T> @Nullable T ofRoom(Function<Room, @Nullable T> value) {
    return room == null ? null : value.apply(room);
  }

  /** The things on the same shelf, this one among them; none without a shelf. */
  List<Fact> neighbours() {
    return shelf == null ? List.of() : all.stream().filter(f -> f.shelf == shelf).toList();
  }
}
