package dev.testudo.orm.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.testudo.orm.Orm;
import dev.testudo.orm.dynamic.Given;
import dev.testudo.orm.error.RelationNotLoadedException;
import dev.testudo.orm.error.ValidationException;
import dev.testudo.orm.manager.Page;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.web.model.Address;
import dev.testudo.orm.web.model.Person;
import dev.testudo.orm.web.model.PersonFields;
import dev.testudo.orm.web.model.PersonIn;
import dev.testudo.orm.web.model.PersonManager;
import dev.testudo.orm.web.model.PersonModel;
import dev.testudo.orm.web.model.PersonName;
import dev.testudo.orm.web.model.PersonOut;
import dev.testudo.orm.web.model.PersonPatch;
import dev.testudo.orm.web.model.PersonSecret;
import dev.testudo.orm.web.model.Pet;
import dev.testudo.orm.web.model.PetIn;
import dev.testudo.orm.web.model.PetManager;
import dev.testudo.orm.web.model.PetModel;
import dev.testudo.orm.web.model.PetOfIn;
import dev.testudo.orm.web.model.PetOut;
import dev.testudo.orm.web.model.PetWithOwner;
import dev.testudo.orm.web.vault.Account;
import dev.testudo.orm.web.vault.AccountIn;
import dev.testudo.orm.web.vault.AccountNumber;
import dev.testudo.orm.web.vault.AccountOut;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Records of views: from objects to JSON, from JSON to objects. */
class ViewTest {
  private static final String WHOLE =
      """
      {"name": "Ada", "credit": 12.50, "active": false, "born": "1815-12-10",
       "seen": "2026-01-31T12:30:00Z", "token": "00000000-0000-0001-0000-000000000002",
       "extra": {"a": [1, "x"]}, "tags": ["one", "two"],
       "home": {"street": "Main", "town": "London"}, "photo": "AQID", "id": 99}
      """;

  private static Person ada() {
    var ada = new Person();
    ada.id = 7L;
    ada.name = "Ada";
    ada.credit = new BigDecimal("12.50");
    ada.extra = Map.of("a", List.of(1, "x"));
    ada.tags = List.of("one", "two");
    ada.home = new Address("Main", "London");
    return ada;
  }

  private static Map<String, List<String>> problems(String json) {
    var input = new JsonObject(json);
    return assertThrows(ValidationException.class, () -> PersonIn.VIEW.read(input)).problems();
  }

  @Test
  void aViewSaysWhatTheModelsOwnJsonSays() throws JsonProcessingException {
    ObjectMapper mapper =
        JsonMapper.builder()
            .addModule(new ModelModule(List.of(PersonModel.MODEL, PetModel.MODEL)))
            .build();
    var expected = new JsonObject(mapper.writeValueAsString(ada()));
    expected.remove("token");

    assertEquals(expected, PersonFields.of(ada()).toJson());
    assertEquals(expected, new JsonObject(mapper.writeValueAsString(PersonFields.of(ada()))));
  }

  @Test
  void everyKindOfFieldIsReadAndSet() {
    PersonIn in = PersonIn.VIEW.read(new JsonObject(WHOLE));
    Person person = in.toModel();

    assertEquals("Ada", in.name());
    assertEquals(Given.of(new BigDecimal("12.50")), in.credit());
    assertEquals("Ada", person.name);
    assertEquals(new BigDecimal("12.50"), person.credit);
    assertFalse(person.active);
    assertEquals(LocalDate.of(1815, 12, 10), person.born);
    assertEquals(Instant.parse("2026-01-31T12:30:00Z"), person.seen);
    assertEquals(new UUID(1, 2), person.token);
    assertEquals(Map.of("a", List.of(1, "x")), person.extra);
    assertEquals(List.of("one", "two"), person.tags);
    assertEquals(new Address("Main", "London"), person.home);
    assertEquals(3, person.photo.length);
    assertNull(person.id, "a read-only member is accepted and ignored");
    assertEquals("s3cret", person.secret);
  }

  @Test
  void whatMayBeAbsentLeavesTheObjectAsItIs() {
    Person ada = ada();

    PersonPatch.VIEW.read(new JsonObject().put("name", "Eve").putNull("home")).applyTo(ada);

    assertEquals("Eve", ada.name);
    assertNull(ada.home);
    assertEquals(new BigDecimal("12.50"), ada.credit);
    assertEquals(List.of("one", "two"), ada.tags);
  }

  @Test
  void everythingThatIsWrongIsToldByItsPlace() {
    Map<String, List<String>> problems =
        problems(
            """
            {"name": 5, "credit": "1", "active": "true", "born": "1815-13-10", "seen": "now",
             "token": "x", "tags": ["a", 1], "home": {"street": "Main", "twon": "x"},
             "photo": "?", "secret": "mine"}
            """);

    Map<String, List<String>> expected = new HashMap<>();
    expected.put(
        "secret",
        List.of(
            "is not known. Valid: id, name, credit, active, born, seen, token, extra, tags, home,"
                + " photo."));
    expected.put("name", List.of("the value is not a text"));
    expected.put("credit", List.of("the value is not a number"));
    expected.put("active", List.of("the value is not true or false"));
    expected.put("born", List.of("the value is not a date such as 2026-01-31"));
    expected.put("seen", List.of("the value is not a time such as 2026-01-31T12:30:00Z"));
    expected.put("token", List.of("the value is not a UUID"));
    expected.put("extra", List.of("is missing"));
    expected.put("tags", List.of("the value is not a text"));
    expected.put("home.twon", List.of("is not known. Did you mean \"town\"?"));
    expected.put("home.town", List.of("is missing"));
    expected.put("photo", List.of("the value is not a text in Base64"));
    assertEquals(expected, problems);
  }

  @Test
  void sizesAndRangesAreThoseOfTheColumns() {
    var input = new JsonObject(WHOLE);

    input.put("name", "x".repeat(21)).put("credit", new BigDecimal("1e400000000"));
    assertEquals(Set.of("name", "credit"), problems(input.encode()).keySet());
    input.put("name", null).put("credit", new BigDecimal("123456789.01")).put("home", List.of());
    assertEquals(Set.of("name", "credit", "home"), problems(input.encode()).keySet());
  }

  @Test
  void anAnswerToManyProblemsIsNotLongerThanThey() {
    var pets = new JsonArray();
    for (int i = 0; i < 10_000; i++) {
      pets.add(new JsonObject().put("x".repeat(60) + i, 1));
    }
    var input = new JsonObject().put("name", "a").put("secret", "b").put("pets", pets);

    var refused = assertThrows(ValidationException.class, () -> PersonSecret.VIEW.read(input));

    assertEquals(100, refused.problems().size());
    assertTrue(refused.problems().containsKey("pets[0].name"), refused::getMessage);
    assertTrue(
        refused.problems().keySet().stream().allMatch(place -> place.length() < 70),
        refused::getMessage);
  }

  @Test
  void nestedInputIsReadAndLeftForTheProgramToStore() {
    PersonSecret in =
        PersonSecret.VIEW.read(
            new JsonObject("{\"name\":\"A\",\"secret\":\"x\",\"pets\":[{\"name\":\"Rex\"}]}"));
    Person person = in.toModel();

    assertEquals(List.of(new PetIn("Rex")), in.pets());
    assertEquals("x", person.secret, "included by name");
    assertNull(person.pets);
    assertEquals("Rex", in.pets().get(0).applyTo(new Pet("Tom", One.ofId(1L))).name);
  }

  @Test
  void whatIsEncryptedIsReadAndIsToldOnlyByName() {
    Account account = AccountIn.VIEW.read(new JsonObject("{\"number\":\"12345\"}")).toModel();
    var tooLong = new JsonObject("{\"number\":\"123456\"}");

    assertEquals("12345", account.number);
    assertEquals(new JsonObject("{\"number\":\"12345\"}"), AccountNumber.of(account).toJson());
    assertEquals(Set.of("id"), AccountOut.VIEW.schema().getJsonObject("properties").fieldNames());
    assertEquals(
        new JsonObject("{\"type\":\"string\",\"maxLength\":5}"),
        AccountNumber.VIEW.schema().getJsonObject("properties").getValue("number"));
    assertThrows(ValidationException.class, () -> AccountIn.VIEW.read(tooLong));
  }

  @Test
  void aForeignKeyIsSetByTheKeyThatItRefersTo() {
    Pet pet = PetOfIn.VIEW.read(new JsonObject("{\"name\":\"Rex\",\"owner_id\":5}")).toModel();

    assertEquals(5L, pet.owner.id());
  }

  @Test
  void relationsThatAreShownHaveToBeLoaded() {
    try (var closing = new Opened()) {
      var people = new PersonManager(closing.orm);
      var pets = new PetManager(closing.orm);
      var ada = ada();
      ada.id = null;
      long id = people.create(ada).await().id;
      pets.create(new Pet("Rex", One.ofId(id))).await();

      Person found = people.prefetchRelated(p -> p.pets()).get().await();
      Pet pet = pets.all().selectRelated(p -> p.owner()).get().await();
      Page<Pet> page = pets.all().page(null, 5).await();

      assertEquals(List.of(PetOut.of(pet)), PersonOut.of(found).pets());
      assertEquals(
          new JsonObject()
              .put("id", pet.id)
              .put("name", "Rex")
              .put("owner", new JsonObject().put("id", id).put("name", "Ada")),
          PetWithOwner.of(pet).toJson());
      assertEquals(List.of(new PetOut(pet.id, "Rex", id)), page.map(PetOut::of).items());
      assertEquals(page.map(PetOut::of).items(), PetOut.VIEW.list(page.items()));
      assertThrows(RelationNotLoadedException.class, () -> PersonOut.of(people.get(id).await()));
    }
  }

  @Test
  void aSchemaHasTypesLimitsAndWhatIsRequired() {
    JsonObject in = PersonIn.VIEW.schema();

    assertEquals(
        new JsonArray(List.of("name", "seen", "token", "extra", "tags", "photo")),
        in.getJsonArray("required"));
    assertEquals(false, in.getValue("additionalProperties"));
    JsonObject members = in.getJsonObject("properties");
    assertEquals(
        new JsonObject().put("type", "string").put("maxLength", 20), members.getValue("name"));
    assertEquals(
        new JsonObject("{\"type\":[\"string\",\"null\"],\"format\":\"date\"}"),
        members.getValue("born"));
    assertEquals(true, members.getJsonObject("id").getValue("readOnly"));
    assertEquals(
        new JsonObject("{\"type\":\"integer\",\"format\":\"int64\",\"readOnly\":true}")
            .put("minimum", Long.MIN_VALUE)
            .put("maximum", Long.MAX_VALUE),
        PersonName.VIEW.schema().getJsonObject("properties").getValue("id"));
    assertEquals(
        new JsonObject("{\"type\":\"array\"}").put("items", PetOut.VIEW.schema()),
        PersonOut.VIEW.schema().getJsonObject("properties").getValue("pets"));
  }

  /** An Orm for one test. */
  private static final class Opened implements AutoCloseable {
    final Orm orm = Orm.init(Server.config()).await();

    Opened() {
      orm.generateSchemas().await();
    }

    @Override
    public void close() {
      orm.close().await();
    }
  }

  @Test
  void fieldsAreFoundByTheNamesThatTheInputGivesThem() {
    assertEquals("home.street", PersonIn.VIEW.nameOf("home.street"));
    assertEquals("owner_id", PetOfIn.VIEW.nameOf("owner"));
    assertEquals("owner_id", PetOfIn.VIEW.nameOf("owner_id"));
    assertEquals("secret", PersonIn.VIEW.nameOf("secret"), "it is not read");
  }
}
