package dev.testudo.orm.testing.dialect;

import static dev.testudo.orm.testing.dialect.Items.ACTIVE;
import static dev.testudo.orm.testing.dialect.Items.BODY;
import static dev.testudo.orm.testing.dialect.Items.CODE;
import static dev.testudo.orm.testing.dialect.Items.FAIL;
import static dev.testudo.orm.testing.dialect.Items.ID;
import static dev.testudo.orm.testing.dialect.Items.ITEM;
import static dev.testudo.orm.testing.dialect.Items.PRICE;
import static dev.testudo.orm.testing.dialect.Items.SMALL;
import static dev.testudo.orm.testing.dialect.Items.SOURCE;
import static dev.testudo.orm.testing.dialect.Items.allKinds;
import static dev.testudo.orm.testing.dialect.Items.bound;
import static dev.testudo.orm.testing.dialect.Items.column;
import static dev.testudo.orm.testing.dialect.Items.eq;
import static dev.testudo.orm.testing.dialect.Items.filled;
import static dev.testudo.orm.testing.dialect.Items.ids;
import static dev.testudo.orm.testing.dialect.Items.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.testudo.orm.ast.Delete;
import dev.testudo.orm.ast.Insert;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Update;
import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs each kind of write on real servers: it means the same on all of them. */
final class WritesOnEnginesTest {

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
}
