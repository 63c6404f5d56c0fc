package dev.testudo.orm.testing.dialect;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.testudo.orm.ast.Insert;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.dialect.BoundSql;
import dev.testudo.orm.error.DatabaseException;
import dev.testudo.orm.schema.WantedTable;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Types;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes databases refuse rows, and looks at what comes of it. */
final class Violations {
  static final String CANARY = "canary4711";
  static final WantedTable ITEM = Tables.item(null);
  static final Source SOURCE = new Source(null, "item");

  private Violations() {}

  static DatabaseException insertTwice(
      Engine engine,
      Map<String, Object> values,
      Class<? extends DatabaseException> expected,
      String... codes) {
    try (var database = OpenDatabase.of(engine)) {
      database.create(ITEM);
      database.update(row(with(values, codes, 0)));
      return failed(database, row(with(values, codes, 1)), expected);
    }
  }

  /** The values with a code of their own, so that only the others collide. */
  static Map<String, Object> with(Map<String, Object> values, String[] codes, int index) {
    Map<String, Object> all = new LinkedHashMap<>(values);
    if (codes.length > 0) {
      all.put("code", codes[index]);
    }
    return all;
  }

  static DatabaseException insert(
      Engine engine, Map<String, Object> values, Class<? extends DatabaseException> expected) {
    try (var database = OpenDatabase.of(engine)) {
      database.create(ITEM);
      return failed(database, row(values), expected);
    }
  }

  static DatabaseException failed(
      OpenDatabase database, Insert insert, Class<? extends DatabaseException> expected) {
    BoundSql sql = database.dialect().render(insert);
    DatabaseException failure = database.failureOf(sql.sql(), sql.values(), List.of(ITEM));
    assertInstanceOf(expected, failure);
    assertNoValue(failure);
    return failure;
  }

  static Insert row(Map<String, Object> values) {
    List<Term.Column> columns = new ArrayList<>();
    List<Term> parameters = new ArrayList<>();
    values.forEach(
        (name, value) -> {
          ColumnType<?> type = name.equals("nothing") ? Types.TEXT : ITEM.column(name).type();
          columns.add(new Term.Column(SOURCE, name, type, true));
          parameters.add(new Term.Parameter(type, value));
        });
    return new Insert(SOURCE, columns, parameters, new Insert.OnConflict.Fail(), List.of());
  }

  /** Neither the message nor what a log would print of the causes may hold a bound value. */
  static void assertNoValue(DatabaseException failure) {
    var printed = new StringWriter();
    failure.printStackTrace(new PrintWriter(printed, true));
    String text = printed.toString().replace(String.valueOf(failure.report().sql()), "");
    assertFalse(text.contains("4711"), text);
    assertFalse(text.contains("04:07:11"), text);
  }
}
