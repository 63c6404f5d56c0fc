package dev.testudo.orm.testing.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.testudo.orm.ast.Delete;
import dev.testudo.orm.ast.Derived;
import dev.testudo.orm.ast.Insert;
import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Ordering.Nulls;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Update;
import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.schema.WantedTable;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Types;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs each kind of statement on real servers: they mean the same on all of them. */
final class StatementsOnEnginesTest {
  private static final WantedTable ITEM = Tables.item(null);
  private static final Source SOURCE = new Source(null, "item");
  private static final Term.Column ID = column("id");
  private static final Term.Column CODE = column("code");
  private static final Term.Column BODY = column("body");
  private static final Term.Column PRICE = column("price");
  private static final Term.Column ACTIVE = column("is_active");
  private static final Term.Column SMALL = column("small");
  private static final Insert.OnConflict FAIL = new Insert.OnConflict.Fail();

  private static Term.Column column(String name) {
    var wanted = ITEM.column(name);
    return new Term.Column(SOURCE, name, wanted.type(), wanted.nullable());
  }

  private static Term bound(Term.Column column, Object value) {
    return new Term.Parameter(column.type(), value);
  }

  private static Term compare(Term.Column column, Term.Operator operator, Object value) {
    return new Term.Comparison(column, operator, bound(column, value));
  }

  private static Term eq(Term.Column column, Object value) {
    return compare(column, Term.Operator.EQ, value);
  }

  private static Insert row(
      Insert.OnConflict onConflict, Map<String, Object> values, Term.Column... returning) {
    List<Term.Column> columns = new ArrayList<>();
    List<Term> parameters = new ArrayList<>();
    values.forEach(
        (name, value) -> {
          columns.add(column(name));
          parameters.add(bound(column(name), value));
        });
    return new Insert(SOURCE, columns, parameters, onConflict, List.of(returning));
  }

  /** Five rows: bodies a, B, é, a face and NULL; prices 1, 2, 10, NULL, NULL; the 1st is active. */
  private static OpenDatabase filled(Engine engine) {
    var database = OpenDatabase.of(engine);
    database.create(ITEM);
    String[] bodies = {"a", "B", "é", "😀", null};
    String[] prices = {"1.00", "2.00", "10.00", null, null};
    for (int i = 0; i < bodies.length; i++) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("id", i + 1L);
      values.put("code", "c" + (i + 1));
      values.put("body", bodies[i]);
      values.put("price", prices[i] == null ? null : new BigDecimal(prices[i]));
      values.put("is_active", i == 0);
      database.update(row(FAIL, values));
    }
    return database;
  }

  private static List<Long> ids(OpenDatabase database, Term where, Ordering... orderings) {
    List<Ordering> order = new ArrayList<>(List.of(orderings));
    order.add(new Ordering(ID, false, Nulls.LARGEST));
    return selected(database, new Select(List.of(ID), SOURCE, where, order, null, null, false));
  }

  private static List<Long> selected(OpenDatabase database, Select select) {
    return database.query(select, List.of(Types.LONG)).stream()
        .map(values -> (Long) values.get(0))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void conditionsAreTwoValued(Engine engine) {
    try (var database = filled(engine)) {
      Term isA = eq(BODY, "a");
      Term cheap = compare(PRICE, Term.Operator.LT, new BigDecimal("5.00"));

      assertEquals(List.of(1L), ids(database, isA));
      assertEquals(List.of(2L, 3L, 4L, 5L), ids(database, new Term.Not(isA)));
      assertEquals(List.of(3L, 4L, 5L), ids(database, new Term.Not(cheap)));
      assertEquals(List.of(2L), ids(database, new Term.Xor(isA, cheap)));
      assertEquals(List.of(1L), ids(database, ACTIVE));
      assertEquals(List.of(2L, 3L, 4L, 5L), ids(database, new Term.Not(ACTIVE)));
      assertEquals(List.of(), ids(database, new Term.Constant(false)));
      assertEquals(5, ids(database, new Term.Constant(true)).size());
      assertEquals(List.of(5L), ids(database, new Term.NullTest(BODY, true)));
      assertEquals(
          List.of(1L, 5L),
          ids(database, new Term.Junction(false, List.of(isA, new Term.NullTest(BODY, true)))));
      assertEquals(
          List.of(2L, 3L, 4L), ids(database, new Term.Between(ID, bound(ID, 2L), bound(ID, 4L))));
    }
  }

  @ParameterizedTest
  @EnumSource
  void listsOfAnyLengthFindTheirValues(Engine engine) {
    try (var database = filled(engine)) {
      assertEquals(
          List.of(2L, 3L, 5L), ids(database, new Term.InList(ID, Types.LONG, List.of(5L, 2L, 3L))));
      assertEquals(
          List.of(1L, 3L),
          ids(
              database,
              new Term.InList(
                  PRICE, Types.DECIMAL, List.of(new BigDecimal("10"), new BigDecimal("1.0")))));
      List<Object> many = new ArrayList<>();
      for (long i = 4; i < 20_000; i++) {
        many.add(i);
      }
      assertEquals(List.of(4L, 5L), ids(database, new Term.InList(ID, Types.LONG, many)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void textIsSortedByCodePointAndNullsAreLargest(Engine engine) {
    try (var database = filled(engine)) {
      boolean old = engine == Engine.MYSQL;
      Assumptions.assumeFalse(old, "MySQL before 8.0.17 sorts by language");

      assertEquals(
          List.of(2L, 1L, 3L, 4L, 5L),
          ids(database, null, new Ordering(BODY, false, Nulls.LARGEST)));
      assertEquals(
          List.of(5L, 4L, 3L, 1L, 2L),
          ids(database, null, new Ordering(BODY, true, Nulls.LARGEST)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void nullsStandWhereTheyAreWanted(Engine engine) {
    try (var database = filled(engine)) {
      assertEquals(
          List.of(4L, 5L, 1L, 2L, 3L),
          ids(database, null, new Ordering(PRICE, false, Nulls.FIRST)));
      assertEquals(
          List.of(1L, 2L, 3L, 4L, 5L),
          ids(database, null, new Ordering(PRICE, false, Nulls.LARGEST)));
      assertEquals(
          List.of(3L, 2L, 1L, 4L, 5L), ids(database, null, new Ordering(PRICE, true, Nulls.LAST)));
      assertEquals(
          List.of(4L, 5L, 3L, 2L, 1L),
          ids(database, null, new Ordering(PRICE, true, Nulls.LARGEST)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void pagesSkipAndLimit(Engine engine) {
    try (var database = filled(engine)) {
      assertEquals(List.of(2L, 3L), selected(database, page(2L, 1L, false)));
      assertEquals(List.of(4L, 5L), selected(database, page(null, 3L, false)));
      assertEquals(List.of(1L), selected(database, page(1L, null, true)));
      var count =
          new Select(
              List.of(new Term.CountRows()),
              new Derived(page(3L, 1L, false)),
              null,
              List.of(),
              null,
              null,
              false);
      assertEquals(List.of(List.of(3L)), database.query(count, List.of(Types.LONG)));
    }
  }

  private static Select page(Long limit, Long offset, boolean forUpdate) {
    List<Ordering> byId = List.of(new Ordering(ID, false, Nulls.LARGEST));
    return new Select(
        List.of(ID),
        SOURCE,
        null,
        byId,
        limit == null ? null : new Term.Parameter(Types.LONG, limit),
        offset == null ? null : new Term.Parameter(Types.LONG, offset),
        forUpdate);
  }

  @ParameterizedTest
  @EnumSource
  void updatesAndDeletesCountTheirRows(Engine engine) {
    try (var database = filled(engine)) {
      var update =
          new Update(
              SOURCE,
              List.of(
                  new Update.Change(BODY, CODE),
                  new Update.Change(CODE, bound(CODE, "x")),
                  new Update.Change(PRICE, bound(PRICE, null))),
              eq(ID, 3L));

      assertEquals(1, database.update(update).rows());
      assertEquals(
          List.of(List.of("c3", "x")),
          database.query(
              new Select(List.of(BODY, CODE), SOURCE, eq(ID, 3L), List.of(), null, null, false),
              List.of(Types.TEXT, Types.TEXT)));
      assertEquals(0, database.update(new Delete(SOURCE, eq(ID, 99L))).rows());
      assertEquals(1, database.update(new Delete(SOURCE, eq(ID, 3L))).rows());
      assertEquals(List.of(1L, 2L, 4L, 5L), ids(database, null));
    }
  }

  @ParameterizedTest
  @EnumSource
  void insertsGiveBackWhatWasStored(Engine engine) {
    try (var database = OpenDatabase.of(engine)) {
      database.create(ITEM);
      if (!database.dialect().can(Capability.INSERT_RETURNING)) {
        assertEquals(1L, database.update(row(FAIL, allKinds(), ID)).lastKey());
        return;
      }

      var stored =
          database.query(
              row(FAIL, allKinds(), ID, ACTIVE, CODE, column("data"), column("labels")),
              List.of(Types.LONG, Types.BOOLEAN, Types.TEXT, Tables.JSON, Types.TEXT.list()));
      var empty = database.query(row(FAIL, Map.of(), ID, CODE), List.of(Types.LONG, Types.TEXT));

      assertEquals(List.of(List.of(1L, true, "k1", List.of("x", "😀"), List.of("a", "b"))), stored);
      assertEquals(List.of(List.of(2L, "new")), empty);
    }
  }

  @ParameterizedTest
  @EnumSource
  void insertsTheEmptyRow(Engine engine) {
    try (var database = OpenDatabase.of(engine)) {
      database.create(ITEM);

      assertEquals(1, database.update(row(FAIL, Map.of())).rows());
      assertEquals(List.of(1L), ids(database, eq(CODE, "new")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void insertsSkipRowsThatCollide(Engine engine) {
    try (var database = OpenDatabase.of(engine)) {
      database.create(ITEM);
      var ignore = new Insert.OnConflict.Ignore();
      if (!database.dialect().can(Capability.INSERT_IGNORE)) {
        Insert insert = row(ignore, Map.of("code", "a"));
        assertThrows(IllegalStateException.class, () -> database.update(insert));
        return;
      }

      assertEquals(1, database.query(row(ignore, Map.of("code", "a"), ID), one()).size());
      assertEquals(0, database.query(row(ignore, Map.of("code", "a"), ID), one()).size());
    }
  }

  @ParameterizedTest
  @EnumSource
  void insertsReplaceRowsThatCollide(Engine engine) {
    try (var database = OpenDatabase.of(engine)) {
      database.create(ITEM);
      List<Term.Column> update =
          allKinds().keySet().stream().filter(n -> !n.equals("code")).map(n -> column(n)).toList();
      var replace = new Insert.OnConflict.Replace(List.of(CODE), update);
      Map<String, Object> changed = new LinkedHashMap<>(allKinds());
      changed.put("small", (short) 2);
      Map<String, Object> nulls = new LinkedHashMap<>(allKinds());
      nulls.replaceAll(
          (name, value) -> name.equals("code") || name.equals("is_active") ? value : null);

      database.update(row(replace, allKinds()));
      database.update(row(replace, changed));
      assertEquals(1, ids(database, eq(SMALL, (short) 2)).size());
      database.update(row(replace, nulls));
      assertEquals(1, ids(database, new Term.NullTest(SMALL, true)).size());
      database.update(row(replace, changed));

      assertEquals(1, ids(database, eq(SMALL, (short) 2)).size());
      assertEquals(1, ids(database, null).size());
      if (database.dialect().can(Capability.INSERT_RETURNING)) {
        assertEquals(1, database.query(row(replace, changed, ID), one()).size());
      }
    }
  }

  private static List<ColumnType<?>> one() {
    return List.of(Types.LONG);
  }

  private static Map<String, Object> allKinds() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("is_active", true);
    values.put("small", (short) 1);
    values.put("number", -1);
    values.put("big", Long.MIN_VALUE);
    values.put("ratio", 0.5f);
    values.put("exact_ratio", 0.1);
    values.put("price", new BigDecimal("99999999.99"));
    values.put("code", "k1");
    values.put("title", "it's");
    values.put("body", "");
    values.put("hash", new byte[] {0, -1});
    values.put("content", "x".getBytes(StandardCharsets.UTF_8));
    values.put("created_at", Instant.parse("2026-01-02T03:04:05.123456Z"));
    values.put("day", LocalDate.of(2026, 1, 2));
    values.put("hour", LocalTime.of(3, 4, 5, 123_456_000));
    values.put("local", LocalDateTime.of(2026, 1, 2, 3, 4, 5, 123_456_000));
    values.put("token", UUID.fromString("00000000-0000-7000-8000-000000000001"));
    values.put("data", "[\"x\", \"😀\"]");
    values.put("labels", List.of("a", "b"));
    values.put("prices", List.of(new BigDecimal("1.50")));
    return values;
  }
}
