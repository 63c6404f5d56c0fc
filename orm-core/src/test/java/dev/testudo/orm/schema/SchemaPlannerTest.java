package dev.testudo.orm.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.Index;
import dev.testudo.orm.metamodel.KeyKind;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Table;
import dev.testudo.orm.type.Row;
import dev.testudo.orm.type.Types;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SchemaPlannerTest {
  private static final Field<Long> ID =
      Field.of(0, "id", "id", Types.LONG).key(KeyKind.IDENTITY).nullable(true);
  private static final Field<String> NAME =
      Field.of(1, "userName", "user_name", Types.text(50)).unique(true).comment("login");

  private static WantedTable plan(Table table) {
    return SchemaPlanner.plan(List.of(new Model(table))).tables().get(0);
  }

  @Test
  void plansColumnsInTheOrderOfTheFields() {
    WantedTable table = plan(Table.of("User", "user", ID, NAME));

    assertEquals(
        List.of(
            new WantedColumn("id", "id", Types.LONG, false, true, null, null),
            new WantedColumn("user_name", "userName", NAME.type(), false, false, null, "login")),
        table.columns());
    assertEquals(new WantedKey("pk_user", List.of("id")), table.key());
  }

  @Test
  void namesConstraintsAfterTableAndColumns() {
    WantedTable table =
        plan(
            Table.of("User", "user", ID, NAME)
                .unique("", "userName", "id")
                .unique("mine", "id", "userName")
                .index(new Index("", List.of("userName", "id"), false, ""))
                .index(new Index("", List.of("id"), true, "id > 5"))
                .check("", "id > 0")
                .check("positive", "id > 0"));

    assertEquals(
        List.of("uq_user_user_name", "uq_user_user_name_id", "mine"),
        table.uniques().stream().map(WantedKey::name).toList());
    assertEquals(
        List.of(
            new WantedIndex("ix_user_user_name_id", List.of("user_name", "id"), false, null),
            new WantedIndex("ix_user_id", List.of("id"), true, "id > 5")),
        table.indexes());
    assertEquals(
        List.of("ck_user_1", "positive"), table.checks().stream().map(WantedCheck::name).toList());
  }

  @Test
  void aUniqueSetThatIsSaidTwiceIsPlannedOnce() {
    WantedTable table = plan(Table.of("User", "user", ID, NAME).unique("", "userName"));

    assertEquals(1, table.uniques().size());
  }

  @Test
  void longNamesAreCutToSixtyThreeBytesAndStayDistinct() {
    String first = Names.made("uq", "ä".repeat(40), List.of("one"));
    String second = Names.made("uq", "ä".repeat(40), List.of("two"));

    assertTrue(first.getBytes(StandardCharsets.UTF_8).length <= 63, first);
    assertTrue(first.matches("uq_ä+_[0-9a-f]{8}"), first);
    assertEquals(first.length(), second.length());
    assertTrue(!first.equals(second));
    assertEquals(first, Names.made("uq", "ä".repeat(40), List.of("one")));
  }

  @Test
  void refusesNamesThatEnginesWouldCut() {
    Table table = Table.of("User", "u".repeat(64), ID);

    var failure = assertThrows(ConfigurationException.class, () -> plan(table));

    assertTrue(failure.getMessage().startsWith("The name of the table of User is too long"));
  }

  @Test
  void refusesTwoModelsOfOneTable() {
    var models =
        List.of(new Model(Table.of("User", "user", ID)), new Model(Table.of("Person", "user", ID)));

    var failure = assertThrows(ConfigurationException.class, () -> SchemaPlanner.plan(models));

    assertTrue(
        failure.getMessage().startsWith("The models User and Person want the same table user."));
  }

  @Test
  void takesTheSameNameInTwoSchemas() {
    WantedSchema schema =
        SchemaPlanner.plan(
            List.of(
                new Model(Table.of("User", "user", ID).schema("a")),
                new Model(Table.of("Person", "user", ID))));

    assertEquals(List.of("a"), schema.schemas());
  }

  @Test
  void findsConstraintsByNameAndByColumns() {
    var index = ConstraintIndex.of(List.of(plan(Table.of("User", "user", ID, NAME))));

    assertEquals(List.of("userName"), index.named("uq_user_user_name").fields());
    assertEquals("uq_user_user_name", index.over("user", List.of("user_name")).name());
    assertEquals(Constraint.Kind.KEY, index.key("user").kind());
    assertEquals(Constraint.Kind.LENGTH, index.named("ck_user_user_name_length").kind());
    assertNull(index.over("user", List.of("id", "user_name")));
    assertNull(index.named("other"));
    assertNull(index.model("other"));
  }

  /** Nothing but the facts of a table. */
  private static final class Model extends ModelType<Object, Long, Object> {
    Model(Table table) {
      super(table);
    }

    @Override
    public Class<Object> type() {
      throw new AssertionError();
    }

    @Override
    public Long readKey(Row row, int at) {
      throw new AssertionError();
    }

    @Override
    public Object path(Source source) {
      throw new AssertionError();
    }

    @Override
    public Object read(Row row, int at) {
      throw new AssertionError();
    }

    @Override
    public Object fill(Object model, Row row, int at) {
      throw new AssertionError();
    }

    @Override
    public Object with(Object model, int field, Row row, int at) {
      throw new AssertionError();
    }

    @Override
    public Object value(Object model, int field) {
      throw new AssertionError();
    }

    @Override
    public Long key(Object model) {
      throw new AssertionError();
    }

    @Override
    public Object keyValue(Long key, int part) {
      throw new AssertionError();
    }

    @Override
    public boolean isMutable() {
      return true;
    }
  }
}
