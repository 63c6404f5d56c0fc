package dev.testudo.orm.testing.freight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.relation.One;
import dev.testudo.orm.testing.Together;
import dev.testudo.orm.testing.freight.model.Place;
import dev.testudo.orm.testing.freight.model.PlaceManager;
import dev.testudo.orm.tx.TransactionOptions;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows that refer to others of the same table, and are written with them. */
interface MergedTreeBehaviour {
  Freight freight();

  private PlaceManager places() {
    return freight().places;
  }

  private static Place place(String name, String within) {
    var place = new Place();
    place.name = name;
    place.within = One.ofId(within);
    return place;
  }

  private static List<Place> tree() {
    return List.of(
        place("world", "world"),
        place("europe", "world"),
        place("asia", "world"),
        place("austria", "europe"),
        place("vienna", "austria"));
  }

  private List<String> names() {
    return places().all().orderBy(p -> p.name).list().await().stream().map(p -> p.name).toList();
  }

  @Test
  default void rowsThatReferToOnesBeforeAreOneInsert() {
    List<String> sent =
        Together.sent(
            freight().orm,
            () ->
                freight()
                    .orm
                    .transaction(
                        tx -> Future.all(tree().stream().map(p -> places().create(p)).toList())));

    assertEquals(1, sent.size(), sent::toString);
    assertEquals(List.of("asia", "austria", "europe", "vienna", "world"), names());
  }

  @Test
  default void rowsThatReferToLaterOnesFailAsEver() {
    List<List<String>> told = new ArrayList<>();
    for (TransactionOptions options : List.of(Together.UNMERGED, Together.MERGED)) {
      freight().clear();
      told.add(
          Together.outcomes(
              freight().orm,
              options,
              () ->
                  Stream.of(
                          place("world", "world"),
                          place("asia", "world"),
                          place("vienna", "austria"),
                          place("austria", "world"),
                          place("europe", "world"))
                      .map(p -> places().create(p))
                      .toList()));
    }

    assertEquals(told.get(0), told.get(1));
    assertTrue(told.get(1).get(2).contains("ForeignKeyViolation"), told.get(1)::toString);
    assertEquals(List.of(), names());
  }

  @Test
  default void rowsThatGoWithAnotherAreToldAsEver() {
    List<List<String>> told = new ArrayList<>();
    for (TransactionOptions options : List.of(Together.UNMERGED, Together.MERGED)) {
      freight().clear();
      tree().forEach(p -> places().create(p).await());
      told.add(
          Together.outcomes(
              freight().orm,
              options,
              () -> tree().stream().skip(1).map(p -> places().delete(p)).toList()));
      assertEquals(List.of("world"), names());
    }

    assertEquals(told.get(0), told.get(1));
    assertEquals(List.of("true", "true", "false", "false", "and so: success"), told.get(1));
  }
}
