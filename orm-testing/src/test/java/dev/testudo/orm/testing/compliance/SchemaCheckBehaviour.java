package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.schema.SchemaDifference;
import dev.testudo.orm.schema.SchemaDifference.Kind;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a database has otherwise than the models say is told, each difference by its kind. */
interface SchemaCheckBehaviour extends Behaviour {

  /** Creates the tables as usual, but for a change of the statements about accounts and lines. */
  private List<SchemaDifference> differences(UnaryOperator<String> change) {
    Orm fresh = bench().fresh();
    try {
      for (String statement : fresh.schemaSql("default").split(";\n\n?", -1)) {
        boolean mine = statement.contains("account") || statement.contains("order_line");
        String sent = mine ? change.apply(statement) : statement;
        if (!sent.isBlank()) {
          Bench.raw(fresh, sent);
        }
      }
      return bench().differences(fresh);
    } finally {
      fresh.close().await();
    }
  }

  private void tells(Kind kind, String table, String name, UnaryOperator<String> change) {
    var found = differences(change);

    assertEquals(1, found.size(), found.toString());
    assertEquals(kind, found.get(0).kind());
    assertEquals(table, found.get(0).table());
    assertEquals(name, found.get(0).name());
    assertTrue(found.get(0).sentence().contains(name), found.get(0).sentence());
  }

  /** The statement without the lines that contain a text; a comma left over goes too. */
  private static UnaryOperator<String> without(String text) {
    return statement ->
        statement.contains("CREATE TABLE")
            ? statement
                .lines()
                .filter(line -> !line.contains(text))
                .collect(Collectors.joining("\n"))
                .replaceAll(",\\s*\\n\\)", "\n)")
            : statement.contains(text) ? "" : statement;
  }

  private static UnaryOperator<String> inLine(String word, UnaryOperator<String> change) {
    return statement ->
        statement
            .lines()
            .map(line -> line.contains(word) ? change.apply(line) : line)
            .collect(Collectors.joining("\n"));
  }

  @Test
  default void aFreshSchemaHasNoDifferences() {
    assertEquals(List.of(), differences(UnaryOperator.identity()));
    assertEquals(List.of(), bench().differences(orm()));
  }

  @Test
  default void withoutTablesAllAreMissing() {
    Orm fresh = bench().fresh();
    try {
      var found = fresh.checkSchemas().await();

      assertEquals(Bench.models().count(), found.size());
      assertTrue(found.stream().allMatch(d -> d.kind() == Kind.MISSING_TABLE), found.toString());
    } finally {
      fresh.close().await();
    }
  }

  @Test
  default void aMissingTableIsTold() {
    tells(Kind.MISSING_TABLE, "account", "account", s -> s.contains("account") ? "" : s);
  }

  @Test
  default void aMissingColumnIsTold() {
    tells(Kind.MISSING_COLUMN, "account", "is_open", without("is_open"));
  }

  @Test
  default void anotherTypeIsTold() {
    tells(
        Kind.OTHER_TYPE,
        "account",
        "email",
        inLine("email", line -> line.replaceFirst("(?i)varchar\\(80\\)", "varchar(79)")));
    tells(
        Kind.OTHER_TYPE,
        "account",
        "tenant",
        inLine("tenant", line -> line.replaceFirst("(?i) int(eger)? ", " bigint ")));
    tells(
        Kind.OTHER_TYPE,
        "account",
        "balance",
        inLine("balance", line -> line.replaceFirst("\\(12, 2\\)", "(12, 3)")));
  }

  @Test
  default void anotherNullabilityIsTold() {
    tells(
        Kind.OTHER_NULLABILITY,
        "account",
        "email",
        inLine("email", line -> line.replaceFirst(" NOT NULL", "")));
    tells(
        Kind.OTHER_NULLABILITY,
        "account",
        "state",
        inLine("state", line -> line.replaceFirst(" DEFAULT", " NOT NULL DEFAULT")));
  }

  @Test
  default void aMissingUniqueIsTold() {
    tells(
        Kind.MISSING_UNIQUE,
        "account",
        "uq_account_tenant_email",
        without("uq_account_tenant_email"));
  }

  @Test
  default void aMissingIndexIsTold() {
    tells(Kind.MISSING_INDEX, "account", "account_by_balance", without("account_by_balance"));
  }

  @Test
  default void aMissingCheckIsTold() {
    skipsWhere(Difference.CHECKS_ARE_IGNORED);
    tells(Kind.MISSING_CHECK, "account", "balance_not_negative", without("balance_not_negative"));
  }

  @Test
  default void anotherKeyIsTold() {
    var found =
        differences(
            s -> s.replaceFirst("PRIMARY KEY \\((.order_id.), .line.\\)", "PRIMARY KEY ($1)"));

    assertEquals(1, found.size(), found.toString());
    assertEquals(Kind.OTHER_KEY, found.get(0).kind());
    assertEquals("order_line", found.get(0).table());
  }

  @Test
  default void aColumnThatNobodyFillsIsTold() {
    tells(
        Kind.UNFILLED_COLUMN,
        "account",
        "extra",
        s -> s.replaceFirst("account. \\(\\n", "$0  extra integer NOT NULL,\n"));
  }

  @Test
  default void columnsAndTablesThatDoNotMatterAreNotTold() {
    var found =
        differences(
            s ->
                s.replaceFirst(
                    "account. \\(\\n", "$0  extra integer,\n  more integer DEFAULT 5 NOT NULL,\n"));

    assertEquals(List.of(), found);
  }
}
