package dev.testudo.orm.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.error.ValidationException;
import dev.testudo.orm.validation.model.Guest;
import dev.testudo.orm.validation.model.GuestManager;
import dev.testudo.orm.validation.model.Place;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class JakartaValidatorTest {
  private Orm orm;
  private GuestManager guests;

  @BeforeEach
  void open() {
    orm =
        Orm.init(
                OrmConfig.builder()
                    .connection("default", "h2:mem:v" + UUID.randomUUID())
                    .app("guests", a -> a.models("dev.testudo.orm.validation.model"))
                    .build())
            .await();
    orm.generateSchemas().await();
    guests = new GuestManager(orm);
  }

  @AfterEach
  void close() {
    orm.close().await();
  }

  private static Map<String, List<String>> problems(Future<?> future) {
    return assertThrows(ValidationException.class, future::await).problems();
  }

  @Test
  void constraintsStandBesideTheMappingInOneException() {
    var guest = Guest.of("a", "x".repeat(61), 5);

    Map<String, List<String>> problems = problems(guests.create(guest));

    assertEquals(
        Map.of(
            "name", List.of("has less than 2 characters"),
            "email", List.of("the text has more than 60 characters", "is no address"),
            "age", List.of("is below 18")),
        problems);
    assertNull(guest.id);
    assertEquals(0, guests.count().await());
  }

  @Test
  void whatIsRightIsStored() {
    Guest guest = guests.create(Guest.of("ada", "ada@example.com", 36)).await();

    assertEquals("ada", guests.get(guest.id).await().name);
  }

  @Test
  void embeddedRecordsAndTheWholeAreLookedAtToo() {
    var guest = Guest.of("a@b", "a@b", 20);
    guest.place = new Place(" ");

    assertEquals(
        Map.of(
            "place.city", List.of("must not be blank"),
            "sensible", List.of("nobody is called like his address")),
        problems(guests.create(guest)));
  }

  @Test
  void ofAPartialSaveOnlyWhatIsWrittenCounts() {
    Guest guest = guests.create(Guest.of("ada", "ada@example.com", 36)).await();
    guest.age = 5;
    guest.email = "new@example.com";

    guests.save(guest, g -> g.email).await();

    assertEquals(Map.of("age", List.of("is below 18")), problems(guests.save(guest, g -> g.age)));
    assertEquals(Map.of("age", List.of("is below 18")), problems(guests.save(guest)));
    assertEquals(36, guests.get(guest.id).await().age);
  }

  @Test
  void ofAListEachIsToldByItsPlace() {
    List<Guest> list =
        List.of(Guest.of("ada", "a@x", 20), Guest.of("bob", "b@x", 3), Guest.of("c", "c@x", 20));

    assertEquals(
        Map.of(
            "[1].age", List.of("is below 18"),
            "[2].name", List.of("has less than 2 characters")),
        problems(guests.bulkCreate(list)));
    assertEquals(0, guests.count().await());
  }

  @Test
  void violationsOfTheDatabaseHaveProblemsOfTheSameForm() {
    guests.create(Guest.of("ada", "a@x", 20)).await();

    var violation =
        assertThrows(
            UniqueViolationException.class,
            () -> guests.create(Guest.of("ada", "b@x", 20)).await());

    assertEquals(List.of("name"), List.copyOf(violation.problems().keySet()));
  }
}
