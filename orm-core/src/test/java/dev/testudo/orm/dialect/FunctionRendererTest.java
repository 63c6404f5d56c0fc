package dev.testudo.orm.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Frame;
import dev.testudo.orm.ast.Function;
import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Types;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FunctionRendererTest {
  private static final List<Dialect> ALL =
      List.of(Dialects.POSTGRESQL, Dialects.MYSQL, Dialects.MARIADB, Dialects.H2, Dialects.SQLITE);

  private final Samples the = new Samples();

  private String where(Dialect dialect, Term condition) {
    String sql = dialect.render(the.where(condition)).sql().text();
    return sql.substring(sql.indexOf(" WHERE ") + 7).replace('`', '"');
  }

  private static Computation.Call call(Function function, ColumnType<?> type, Term... arguments) {
    return new Computation.Call(function, List.of(arguments), type);
  }

  private static Term text(String value) {
    return new Term.Parameter(Types.TEXT, value);
  }

  private void assertWhere(Term condition, String... expected) {
    for (int i = 0; i < ALL.size(); i++) {
      assertEquals(expected[Math.min(i, expected.length - 1)], where(ALL.get(i), condition));
    }
  }

  @Test
  void everyEngineHasAnAnswerForEveryFunction() {
    Map<String, FunctionTable> tables =
        Map.of(
            "postgresql", PostgresFunctions.TABLE,
            "mysql", MySqlFunctions.MYSQL,
            "mariadb", MySqlFunctions.MARIADB,
            "h2", H2Functions.TABLE,
            "sqlite", SqliteFunctions.TABLE);
    tables.forEach(
        (engine, table) -> {
          for (Function function : Function.values()) {
            assertTrue(table.knows(function), engine + " " + function);
          }
        });
  }

  @Test
  void likeEscapesTheSameWayEverywhere() {
    assertWhere(
        call(Function.LIKE, Types.BOOLEAN, the.name, text("%!%x%")),
        "\"username\" LIKE $1::text ESCAPE '!'",
        "\"username\" LIKE ? ESCAPE '!'");
  }

  @Test
  void matchesIsTheOperatorOfEachEngine() {
    assertWhere(
        call(Function.MATCHES, Types.BOOLEAN, the.name, text("a")),
        "\"username\" ~ $1::text",
        "REGEXP_LIKE(\"username\", ?, 'c')",
        "\"username\" REGEXP CONCAT('(?-i)', ?)",
        "\"username\" REGEXP ?");
  }

  @Test
  void aNegatedSearchIsTheComplementWhereNullsCanBe() {
    var search = call(Function.LIKE, Types.BOOLEAN, the.bio, text("x%"));

    assertWhere(
        new Term.Not(search),
        "(\"bio\" LIKE $1::text ESCAPE '!') IS NOT TRUE",
        "NOT COALESCE((\"bio\" LIKE ? ESCAPE '!'), FALSE)",
        "(\"bio\" LIKE ? ESCAPE '!') IS NOT TRUE");
  }

  @Test
  void integersAreWidenedWhereTheEngineWouldOverflow() {
    var count = the.column("login_count", Types.INTEGER, false);
    var sum = call(Function.PLUS, Types.INTEGER, count, new Term.Parameter(Types.LONG, 1L));

    assertWhere(
        new Term.Comparison(sum, Term.Operator.GT, new Term.Parameter(Types.INTEGER, 5)),
        "(\"login_count\" + $1::bigint) > $2::integer",
        "(\"login_count\" + ?) > ?",
        "(\"login_count\" + ?) > ?",
        "(CAST(\"login_count\" AS bigint) + ?) > ?",
        "(testudo_plus(\"login_count\", ?)) > ?");
  }

  @Test
  void decimalsAreComputedExactly() {
    var factor = new Term.Parameter(Types.operand(new BigDecimal("1.25")), new BigDecimal("1.25"));
    var product = call(Function.TIMES, Types.DECIMAL, the.price, factor);

    assertWhere(
        new Term.NullTest(product, true),
        "(\"price\" * $1::numeric) IS NULL",
        "(\"price\" * CAST(? AS DECIMAL(65, 2))) IS NULL",
        "(\"price\" * CAST(? AS DECIMAL(65, 2))) IS NULL",
        "(\"price\" * CAST(? AS numeric(100, 30))) IS NULL",
        "(testudo_decimal_times(\"price\", ?) COLLATE decimal) IS NULL");
  }

  @Test
  void zeroIsNoDivisorAndAnExpressionMayBeOne() {
    var quotient = call(Function.DIVIDE, Types.LONG, the.id, the.id);

    assertWhere(
        new Term.NullTest(quotient, true),
        "(\"id\" / NULLIF(\"id\", 0)) IS NULL",
        "(\"id\" DIV NULLIF(\"id\", 0)) IS NULL",
        "(\"id\" DIV NULLIF(\"id\", 0)) IS NULL",
        "(\"id\" / NULLIF(\"id\", 0)) IS NULL",
        "(testudo_divide(\"id\", \"id\")) IS NULL");
  }

  @Test
  void aChoiceTellsTheTypesOfItsValues() {
    var branch = new Computation.Choice.Branch(the.active, text("yes"));
    var choice = new Computation.Choice(null, List.of(branch), text("no"), Types.TEXT);

    assertWhere(
        new Term.Comparison(choice, Term.Operator.EQ, text("yes")),
        "CASE WHEN \"is_active\" THEN $1::text ELSE $2::text END = $3::text",
        "CASE WHEN \"is_active\" THEN ? ELSE ? END = ?",
        "CASE WHEN \"is_active\" THEN ? ELSE ? END = ?",
        "CASE WHEN \"is_active\" THEN CAST(? AS varchar) ELSE CAST(? AS varchar) END = ?",
        "CASE WHEN \"is_active\" THEN ? ELSE ? END = ?");
  }

  @Test
  void aChoiceByWhatAColumnHoldsNamesItOnce() {
    var branch = new Computation.Choice.Branch(text("a"), text("yes"));
    var choice = new Computation.Choice(the.name, List.of(branch), text("no"), Types.TEXT);

    assertWhere(
        new Term.Comparison(choice, Term.Operator.EQ, text("yes")),
        "CASE \"username\" WHEN $1::text THEN $2::text ELSE $3::text END = $4::text",
        "CASE \"username\" WHEN ? THEN ? ELSE ? END = ?",
        "CASE \"username\" WHEN ? THEN ? ELSE ? END = ?",
        "CASE \"username\" WHEN ? THEN CAST(? AS varchar) ELSE CAST(? AS varchar) END = ?",
        "CASE \"username\" WHEN ? THEN ? ELSE ? END = ?");
  }

  @Test
  void lettersAreThoseOfUnicode() {
    assertWhere(
        new Term.Comparison(
            call(Function.LOWER, Types.TEXT, the.name), Term.Operator.EQ, text("x")),
        "(LOWER(TRANSLATE(\"username\", 'İΣ', 'iσ') COLLATE \"und-x-icu\") COLLATE \"C\")"
            + " = $1::text",
        "LOWER(\"username\") = ?",
        "(LOWER(\"username\" COLLATE utf8mb4_uca1400_as_cs) COLLATE utf8mb4_nopad_bin) = ?",
        "testudo_lower(\"username\") = ?");
  }

  @Test
  void greatestIsNullIfOneArgumentIsOnPostgresToo() {
    assertWhere(
        new Term.NullTest(call(Function.GREATEST, Types.TEXT, the.bio, the.name), true),
        "(CASE WHEN \"bio\" IS NOT NULL THEN GREATEST(\"bio\", \"username\") END) IS NULL",
        "GREATEST(\"bio\", \"username\") IS NULL",
        "GREATEST(\"bio\", \"username\") IS NULL",
        "GREATEST(\"bio\", \"username\") IS NULL",
        "(MAX(\"bio\", \"username\")) IS NULL");
  }

  @Test
  void aFrameThatAnEngineLacksIsRefusedWithItsReason() {
    var groups = new Frame(Frame.Unit.GROUPS, -1, 0, Frame.Without.NOTHING);
    List<Ordering> order = List.of(new Ordering(the.name, false, Ordering.Nulls.LARGEST));
    var sum =
        new Computation.Windowed(Term.Aggregate.countRows(), List.of(), order, groups, Types.LONG);
    var select = new Select(List.of(sum), the.user, null, List.of(), null, null, false);

    var failure = assertThrows(OrmException.class, () -> Dialects.MARIADB.render(select));

    assertEquals(
        """
        A window has a frame that the database cannot have.
          Likely cause: MySQL and MariaDB have no frames of groups.
          Use rows(…), or compute it in the program.""",
        failure.getMessage());
    assertEquals(
        "SELECT COUNT(*) OVER (ORDER BY \"username\" GROUPS BETWEEN 1 PRECEDING AND CURRENT ROW)"
            + " FROM \"user\"",
        Dialects.POSTGRESQL.render(select).sql().text());
  }
}
