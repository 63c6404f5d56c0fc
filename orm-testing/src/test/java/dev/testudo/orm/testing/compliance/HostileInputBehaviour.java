package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.dynamic.DynamicFilter;
import dev.testudo.orm.dynamic.Lookup;
import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.ValidationException;
import dev.testudo.orm.exec.StatementEvent;
import dev.testudo.orm.metamodel.Fn;
import dev.testudo.orm.metamodel.Sql;
import dev.testudo.orm.raw.RawSql;
import dev.testudo.orm.testing.compliance.model.Cell;
import dev.testudo.orm.testing.compliance.model.Docs;
import dev.testudo.orm.testing.compliance.model.DocsManager;
import dev.testudo.orm.testing.compliance.model.Setting;
import dev.testudo.orm.testing.compliance.model.SettingManager;
import dev.testudo.orm.testing.compliance.model.Texts;
import dev.testudo.orm.testing.compliance.model.TextsManager;
import dev.testudo.orm.testing.compliance.model.User;
import dev.testudo.orm.testing.compliance.model.UserModel;
import dev.testudo.orm.testing.compliance.model.UserPath;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Attacks that other mappers fell for, one test for each class of them, on every engine: what comes
 * from outside is never a part of a statement.
 */
interface HostileInputBehaviour extends Behaviour {
  DynamicFilter<UserPath> FILTER =
      DynamicFilter.of(
          UserModel.MODEL,
          f ->
              f.allow(u -> u.username, Lookup.EQ, Lookup.IN)
                  .allow(u -> u.id, Lookup.EQ, Lookup.GE)
                  .allow(u -> u.loginCount, Lookup.EQ)
                  .allowSort(u -> u.username)
                  .maxLength(2_000));

  /** The statements that something sends; none of them has the mark of the attacks. */
  private List<String> clean(Runnable work) {
    List<String> sent = Collections.synchronizedList(new ArrayList<>());
    Runnable end = orm().onStatement((StatementEvent event) -> sent.add(event.sql()));
    try {
      work.run();
    } finally {
      end.run();
    }
    for (String sql : sent) {
      assertFalse(sql.contains(HostileInputs.MARK), sql);
    }
    return sent;
  }

  private void eachClean(Consumer<String> work) {
    for (String attack : HostileInputs.ALL) {
      clean(() -> work.accept(attack));
    }
  }

  private RawSql sql() {
    return orm().sql("default");
  }

  @Test
  @DisplayName("A: aliases from users (CVE-2022-28346, CVE-2024-42005, CVE-2025-57833, -59681)")
  default void namesOfResultsAreKeysAndNothingElse() {
    cells().create(new Cell(1, 2, "x", true)).await();

    eachClean(
        name -> {
          List<JsonObject> rows = cells().values(c -> c.a.as(name), c -> c.t).list().await();
          assertEquals(List.of(new JsonObject().put(name, 1).put("t", "x")), rows);
          rows =
              cells()
                  .values(c -> Fn.sum(c.a).as(name), c -> c.t)
                  .groupBy(c -> c.t)
                  .orderBy(c -> c.t.as(name))
                  .list()
                  .await();
          assertEquals(1L, rows.get(0).getValue(name));
        });
  }

  @Test
  @DisplayName("B: sort strings (CVE-2021-35042, CVE-2026-1312, CVE-2019-7164, CVE-2016-6652)")
  default void sortsFromOutsideAreTakenFromTheListOnly() {
    for (String attack : HostileInputs.ALL) {
      for (String sort : List.of(attack, "-" + attack, "username," + attack)) {
        assertRefused("sort", sort);
      }
    }
    for (String sort : List.of("t0.username", "username DESC", "\"username\"", "1", "password")) {
      assertRefused("sort", sort);
    }
  }

  private void assertRefused(String parameter, String value) {
    List<String> sent =
        clean(
            () ->
                assertThrows(
                    ValidationException.class,
                    () -> users().dynamic(FILTER, Map.of(parameter, List.of(value))),
                    parameter + "=" + value));
    assertEquals(List.of(), sent);
  }

  @Test
  @DisplayName("C: reserved and internal keys (CVE-2025-64459, CVE-2012-2661, CVE-2022-33171)")
  default void internalKeysAreNoParameters() {
    for (String key :
        List.of(
            "_connector",
            "_negated",
            "_q",
            "pk",
            "using",
            "$gt",
            "$where",
            "username$gt",
            "__class__",
            "query",
            "criteria",
            "where",
            "limit",
            "id[]",
            "id[$ne]",
            "username__raw")) {
      assertRefused(key, "OR");
    }
    HostileInputs.ALL.forEach(attack -> assertRefused(attack, "x"));
  }

  @Test
  @DisplayName("D: values of another type (CVE-2026-34220, CVE-2016-20018, GHSA-9c2p-jw8p-f84v)")
  default void documentsAreValuesWhateverTheyHold() {
    var docs = new DocsManager(orm());
    var forged =
        new JsonObject()
            .put("__raw", true)
            .put("sql", HostileInputs.MARK + "; DROP TABLE docs")
            .put("params", new JsonArray().add("' OR 1=1"));
    var stored = new Docs();
    stored.object = forged;
    clean(() -> docs.create(stored).await());

    clean(
        () -> {
          assertEquals(forged, docs.filter(p -> p.object.contains(forged)).get().await().object);
          assertEquals(1, docs.filter(p -> p.object.at("__raw").eq(true)).count().await());
          assertEquals(0, docs.filter(p -> p.object.at("sql").eq("x")).count().await());
        });
    clean(
        () ->
            assertEquals(
                0,
                sql()
                    .query("SELECT 1 FROM docs WHERE 1 = 0 AND #{x} IS NULL", "x", forged)
                    .json()
                    .await()
                    .size()));
    for (Object wrong :
        List.of(new Object(), Optional.of("x"), new AtomicReference<>("1 OR 1=1"), Sql.class)) {
      Failures.of(OrmException.class, sql().query("SELECT #{x}", "x", wrong).json());
      assertThrows(OrmException.class, () -> cells().filter(c -> Sql.condition("#{a} = 1", wrong)));
    }
    assertThrows(
        OrmException.class,
        () -> cells().filter(c -> Sql.condition("#{a} = 1", List.of(Buffer.buffer("x")))));
  }

  @Test
  @DisplayName("E: keys of documents (CVE-2019-14234, CVE-2024-53908, CVE-2026-30951, GHSA-2598)")
  default void keysOfDocumentsAreBound() {
    var docs = new DocsManager(orm());
    var stored = new Docs();
    docs.create(stored).await();

    eachClean(
        key -> {
          assertEquals(0, docs.filter(p -> p.object.at(key).eq(1)).count().await());
          assertEquals(0, docs.filter(p -> p.object.at("a", key).eq("x")).count().await());
          assertEquals(0, docs.filter(p -> p.object.hasKey(key)).count().await());
          assertEquals(1, docs.filter(p -> p.object.at(key).isNull()).count().await());
          docs.orderBy(p -> p.object.at(key).asText()).list().await();
        });
  }

  @Test
  @DisplayName("F: arguments of functions (CVE-2022-34265, CVE-2020-7471, CVE-2020-9402)")
  default void argumentsOfFunctionsAreBound() {
    cells().create(new Cell(1, 2, "x", true)).await();

    eachClean(
        text ->
            assertEquals(
                List.of(text + "x"),
                cells()
                    .select(c -> Fn.concat(Fn.replace(Fn.text(text), "nothing", text), c.t))
                    .list()
                    .await()));
    eachClean(
        text ->
            assertEquals(
                0,
                cells()
                    .filter(c -> Fn.position(c.t, text).gt(0).or(Fn.nullIf(c.t, text).isNull()))
                    .count()
                    .await()));
  }

  @Test
  @DisplayName("G: options of EXPLAIN (CVE-2022-28347)")
  default void explainHasNoOptionsAndBindsItsValues() {
    eachClean(text -> cells().filter(c -> c.t.eq(text.substring(0, 5))).explain().await());
    eachClean(text -> users().filter(u -> u.email.contains(text)).explain().await());
  }

  @Test
  @DisplayName("I: literals (CVE-2020-11010, CVE-2019-14900, CVE-2026-0603, CVE-2014-3483)")
  default void valuesAreBoundInEveryStatement() {
    var settings = new SettingManager(orm());
    var texts = new TextsManager(orm());
    eachClean(
        text -> {
          String key = text.substring(0, Math.min(text.length(), 30));
          settings.create(new Setting(key, text, null)).await();
          // What was stored comes back as a key: the second order.
          Setting stored = settings.get(key).await();
          assertEquals(text, stored.value());
          assertEquals(1, settings.inBulk(List.of(stored.name(), "other")).await().size());
          assertEquals(1, settings.filter(s -> s.name.in(stored.name(), text)).count().await());
          settings.save(new Setting(stored.name(), text + text, stored.version())).await();
          settings.update(stored.name(), s -> s.value.set(text)).await();
          assertEquals(
              1, settings.filter(s -> s.value.eq(text)).update(s -> s.value.set("v")).await());
          assertTrue(settings.delete(settings.get(key).await()).await());

          var row = new Texts();
          row.text = text;
          texts.bulkCreate(List.of(row)).await();
          assertEquals(
              List.of(text),
              texts.filter(t -> t.text.between(text, text)).select(t -> t.text).list().await());
          assertEquals(
              1L,
              texts
                  .select(t -> Fn.count())
                  .groupBy(t -> t.text)
                  .having(t -> t.text.eq(text))
                  .list()
                  .await()
                  .get(0));
          assertEquals(1, texts.filter(t -> t.text.eq(text)).delete().await());
        });
  }

  @Test
  @DisplayName("J: LIMIT and OFFSET (CVE-2012-0805, CVE-2011-1522, CVE-2021-43608)")
  default void limitsAreBoundNumbers() {
    cells().create(new Cell(1, 2, "x", true)).await();

    assertEquals(1, cells().all().limit(Long.MAX_VALUE).list().await().size());
    assertEquals(0, cells().all().offset(Long.MAX_VALUE).list().await().size());
    assertEquals(0, cells().all().limit(Long.MAX_VALUE).offset(Long.MAX_VALUE).count().await());
    assertFalse(cells().all().limit(987_654).sql().contains("987"), "a limit in the text");
    assertThrows(OrmException.class, () -> cells().all().limit(-1));
    assertThrows(OrmException.class, () -> cells().all().offset(Long.MIN_VALUE));
  }

  @Test
  @DisplayName("L: placeholders (CVE-2024-1597, CVE-2023-25813)")
  default void placeholdersAreFoundWhereTheyAreOnly() {
    assertEquals(8L, sql().query("SELECT 5 -#{n} AS n", "n", -3L).scalar(Long.class).await());
    assertEquals(
        List.of("?$1:x#{y}"),
        sql()
            .query("SELECT '?$1:x#{y}' AS t WHERE 1 = #{n} /* #{no} ? */", "n", 1)
            .list(row -> row.getString("t"))
            .await());
    eachClean(
        text ->
            assertEquals(
                text, sql().query("SELECT #{a} AS t", "a", text).scalar(String.class).await()));
    eachClean(
        name -> Failures.of(OrmException.class, sql().query("SELECT #{a}", name, "x").json()));
  }

  @Test
  @DisplayName("O: encodings (CVE-2006-2313, CVE-2025-1094)")
  default void whatIsNoTextNeverBecomesAnother() {
    users().create(new User("?")).await();
    users().create(new User("\ufffd")).await();

    for (String broken : List.of("\ud800", "\udc00x", "?\ud800", "\0", "?\0", "\0' OR 1=1")) {
      assertThrows(DataException.class, () -> users().filter(u -> u.username.eq(broken)));
      assertThrows(DataException.class, () -> users().filter(u -> u.username.in("a", broken)));
      Failures.of(
          OrmException.class, sql().query("SELECT #{a} AS t", "a", broken).scalar(String.class));
      Failures.of(ValidationException.class, users().create(new User(broken)));
    }
    assertEquals(2, users().count().await());
  }

  @Test
  @DisplayName("P: wildcards of LIKE (CVE-2019-3797, CVE-2026-41697, CVE-2019-11343)")
  default void wildcardsFindThemselvesOnly() {
    users().create(new User("secret")).await();
    users().create(new User("50%_\\")).await();

    for (String guess : List.of("%", "_", "s%", "s_____", "\\", "%%", "__", "!", "[a-z]", "*")) {
      boolean inOther = "50%_\\".contains(guess);
      for (var found :
          List.of(
              users().filter(u -> u.username.contains(guess)),
              users().filter(u -> u.username.icontains(guess)))) {
        assertEquals(inOther ? 1 : 0, found.count().await(), guess);
      }
      for (var found :
          List.of(
              users().filter(u -> u.username.startsWith(guess)),
              users().filter(u -> u.username.istartsWith(guess)),
              users().filter(u -> u.username.ieq(guess)))) {
        assertEquals(0, found.count().await(), guess);
      }
    }
  }

  @Test
  @DisplayName("Q: paths to secrets by filter and sort (ORM leaks)")
  default void nothingOutsideOfTheListIsReached() {
    for (String path :
        List.of(
            "email",
            "bio",
            "created_by__user__password__startswith",
            "username__startswith",
            "username__regex",
            "email__contains",
            "user.email",
            "id__username")) {
      assertRefused(path, "a");
      assertRefused("sort", path);
    }
  }

  @Test
  @DisplayName("R: numbers of more than 64 bits (CVE-2022-44566)")
  default void numbersThatDoNotFitAskNothing() {
    for (String number :
        List.of(
            "9223372036854775808", "-9223372036854775809", "1" + "0".repeat(500), "1e3", "0x1")) {
      assertRefused("id", number);
      assertRefused("id__ge", number);
    }
    assertRefused("login_count", "2147483648");
    assertTrue(users().getOrNone(Long.MAX_VALUE).await().isEmpty());
  }

  @Test
  @DisplayName("T: secrets in messages and logs")
  default void hostileValuesAreInNoMessageAndNoLog() {
    users().create(new User("twin")).await();
    try (var log = Canary.listen()) {
      String secret = Canary.VALUE;
      for (var failure :
          List.of(
              Failures.of(OrmException.class, users().get(u -> u.username.eq(secret))),
              assertThrows(
                  OrmException.class, () -> users().filter(u -> u.email.eq(secret + "\0"))),
              Failures.of(
                  OrmException.class,
                  users().filter(u -> Sql.condition("#{a} = 1 +", secret)).list()),
              Failures.of(OrmException.class, users().all().page(secret, 5)),
              Failures.of(
                  OrmException.class,
                  sql().query("SELECT nothing FROM nowhere WHERE 1 = #{a}", "a", secret).json()),
              assertThrows(
                  ValidationException.class,
                  () -> users().dynamic(FILTER, Map.of("id", List.of(secret)))))) {
        log.isSafe(failure);
      }
    }
  }
}
