package dev.testudo.orm.dynamic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.ValidationException;
import dev.testudo.orm.metamodel.Column;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ScalarColumn;
import dev.testudo.orm.person.PersonManager;
import dev.testudo.orm.person.PersonModel;
import dev.testudo.orm.person.PersonPath;
import dev.testudo.orm.type.Types;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DynamicFilterTest {
  private static final Field<Instant> CREATED =
      Field.of(3, "createdAt", "created_at", Types.INSTANT);
  private static final Field<Integer> VERSION = Field.of(4, "version", "version", Types.INTEGER);
  private static final Field<DayOfWeek> DAY =
      Field.of(0, "day", "day", Types.enumByName(DayOfWeek.values(), 9));
  private static final Field<UUID> TOKEN = Field.of(0, "token", "token", Types.UUID_TYPE);
  private static final Field<BigDecimal> PRICE = Field.of(0, "price", "price", Types.decimal(9, 2));
  private static final Field<byte[]> BYTES = Field.of(0, "bytes", "bytes", Types.BYTES);

  private static <T> Column<T> column(PersonPath path, Field<T> field) {
    return new ScalarColumn<>(path.source(), field);
  }

  private static final DynamicFilter<PersonPath> FILTER =
      DynamicFilter.of(
          PersonModel.MODEL,
          f ->
              f.allow(p -> p.name, Lookup.EQ, Lookup.NE, Lookup.IN)
                  .allow(p -> p.id, Lookup.EQ, Lookup.GE, Lookup.BETWEEN, Lookup.NOT_IN)
                  .allow("town", p -> p.city, Lookup.EQ, Lookup.IS_NULL)
                  .allow(p -> column(p, CREATED), Lookup.GE, Lookup.LT)
                  .allow(p -> column(p, VERSION), Lookup.EQ)
                  .allow(p -> column(p, DAY), Lookup.EQ)
                  .allow(p -> column(p, TOKEN), Lookup.EQ)
                  .allow(p -> column(p, PRICE), Lookup.LE)
                  .allowSort(p -> p.name, p -> p.id)
                  .ignore("page")
                  .maxTerms(4)
                  .maxValues(3)
                  .maxLength(40));

  private static Map<String, List<String>> problems(Map<String, List<String>> parameters) {
    return assertThrows(ValidationException.class, () -> FILTER.parse(parameters)).problems();
  }

  private static String problem(String name, String value) {
    return problems(Map.of(name, List.of(value))).get(name).get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2:mem:dynamic", "sqlite://:memory:"})
  void asksWhatTheParametersAsk(String url) {
    OrmConfig config =
        OrmConfig.builder()
            .connection("default", url)
            .app("people", a -> a.models(PersonModel.models()))
            .build();
    Orm.run(
        config,
        orm -> {
          orm.generateSchemas().await();
          var people = new PersonManager(orm);
          for (String name : List.of("Ada", "Bob", "Cyd", "O'Hara%_")) {
            people.create(p -> p.name = name).await();
          }
          var nobody = people.get(p -> p.name.eq("Bob")).await();
          nobody.city = null;
          people.save(nobody).await();

          assertEquals(List.of("Ada", "Bob", "Cyd", "O'Hara%_"), names(people, "sort=name"));
          assertEquals(List.of("O'Hara%_", "Cyd", "Bob", "Ada"), names(people, "sort=-name,id"));
          assertEquals(List.of("Ada"), names(people, "name=Ada&town=Rome&page=7"));
          assertEquals(List.of("Bob"), names(people, "town__isnull=true"));
          assertEquals(List.of("Cyd", "Bob"), names(people, "name__in=Bob,Cyd&sort=-name"));
          assertEquals(List.of("Bob", "Cyd"), names(people, "id__between=2,3&sort=id"));
          assertEquals(List.of("Cyd", "O'Hara%_"), names(people, "id__gte=3&sort=id"));
          assertEquals(List.of("O'Hara%_"), names(people, "name__exact=O'Hara%_"));
          assertEquals(List.of(), names(people, "name=%"));
          assertEquals(List.of(), names(people, "name=' OR 1=1 --"));
          assertEquals(List.of("Bob"), names(people, "version=2"));
          assertEquals(4, names(people, "created_at__ge=2020-01-01T00:00:00Z").size());
          assertEquals(4, names(people, "created_at__ge=2020-01-01T00:00:00 02:00").size());
          assertEquals(
              1, people.filter(p -> p.id.gt(3)).dynamic(FILTER, Map.of()).list().await().size());
          return Future.succeededFuture();
        });
  }

  private static List<String> names(PersonManager people, String query) {
    Map<String, List<String>> parameters = new HashMap<>();
    for (String pair : query.split("&", -1)) {
      int at = pair.indexOf('=');
      parameters.put(pair.substring(0, at), List.of(pair.substring(at + 1)));
    }
    return people.dynamic(FILTER, parameters).list().await().stream().map(p -> p.name).toList();
  }

  @Test
  void collectsEveryProblemUnderItsParameter() {
    Map<String, List<String>> all =
        problems(
            Map.of(
                "nmae", List.of("x"),
                "id__ge", List.of("x"),
                "name__contains", List.of("x"),
                "sort", List.of("nam")));

    assertEquals(4, all.size());
    assertEquals(List.of("there is no such parameter. Did you mean \"name\"?"), all.get("nmae"));
    assertTrue(all.get("id__ge").get(0).startsWith("the value is not a whole number from -9223"));
    assertTrue(
        all.get("name__contains").get(0).contains("name__eq, name__exact, name__ne"),
        all::toString);
    assertTrue(all.get("sort").get(0).contains("Did you mean \"name\"?"));
  }

  @Test
  void saysWhatAValueMustBe() {
    assertEquals(
        "the value is not a whole number from -2147483648 to 2147483647",
        problem("version", "2147483648"));
    assertEquals(
        "the value is not one of MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY",
        problem("day", "monday"));
    assertEquals("the value is not true or false", problem("town__isnull", "maybe"));
    assertEquals("the value is not a UUID", problem("token", "1-1-1-1-1"));
    assertEquals(
        "the value is not a time such as 2026-01-31T12:30:00Z",
        problem("created_at__ge", "2026-13-31T12:30:00Z"));
    assertEquals("the value is not a number such as 12.5", problem("price__le", "1e999999999"));
    assertEquals("the value is not a number such as 12.5", problem("price__le", "NaN"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_connector",
        "_negated",
        "__class__",
        "$where",
        "name__",
        "name____eq",
        "NAME",
        "name ",
        "name\u0000",
        "created_by__user__password__startswith",
        "name__eq__eq",
        "city",
        "t0.name",
        "name)",
        "1=1;--",
        "name__regex",
        "\"name\"",
        "id::int",
        "password",
        ""
      })
  void knowsNoParametersButTheAllowedOnes(String name) {
    Map<String, List<String>> all = problems(Map.of(name, List.of("OR")));

    assertEquals(1, all.size());
    assertTrue(all.values().iterator().next().get(0).startsWith("there is no such parameter."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name;DROP TABLE person",
        "name desc",
        "--name",
        "+name",
        "-",
        "",
        "name,",
        "name,name",
        "name,-name",
        "city",
        "(SELECT 1)",
        "1",
        "name nulls first",
        "NAME",
        "name\u0000",
        "sleep(5)",
        "name,id,name,id,name,id,name"
      })
  void sortsByNothingButTheAllowedFields(String sort) {
    assertEquals(1, problems(Map.of("sort", List.of(sort))).get("sort").size());
  }

  @Test
  void holdsTheLimits() {
    Map<String, List<String>> five =
        Map.of(
            "name",
            List.of("a"),
            "name__ne",
            List.of("a"),
            "id",
            List.of("1"),
            "id__ge",
            List.of("1"),
            "town",
            List.of("a"));

    assertEquals(List.of("there are more than 4 conditions"), problems(five).get(""));
    assertTrue(problem("name", "x".repeat(41)).contains("more than 40 characters"));
    assertTrue(problem("name__in", "a,b,c,d").contains("more than 3 values"));
    assertTrue(problem("name__in", ",".repeat(1_000_000)).contains("more than 3 values"));
    assertTrue(problem("id__between", "1").contains("two values"));
    assertTrue(problem("id__between", "1,2,3").contains("two values"));
    assertEquals(
        List.of("the parameter may be given only once"),
        problems(Map.of("name", List.of("a", "b"))).get("name"));
    Map<String, List<String>> flood = new HashMap<>();
    IntStream.range(0, 100_000).forEach(i -> flood.put("p" + i, List.of("x")));
    assertEquals(1, problems(flood).size());
  }

  @Test
  void showsNoValuesAndNoControlCharacters() {
    String message =
        assertThrows(
                ValidationException.class,
                () ->
                    FILTER.parse(
                        Map.of(
                            "x\n\u2028\u202e" + "y".repeat(500),
                            List.of("s3cret"),
                            "id",
                            List.of("s3cret"))))
            .getMessage();

    assertFalse(message.contains("s3cret"), message);
    assertFalse(message.contains("y".repeat(70)), message);
    assertTrue(message.contains("x???yyy"), message);
  }

  @Test
  void neverFailsOtherwiseOnNoise() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    List<String> names =
        List.of(
            "name",
            "name__in",
            "id",
            "id__between",
            "created_at__ge",
            "version",
            "day",
            "token",
            "price__le",
            "sort",
            "town__isnull");
    String alphabet = "0123456789-+.eE:TZ,'\"%_\\ \u0000\ud800\uffff;()abc";
    for (int run = 0; run < 20_000; run++) {
      var value = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        value.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String name = names.get(random.nextInt(names.size()));
      try {
        FILTER.parse(Map.of(name, List.of(value.toString())));
      } catch (ValidationException expected) {
        assertEquals(
            Collections.singleton(name), expected.problems().keySet(), () -> "seed " + seed);
      }
    }
  }

  @Test
  void refusesRulesThatCannotBe() {
    Field<Integer> secret = VERSION.asSensitive();
    assertRefused("sensitive", f -> f.allow(p -> column(p, secret), Lookup.EQ));
    assertRefused("sensitive", f -> f.allowSort(p -> column(p, secret)));
    assertRefused("no scalar", f -> f.allow(p -> column(p, BYTES), Lookup.EQ));
    assertRefused("without a lookup", f -> f.allow(p -> p.name));
    assertRefused("no name", f -> f.allow("a__b", p -> p.name, Lookup.EQ));
    assertRefused(
        "Two fields", f -> f.allow(p -> p.name, Lookup.EQ).allow("name", p -> p.city, Lookup.EQ));
    assertRefused("is a field, too", f -> f.allow("sort", p -> p.name, Lookup.EQ));
    assertRefused("limit", f -> f.maxTerms(0));
  }

  private static void assertRefused(String why, Consumer<Rules<PersonPath>> rules) {
    String message =
        assertThrows(ConfigurationException.class, () -> DynamicFilter.of(PersonModel.MODEL, rules))
            .getMessage();
    assertTrue(message.contains(why), message);
  }
}
