package dev.testudo.orm.testing.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.testudo.orm.ast.Insert;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.schema.SchemaDiff;
import dev.testudo.orm.schema.SchemaDifference;
import dev.testudo.orm.schema.WantedTable;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.type.Types;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Creates tables on real servers and reads back what is there. */
final class TablesOnEnginesTest {

  @ParameterizedTest
  @EnumSource
  void createsATableTwiceAndFindsNoDifference(Engine engine) {
    try (var database = OpenDatabase.of(engine)) {
      WantedTable item = Tables.item(null);

      database.create(item);
      database.create(item);

      assertEquals(List.of(), differences(database, item, engine));
    }
  }

  @ParameterizedTest
  @EnumSource
  void createsATableInASchema(Engine engine) {
    try (var database = OpenDatabase.of(engine)) {
      // On MySQL and MariaDB a schema is a database, which all tests of the server share.
      String schema = "shop_" + Long.toHexString(System.nanoTime());
      WantedTable item = Tables.item(schema);
      if (!database.dialect().can(Capability.SCHEMAS)) {
        assertThrows(ConfigurationException.class, () -> database.create(item));
        return;
      }

      database.create(item);

      assertEquals(List.of(), differences(database, item, engine));
    }
  }

  @ParameterizedTest
  @DisplayName("K: identifiers (CVE-2026-39356, CVE-2019-10757, CVE-2011-2930)")
  @EnumSource
  void takesAnyNameForWhatItIs(Engine engine) {
    try (var database = OpenDatabase.of(engine)) {
      WantedTable hostile = Tables.hostile();
      var source = new Source(null, hostile.name());
      var key = new Term.Column(source, hostile.columns().get(0).name(), Types.LONG, false);
      var select = new Term.Column(source, "select", Types.text(5), true);
      List<Term> values =
          List.of(new Term.Parameter(key.type(), 7L), new Term.Parameter(select.type(), "a'`\""));

      database.create(hostile);
      database.update(
          new Insert(
              source, List.of(key, select), values, new Insert.OnConflict.Fail(), List.of()));

      var rows =
          database.query(
              new Select(List.of(key, select), source, null, List.of(), null, null, false),
              List.of(key.type(), select.type()));
      assertEquals(List.of(List.of(7L, "a'`\"")), rows);
      assertEquals(List.of(), differences(database, hostile, engine));
    }
  }

  @ParameterizedTest
  @EnumSource
  void namesWhatIsMissing(Engine engine) {
    try (var database = OpenDatabase.of(engine)) {
      WantedTable item = Tables.item(null);
      String quote = engine == Engine.MYSQL || engine == Engine.MARIADB ? "`" : "\"";
      database.execute(
          "CREATE TABLE 'item' ('id' BIGINT NOT NULL, 'code' VARCHAR(5) NOT NULL,"
                  .replace("'", quote)
              + " extra INTEGER NOT NULL)");

      var kinds = differences(database, item, engine).stream().map(SchemaDifference::kind).toList();

      assertEquals(20, kinds.stream().filter(SchemaDifference.Kind.MISSING_COLUMN::equals).count());
      assertFalse(kinds.contains(SchemaDifference.Kind.MISSING_TABLE));
      for (var kind :
          List.of(
              SchemaDifference.Kind.OTHER_TYPE,
              SchemaDifference.Kind.NOT_COUNTED,
              SchemaDifference.Kind.UNFILLED_COLUMN,
              SchemaDifference.Kind.OTHER_KEY,
              SchemaDifference.Kind.MISSING_UNIQUE,
              SchemaDifference.Kind.MISSING_INDEX)) {
        assertEquals(true, kinds.contains(kind), kind::name);
      }
    }
  }

  private static List<SchemaDifference> differences(
      OpenDatabase database, WantedTable table, Engine engine) {
    return SchemaDiff.between(
            List.of(table), database.actual(table.schema()), database.dialect().typeNaming())
        .stream()
        // The MySQL of the tests is older than its checks.
        .filter(d -> engine != Engine.MYSQL || d.kind() != SchemaDifference.Kind.MISSING_CHECK)
        .toList();
  }
}
