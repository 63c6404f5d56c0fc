package dev.testudo.orm.testing.dialect;

import dev.testudo.orm.ast.Insert;
import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Ordering.Nulls;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.schema.WantedTable;
import dev.testudo.orm.testing.server.Engine;
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

/** Rows of one table, and terms about it. */
final class Items {
  static final WantedTable ITEM = Tables.item(null);
  static final Source SOURCE = new Source(null, "item");
  static final Term.Column ID = column("id");
  static final Term.Column CODE = column("code");
  static final Term.Column BODY = column("body");
  static final Term.Column PRICE = column("price");
  static final Term.Column ACTIVE = column("is_active");
  static final Term.Column SMALL = column("small");
  static final Insert.OnConflict FAIL = new Insert.OnConflict.Fail();

  static Term.Column column(String name) {
    var wanted = ITEM.column(name);
    return new Term.Column(SOURCE, name, wanted.type(), wanted.nullable());
  }

  static Term bound(Term.Column column, Object value) {
    return new Term.Parameter(column.type(), value);
  }

  static Term compare(Term.Column column, Term.Operator operator, Object value) {
    return new Term.Comparison(column, operator, bound(column, value));
  }

  static Term eq(Term.Column column, Object value) {
    return compare(column, Term.Operator.EQ, value);
  }

  static Insert row(
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
  static OpenDatabase filled(Engine engine) {
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

  static List<Long> ids(OpenDatabase database, Term where, Ordering... orderings) {
    List<Ordering> order = new ArrayList<>(List.of(orderings));
    order.add(new Ordering(ID, false, Nulls.LARGEST));
    return selected(database, new Select(List.of(ID), SOURCE, where, order, null, null, false));
  }

  static List<Long> selected(OpenDatabase database, Select select) {
    return database.query(select, List.of(Types.LONG)).stream()
        .map(values -> (Long) values.get(0))
        .toList();
  }

  private Items() {}

  static Map<String, Object> allKinds() {
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
