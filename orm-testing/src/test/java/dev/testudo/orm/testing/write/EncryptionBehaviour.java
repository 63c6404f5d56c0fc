package dev.testudo.orm.testing.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.error.ValidationException;
import dev.testudo.orm.exec.Client;
import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.testing.write.model.Patient;
import dev.testudo.orm.testing.write.model.PatientManager;
import dev.testudo.orm.testing.write.model.PatientModel;
import dev.testudo.orm.type.Row;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Columns that only the program can read. */
interface EncryptionBehaviour extends Behaviour {
  String NEW_KEY = "a new secret of the shop, which nobody knows";

  private PatientManager patients() {
    return new PatientManager(shop().orm);
  }

  private Client client() {
    return shop().orm.route(PatientModel.MODEL).client();
  }

  /** What a column holds in the database, in the order of the keys. */
  private List<byte[]> stored(String column) {
    RowReader<byte[]> reader =
        new RowReader<>() {
          @Override
          public byte[] read(Row row) {
            return row.getBytes(0);
          }

          @Override
          public String describe(int index) {
            return column;
          }
        };
    var sql = new SqlText("SELECT " + column + " FROM patient ORDER BY id", List.of());
    return client().query(sql, new Object[0], reader).await();
  }

  private void with(OrmConfig config, Function<PatientManager, Void> work) {
    with(config, List.of(), work);
  }

  private void with(
      OrmConfig config, List<Consumer<String>> listeners, Function<PatientManager, Void> work) {
    Orm orm = Orm.init(config).await();
    try {
      listeners.forEach(
          each -> orm.onStatement(event -> each.accept(event.sql() + event.parameters())));
      work.apply(new PatientManager(orm));
    } finally {
      orm.close().await();
    }
  }

  @Test
  default void valuesOfEveryKindComeBack() {
    Patient patient = Patient.of("ada@example.com", "a secret \u00e4\ud83d\ude00");
    patient.age = 36;
    patient.insured = true;
    patient.balance = new BigDecimal("12.50");
    patient.seenAt = Instant.parse("2026-01-31T12:30:00.123456Z");
    patient.birthday = LocalDate.of(1815, 12, 10);
    patient.token = new UUID(1, 2);
    patient.scan = new byte[] {0, 1, -1};
    patient.results = Map.of("a", 1);
    patient.insurance = 7L;

    patients().create(patient).await();
    Patient read = patients().get(patient.id).await();

    assertEquals("ada@example.com", read.email);
    assertEquals("a secret \u00e4\ud83d\ude00", read.notes);
    assertEquals(36, read.age);
    assertTrue(read.insured);
    assertEquals(patient.balance, read.balance);
    assertEquals(patient.seenAt, read.seenAt);
    assertEquals(patient.birthday, read.birthday);
    assertEquals(patient.token, read.token);
    assertArrayEquals(patient.scan, read.scan);
    assertEquals(Map.of("a", 1), read.results);
    assertEquals(7L, read.insurance);
  }

  @Test
  default void longValuesAreDividedAmongStatements() {
    List<Patient> many = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      many.add(Patient.of(i + "@example.com", i + "n".repeat(800_000)));
    }
    List<String> inserts = Collections.synchronizedList(new ArrayList<>());
    with(
        shop().config(),
        List.of(inserts::add),
        writing -> {
          writing.bulkCreate(many).await();
          return null;
        });

    inserts.removeIf(sql -> !sql.contains("INSERT INTO"));
    assertTrue(inserts.size() >= 20, inserts.size() + " statements");
    for (Patient patient : many) {
      assertEquals(patient.notes, patients().get(patient.id).await().notes);
    }
  }

  @Test
  default void theDatabaseHoldsNothingReadable() {
    patients().create(Patient.of("ada@example.com", "the notes")).await();

    for (String column : List.of("email", "notes")) {
      String bytes = new String(stored(column).get(0), UTF_8);
      assertFalse(bytes.contains("ada") || bytes.contains("notes"), column);
    }
  }

  @Test
  default void equalValuesLookAlikeOnlyWhereTheyAreSought() {
    Patient one = Patient.of("a@x", "same");
    Patient two = Patient.of("b@x", "same");
    one.insurance = 5L;
    two.insurance = 5L;
    patients().bulkCreate(List.of(one, two)).await();

    assertArrayEquals(stored("insurance").get(0), stored("insurance").get(1));
    assertFalse(Arrays.equals(stored("notes").get(0), stored("notes").get(1)));
  }

  @Test
  default void rowsAreFoundByWhatTheyHold() {
    patients().bulkCreate(List.of(Patient.of("a@x", "n"), Patient.of("b@x", "n"))).await();

    assertEquals("b@x", patients().get(p -> p.email.eq("b@x")).await().email);
    assertEquals(
        2, patients().filter(p -> p.email.in(List.of("a@x", "b@x", "c@x"))).count().await());
    assertEquals("a@x", patients().get(p -> p.email.ne("b@x")).await().email);
    assertEquals(2, patients().filter(p -> p.insurance.isNull()).count().await());
    assertEquals(0, patients().filter(p -> p.insurance.eq(1L)).count().await());
    assertEquals(2, patients().filter(p -> p.insurance.ne(1L)).count().await());
    assertEquals(
        List.of("n"),
        patients().filter(p -> p.email.eq("a@x")).select(p -> p.notes).list().await());
  }

  @Test
  default void theyCanBeUniqueAndCollide() {
    Patient first = patients().create(Patient.of("a@x", "old")).await();

    var failure =
        Shop.failure(UniqueViolationException.class, patients().create(Patient.of("a@x", "n")));
    assertEquals(List.of("email"), List.copyOf(failure.problems().keySet()));
    assertFalse(failure.getMessage().contains("a@x"), failure.getMessage());
    Patient changed = patients().upsert(Patient.of("a@x", "new"), p -> p.email).await();

    assertEquals(first.id, changed.id);
    assertEquals("new", patients().get(first.id).await().notes);
    assertFalse(
        patients()
            .getOrCreate(p -> p.email.eq("a@x"), () -> Patient.of("a@x", "n"))
            .await()
            .created());
  }

  @Test
  default void manyAreWrittenAndChangedAtOnce() {
    List<Patient> list =
        IntStream.range(0, 300).mapToObj(i -> Patient.of("p" + i + "@x", "n" + i)).toList();
    patients().bulkCreate(list).await();
    list.forEach(patient -> patient.notes = "changed " + patient.email);

    patients().bulkUpdate(list, p -> p.notes).await();
    patients().filter(p -> p.email.eq("p7@x")).update(p -> p.age.set(77)).await();
    patients().save(list.get(8), p -> p.age.set(88)).await();

    assertEquals("changed p9@x", patients().get(list.get(9).id).await().notes);
    assertEquals(77, patients().get(list.get(7).id).await().age);
    assertEquals(88, list.get(8).age);
    var seen = new AtomicInteger();
    patients()
        .all()
        .forEach(50, p -> seen.addAndGet(p.notes.startsWith("changed") ? 1 : 0))
        .await();
    assertEquals(300, seen.get());
    shop()
        .orm
        .transaction(
            tx -> patients().get(list.get(3).id).compose(p -> patients().save(p, x -> x.notes)))
        .await();
  }

  @Test
  default void olderKeysOpenAndThePresentOneSeals() {
    Patient one = patients().create(Patient.of("one@x", "n1")).await();
    Patient two = patients().create(Patient.of("two@x", "n2")).await();

    with(
        shop().config().encryptionKeys(NEW_KEY, Shop.KEY),
        rotated -> {
          assertEquals("n1", rotated.get(p -> p.email.eq("one@x")).await().notes);
          rotated.save(rotated.get(one.id).await()).await();
          assertEquals("n1", rotated.get(p -> p.email.eq("one@x")).await().notes);
          return null;
        });

    with(
        shop().config().encryptionKeys(NEW_KEY),
        present -> {
          assertEquals("n1", present.get(p -> p.email.eq("one@x")).await().notes);
          var failure = Shop.failure(DataException.class, present.get(two.id));
          assertTrue(failure.getMessage().contains("Patient.email"), failure.getMessage());
          assertTrue(failure.getMessage().contains("a key that is not configured"));
          return null;
        });
  }

  @Test
  default void aValueCannotBePassedOffAsThatOfAnotherColumn() {
    Patient patient = patients().create(Patient.of("a@x", "n")).await();
    client().execute("UPDATE patient SET notes = email").await();

    var failure = Shop.failure(DataException.class, patients().get(patient.id));

    assertTrue(failure.getMessage().contains("Patient.notes"), failure.getMessage());
  }

  @Test
  default void aValueThatWasChangedDoesNotOpen() {
    Patient patient = patients().create(Patient.of("a@x", "n")).await();
    byte[] sealed = stored("notes").get(0);
    sealed[sealed.length - 1] ^= 1;
    var set = new SqlText("UPDATE patient SET notes = " + hex(sealed), List.of());
    client().update(set, new Object[0]).await();

    var failure = Shop.failure(DataException.class, patients().get(patient.id));

    assertTrue(failure.getMessage().contains("Patient.notes"), failure.getMessage());
    assertTrue(failure.getMessage().contains("was changed"), failure.getMessage());
  }

  private String hex(byte[] bytes) {
    String digits = HexFormat.of().formatHex(bytes);
    return shop().url.startsWith("postgresql") ? "'\\x" + digits + "'" : "X'" + digits + "'";
  }

  @Test
  default void equalNumbersAreFoundHoweverTheyAreWritten() {
    Patient patient = Patient.of("a@x", "n");
    patient.balance = new BigDecimal("12.5");
    patients().create(patient).await();

    for (String written : List.of("12.5", "12.50")) {
      Patient found = patients().get(p -> p.balance.eq(new BigDecimal(written))).await();
      assertEquals(new BigDecimal("12.50"), found.balance);
    }
  }

  @Test
  default void onlyWhatWasChangedIsSealedAnew() {
    Patient patient = patients().create(Patient.of("a@x", "n")).await();
    byte[] before = stored("age").get(0);
    var snapshot = patients().snapshot(patient);

    shop().counting(0, () -> patients().save(patient, snapshot));
    patient.notes = "changed";
    patients().save(patient, snapshot).await();

    assertEquals("changed", patients().get(patient.id).await().notes);
    assertArrayEquals(before, stored("age").get(0));
  }

  @Test
  default void noLogShowsThem() {
    List<String> shown = new ArrayList<>();
    with(
        OrmConfig.builder()
            .connection("default", c -> c.url(shop().url).logSql(true).logParameters(true))
            .app("shop", a -> a.models("dev.testudo.orm.testing.write.model"))
            .encryptionKeys(Shop.KEY)
            .build(),
        List.of(shown::add),
        talkative -> {
          talkative.create(Patient.of("hunter2@x", "hunter2")).await();
          Patient found = talkative.get(p -> p.email.eq("hunter2@x")).await();
          found.notes = "hunter2 again";
          talkative.bulkUpdate(List.of(found), p -> p.notes).await();
          return null;
        });

    assertTrue(shown.toString().contains("(encrypted)"), shown.toString());
    assertFalse(shown.toString().contains("hunter2"), shown.toString());
  }

  @Test
  default void copiesAndRawSqlOpenThem() {
    patients().create(Patient.of("a@x", "n")).await();

    with(
        OrmConfig.builder()
            .connection("default", shop().url)
            .connection("copy", shop().url)
            .app(
                "shop",
                a -> a.models("dev.testudo.orm.testing.write.model").readConnections("copy"))
            .encryptionKeys(Shop.KEY)
            .build(),
        reader -> {
          assertEquals("n", reader.get(p -> p.email.eq("a@x")).await().notes);
          assertEquals("n", reader.raw("SELECT * FROM patient").get().await().notes);
          return null;
        });
  }

  @Test
  default void limitsCountForTheValuesThemselves() {
    var failure =
        Shop.failure(ValidationException.class, patients().create(Patient.of("x".repeat(41), "n")));
    assertEquals(List.of("the text has more than 40 characters"), failure.problems().get("email"));

    String longest = "\ud83d\ude00".repeat(40);
    Patient patient = patients().create(Patient.of(longest, "n")).await();

    assertEquals(longest, patients().get(patient.id).await().email);
  }

  @Test
  default void formsFillThem() {
    Patient filled =
        patients()
            .form(p -> p.email, p -> p.age, p -> p.birthday)
            .fill(
                new Patient(),
                new JsonObject().put("email", "f@x").put("age", 5).put("birthday", "2020-01-02"));

    assertEquals("f@x", filled.email);
    assertEquals(5, filled.age);
    assertEquals(LocalDate.of(2020, 1, 2), filled.birthday);
  }

  @Test
  default void withoutKeysNothingOpens() {
    var failure =
        assertThrows(
            ConfigurationException.class,
            () ->
                Orm.init(
                        OrmConfig.builder()
                            .connection("default", shop().url)
                            .app("shop", a -> a.models("dev.testudo.orm.testing.write.model"))
                            .build())
                    .await());

    assertTrue(failure.getMessage().contains("@Encrypted"), failure.getMessage());
    assertThrows(ConfigurationException.class, () -> shop().config().encryptionKeys("too short"));
  }
}
