package dev.testudo.orm.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.testudo.orm.Orm;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.web.model.Address;
import dev.testudo.orm.web.model.Person;
import dev.testudo.orm.web.model.PersonManager;
import dev.testudo.orm.web.model.Pet;
import dev.testudo.orm.web.model.PetManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The JSON of models, without a server. */
class JsonTest {
  private Orm orm;
  private ObjectMapper mapper;

  @BeforeEach
  void open() {
    orm = Orm.init(Server.config()).await();
    orm.generateSchemas().await();
    mapper = JsonMapper.builder().addModule(new ModelModule(orm.models())).build();
  }

  @AfterEach
  void close() {
    orm.close().await();
  }

  private Person ada() {
    var ada = new Person();
    ada.name = "Ada";
    ada.credit = new BigDecimal("12.50");
    ada.born = LocalDate.of(1815, 12, 10);
    ada.seen = Instant.parse("2026-01-31T12:30:00Z");
    ada.extra = Map.of("a", List.of(1, "x"));
    ada.tags = List.of("one", "\"two\"");
    return ada;
  }

  @Test
  void everyKindOfFieldIsWritten() throws JsonProcessingException {
    var people = new PersonManager(orm);
    Person made = people.create(ada()).await();

    assertEquals(
        "{\"id\":"
            + made.id
            + ",\"name\":\"Ada\",\"credit\":12.50,\"active\":true,\"born\":\"1815-12-10\","
            + "\"seen\":\"2026-01-31T12:30:00Z\","
            + "\"token\":\"00000000-0000-0001-0000-000000000002\","
            + "\"extra\":{\"a\":[1,\"x\"]},\"tags\":[\"one\",\"\\\"two\\\"\"],"
            + "\"home\":null,\"photo\":\"AQID\"}",
        mapper.writeValueAsString(people.get(made.id).await()));
  }

  @Test
  void aPartIsAnObjectOfItsOwn() {
    Person ada = ada();
    ada.home = new Address("Main", "London");

    JsonNode tree = mapper.valueToTree(ada);

    assertEquals("London", tree.at("/home/town").asText());
    assertEquals(1, tree.at("/extra/a/0").asInt());
  }

  @Test
  void objectsThatWereNotStoredAreWrittenAsTheyAre() {
    JsonNode tree = mapper.valueToTree(new Pet("Rex", One.of(ada())));

    assertTrue(tree.get("id").isNull());
    assertTrue(tree.get("ownerId").isNull());
    assertEquals("Ada", tree.at("/owner/name").asText());
  }

  @Test
  void relationsByThemselvesAreObjectsOrKeys() throws JsonProcessingException {
    var people = new PersonManager(orm);
    Person made = people.create(ada()).await();
    new PetManager(orm).create(new Pet("Rex", One.ofId(made.id))).await();
    Person loaded = people.prefetchRelated(p -> p.pets()).get().await();

    assertEquals("7", mapper.writeValueAsString(One.ofId(7L)));
    assertEquals("null", mapper.writeValueAsString(people.get(made.id).await().pets));
    assertEquals("Rex", mapper.valueToTree(loaded.pets).at("/0/name").asText());
  }

  @Test
  void modelsAreNotReadFromDocuments() {
    var refused =
        assertThrows(
            JsonMappingException.class,
            () -> mapper.readValue("{\"name\": \"Eve\", \"secret\": \"x\"}", Person.class));

    assertTrue(refused.getMessage().startsWith("Person is a model"), refused.getMessage());
  }
}
