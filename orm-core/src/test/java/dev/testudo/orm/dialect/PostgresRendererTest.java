package dev.testudo.orm.dialect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Ordering.Nulls;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Statement;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.type.Types;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PostgresRendererTest {
  private final Samples the = new Samples();

  private static void assertSql(String expected, Statement statement) {
    assertEquals(expected, Dialects.POSTGRESQL.render(statement).sql().text());
  }

  @Test
  void rendersSelectOfOneTableWithPlainNames() {
    var select =
        new Select(
            List.of(the.id, the.name),
            the.user,
            the.eq(the.name, "x"),
            List.of(),
            null,
            null,
            false);

    assertSql("SELECT \"id\", \"username\" FROM \"user\" WHERE \"username\" = $1", select);
  }

  @Test
  void keepsValuesInTheOrderOfTheirPlaceholders() {
    var page =
        new Select(
            List.of(the.id),
            the.user,
            new Term.Between(
                the.id, new Term.Parameter(Types.LONG, 3L), new Term.Parameter(Types.LONG, 7L)),
            List.of(),
            Samples.number(20L),
            Samples.number(40L),
            true);

    BoundSql bound = Dialects.POSTGRESQL.render(page);

    assertEquals(
        "SELECT \"id\" FROM \"user\" WHERE \"id\" BETWEEN $1 AND $2 LIMIT $3::bigint OFFSET"
            + " $4::bigint FOR UPDATE",
        bound.sql().text());
    assertArrayEquals(new Object[] {3L, 7L, 20L, 40L}, bound.values());
    assertEquals(4, bound.sql().types().size());
  }

  @Test
  void rendersTheSchemaOfATable() {
    var source = new Source("blog", "post");
    var id = new Term.Column(source, "id", Types.LONG, false);

    assertSql(
        "SELECT \"id\" FROM \"blog\".\"post\"",
        new Select(List.of(id), source, null, List.of(), null, null, false));
  }

  @Test
  void readsDocumentsAsText() {
    assertSql(
        "SELECT \"data\"::text, \"labels\" FROM \"user\"",
        new Select(List.of(the.data, the.labels), the.user, null, List.of(), null, null, false));
  }

  private Select skipping(List<Term> columns, Ordering... orderBy) {
    return new Select(
        columns,
        the.user,
        the.eq(the.name, "x"),
        List.of(orderBy),
        Samples.number(20L),
        Samples.number(40L),
        false);
  }

  @Test
  void readsDocumentsAsTextOnlyOfRowsThatAreNotSkipped() {
    Select page = skipping(List.of(the.id, the.data), new Ordering(the.id, true, Nulls.LARGEST));

    BoundSql bound = Dialects.POSTGRESQL.render(page);

    assertEquals(
        "SELECT t0.\"id\", t0.\"data\"::text FROM (SELECT t1.\"id\", t1.\"data\" FROM \"user\" t1"
            + " WHERE t1.\"username\" = $1 ORDER BY t1.\"id\" DESC LIMIT $2::bigint"
            + " OFFSET $3::bigint) t0 ORDER BY t0.\"id\" DESC",
        bound.sql().text());
    assertArrayEquals(new Object[] {"x", 20L, 40L}, bound.values());
  }

  @Test
  void aColumnThatIsAskedForTwiceIsTakenOnceFromTheRowsThatAreNotSkipped() {
    assertSql(
        "SELECT t0.\"id\", t0.\"data\"::text, t0.\"id\" FROM (SELECT t1.\"id\", t1.\"data\" FROM"
            + " \"user\" t1 WHERE t1.\"username\" = $1 LIMIT $2::bigint OFFSET $3::bigint) t0",
        skipping(List.of(the.id, the.data, the.id)));
  }

  @Test
  void skipsRowsInTheSameSelectWhereNothingIsConvertedOrTheOrderIsOfSomethingElse() {
    assertSql(
        "SELECT \"id\" FROM \"user\" WHERE \"username\" = $1 LIMIT $2::bigint OFFSET $3::bigint",
        skipping(List.of(the.id)));
    assertSql(
        "SELECT \"data\"::text FROM \"user\" WHERE \"username\" = $1 ORDER BY \"id\""
            + " LIMIT $2::bigint OFFSET $3::bigint",
        skipping(List.of(the.data), new Ordering(the.id, false, Nulls.LARGEST)));
  }

  @Test
  void castsWhereTheServerCannotTellTheType() {
    var parameters =
        new Term.Comparison(
            new Term.Parameter(Types.LONG, 1L),
            Term.Operator.LT,
            new Term.Parameter(Types.TEXT, "x"));
    var wider =
        new Term.Comparison(
            the.id, Term.Operator.EQ, new Term.Parameter(Types.DECIMAL, BigDecimal.ONE));

    assertSql("SELECT \"id\" FROM \"user\" WHERE $1::bigint < $2::text", the.where(parameters));
    assertSql("SELECT \"id\" FROM \"user\" WHERE \"id\" = $1::numeric", the.where(wider));
  }

  @Test
  void rendersJunctionsWithParenthesesOnlyWhereNeeded() {
    assertSql(
        "SELECT \"id\" FROM \"user\" WHERE (\"id\" = $1 OR \"is_active\") AND \"bio\" IS NULL",
        the.where(
            Samples.and(
                Samples.or(the.eq(the.id, 1L), the.active), new Term.NullTest(the.bio, true))));
  }

  @Test
  void rendersTheComplementSoThatNullsAreKept() {
    assertSql(
        "SELECT \"id\" FROM \"user\" WHERE (\"bio\" = $1) IS NOT TRUE",
        the.where(new Term.Not(the.eq(the.bio, "x"))));
    assertSql(
        "SELECT \"id\" FROM \"user\" WHERE NOT (\"id\" = $1 OR \"id\" = $2) AND \"flag\" IS NOT"
            + " TRUE",
        the.where(
            Samples.and(
                new Term.Not(Samples.or(the.eq(the.id, 1L), the.eq(the.id, 2L))),
                new Term.Not(the.flag))));
  }

  @Test
  void rendersExclusiveOrOfTwoTruths() {
    assertSql(
        "SELECT \"id\" FROM \"user\" WHERE (CASE WHEN \"bio\" = $1 THEN TRUE ELSE FALSE END)"
            + " <> (CASE WHEN \"flag\" THEN TRUE ELSE FALSE END)",
        the.where(new Term.Xor(the.eq(the.bio, "x"), the.flag)));
  }

  @Test
  void rendersConstants() {
    assertSql("SELECT \"id\" FROM \"user\" WHERE FALSE", the.where(new Term.Constant(false)));
  }

  @Test
  void bindsAListAsOneArray() {
    BoundSql bound =
        Dialects.POSTGRESQL.render(
            the.where(new Term.InList(the.id, Types.LONG, List.of(1L, 2L, 3L))));

    assertEquals("SELECT \"id\" FROM \"user\" WHERE \"id\" = ANY($1)", bound.sql().text());
    assertArrayEquals(new Object[] {List.of(1L, 2L, 3L)}, bound.values());
  }

  @Test
  void bindsAListOfDecimalsThroughText() {
    assertSql(
        "SELECT \"id\" FROM \"user\" WHERE \"price\" = ANY($1::text[]::numeric[])",
        the.where(new Term.InList(the.price, Types.DECIMAL, List.of(BigDecimal.ONE))));
  }

  @Test
  void saysWhereNullsAreOnlyIfItIsNotTheDefault() {
    assertSql(
        "SELECT \"id\" FROM \"user\" ORDER BY \"bio\", \"bio\" DESC, \"bio\" NULLS FIRST,"
            + " \"bio\" DESC NULLS LAST, \"id\" DESC",
        the.ordered(
            new Ordering(the.bio, false, Nulls.LARGEST),
            new Ordering(the.bio, true, Nulls.LARGEST),
            new Ordering(the.bio, false, Nulls.FIRST),
            new Ordering(the.bio, true, Nulls.LAST),
            new Ordering(the.id, true, Nulls.LAST)));
  }

  @Test
  void skipsRowsWithoutALimit() {
    assertSql("SELECT \"id\" FROM \"user\" OFFSET $1::bigint", the.page(null, 2L, false));
  }

  @Test
  void countsTheRowsOfAnotherSelect() {
    assertSql(
        "SELECT COUNT(*) FROM (SELECT t1.\"id\" FROM \"user\" t1 WHERE t1.\"username\" = $1"
            + " LIMIT $2::bigint) t0",
        the.countOfPage());
  }

  @Test
  void refusesAColumnOfATableThatIsNoSource() {
    var stranger = new Samples();

    assertThrows(
        IllegalStateException.class,
        () -> Dialects.POSTGRESQL.render(the.where(stranger.eq(stranger.id, 1L))));
  }
}
