package dev.testudo.orm.testing.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.dynamic.ModelForm;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.ValidationException;
import dev.testudo.orm.testing.write.model.Deed;
import dev.testudo.orm.testing.write.model.Folder;
import dev.testudo.orm.testing.write.model.FolderManager;
import dev.testudo.orm.testing.write.model.Profile;
import dev.testudo.orm.testing.write.model.ProfileManager;
import dev.testudo.orm.testing.write.model.ProfilePath;
import dev.testudo.orm.testing.write.model.Tally;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Input that fills objects. */
interface FormBehaviour extends Behaviour {
  private ProfileManager profiles() {
    return new ProfileManager(shop().orm);
  }

  private ModelForm<Profile, ProfilePath> form() {
    return profiles()
        .form(
            p -> p.name,
            p -> p.age,
            p -> p.active,
            p -> p.kind,
            p -> p.balance,
            p -> p.birthday,
            p -> p.seenAt,
            p -> p.token,
            p -> p.tags,
            p -> p.scores,
            p -> p.folder());
  }

  private Map<String, List<String>> problems(String json) {
    var profile = new Profile();
    return assertThrows(ValidationException.class, () -> form().fill(profile, new JsonObject(json)))
        .problems();
  }

  @Test
  default void jsonFillsFieldsOfEveryKind() {
    Folder folder = new FolderManager(shop().orm).create(Folder.of("f")).await();
    UUID token = UUID.fromString("0192a6b5-0000-7000-8000-000000000001");
    JsonObject input =
        new JsonObject()
            .put("name", "ada")
            .put("age", 36)
            .put("active", true)
            .put("kind", "FIRM")
            .put("balance", 12.5)
            .put("birthday", "1815-12-10")
            .put("seenAt", "2026-01-31T12:30:00Z")
            .put("token", token.toString())
            .put("tags", new JsonArray().add("x").add("y"))
            .put("scores", new JsonObject().put("a", 1))
            .put("folder", folder.id);

    Profile filled = form().fill(new Profile(), input);
    Profile stored = profiles().get(profiles().create(filled).await().id).await();

    assertEquals("ada", stored.name);
    assertEquals(36, stored.age);
    assertTrue(stored.active);
    assertEquals(Profile.Kind.FIRM, stored.kind);
    assertEquals(0, new BigDecimal("12.5").compareTo(stored.balance));
    assertEquals(LocalDate.of(1815, 12, 10), stored.birthday);
    assertEquals(Instant.parse("2026-01-31T12:30:00Z"), stored.seenAt);
    assertEquals(token, stored.token);
    assertEquals(List.of("x", "y"), stored.tags);
    assertEquals(Map.of("a", 1), stored.scores);
    assertEquals(folder.id, stored.folder.id());
    profiles().delete(stored).await();
  }

  @Test
  default void whatIsNotGivenStaysAsItIs() {
    var profile = new Profile();
    profile.name = "ada";
    profile.age = 1;
    profile.balance = BigDecimal.ONE;

    form().fill(profile, new JsonObject().put("age", 2).putNull("balance"));

    assertEquals("ada", profile.name);
    assertEquals(2, profile.age);
    assertNull(profile.balance);
  }

  @Test
  default void whatIsNotInTheFormCannotBeSet() {
    Map<String, List<String>> problems =
        problems("{\"id\": 5, \"hash\": \"x\", \"level\": 9, \"nonsense\": 1, \"name\": \"a\"}");

    assertEquals(Set.of("id", "hash", "level", "nonsense"), problems.keySet());
    assertTrue(
        problems.get("id").get(0).contains("cannot")
            || problems.get("id").get(0).contains("not a field"));
  }

  @Test
  default void everyProblemIsToldByItsField() {
    Map<String, List<String>> problems =
        problems(
            "{\"name\": \"much too long a name\", \"age\": \"many\", \"active\": 3,"
                + " \"kind\": \"GOD\", \"balance\": 123456789.12, \"birthday\": \"tomorrow\","
                + " \"seenAt\": 5, \"token\": \"1\", \"tags\": \"x\", \"scores\": [],"
                + " \"folder\": \"f\"}");

    assertEquals(
        Set.of(
            "name",
            "age",
            "active",
            "kind",
            "balance",
            "birthday",
            "seenAt",
            "token",
            "tags",
            "scores",
            "folder"),
        problems.keySet());
    assertEquals(List.of("the text has more than 10 characters"), problems.get("name"));
    assertEquals(List.of("the value is not one of PERSON, FIRM"), problems.get("kind"));
    assertTrue(
        problems.values().stream().noneMatch(all -> all.toString().contains("much")),
        "no value is repeated");
  }

  @Test
  default void nothingIsSetIfAnythingIsWrong() {
    var profile = new Profile();
    profile.name = "ada";

    assertThrows(
        ValidationException.class,
        () -> form().fill(profile, new JsonObject().put("name", "bob").put("age", 1e10)));

    assertEquals("ada", profile.name);
  }

  @Test
  default void nullIsRefusedWhereNoneMayBe() {
    assertEquals(
        Map.of("name", List.of("must not be null"), "age", List.of("must not be null")),
        problems("{\"name\": null, \"age\": null, \"folder\": null}"));
  }

  @Test
  default void someFieldsMayBeRequired() {
    var required = form().require(p -> p.name, p -> p.age);

    var failure =
        assertThrows(
            ValidationException.class,
            () -> required.fill(new Profile(), new JsonObject().put("age", 1)));

    assertEquals(Map.of("name", List.of("is missing")), failure.problems());
  }

  @Test
  default void textsOfFormsAreRead() {
    Profile filled =
        form()
            .fill(
                new Profile(),
                Map.of("name", "ada", "age", "36", "active", "true", "balance", "1.50"));

    assertEquals(36, filled.age);
    assertTrue(filled.active);
    assertEquals(new BigDecimal("1.50"), filled.balance);
  }

  @Test
  default void recordsBecomeNewOnes() {
    var tally = new Tally(null, "a", 1, null, null, 0);

    Tally filled =
        tallies().form(t -> t.name, t -> t.note).fill(tally, new JsonObject().put("note", "n"));

    assertEquals(new Tally(null, "a", 1, "n", null, 0), filled);
  }

  @Test
  default void whatMustNotBeFilledCannotGetIntoAForm() {
    assertThrows(OrmException.class, () -> profiles().form(p -> p.id));
    assertThrows(OrmException.class, () -> profiles().form(p -> p.hash));
    assertThrows(OrmException.class, () -> profiles().form(p -> p.level));
    assertThrows(OrmException.class, () -> profiles().form(p -> p.createdAt));
    assertThrows(OrmException.class, () -> profiles().form(p -> p.name, p -> p.name));
    assertThrows(OrmException.class, () -> profiles().form(p -> p.folder().name));
    assertThrows(OrmException.class, () -> profiles().form(p -> p.name).require(p -> p.age));
    assertEquals("x", deeds().form(d -> d.name).fill(Deed.of("a"), Map.of("name", "x")).name);
  }
}
