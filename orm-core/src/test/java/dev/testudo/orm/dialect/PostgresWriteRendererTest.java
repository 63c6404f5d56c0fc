package dev.testudo.orm.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.ast.Insert;
import dev.testudo.orm.ast.Statement;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Update;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PostgresWriteRendererTest {
  private final Samples the = new Samples();

  private static void assertSql(String expected, Statement statement) {
    assertEquals(expected, Dialects.POSTGRESQL.render(statement).sql().text());
  }

  @Test
  void sendsDocumentsAndArraysOfDecimalsThroughText() {
    var insert =
        the.insert(
            List.of(the.data, the.prices, the.labels),
            List.of("[]", List.of(BigDecimal.ONE), List.of("a")),
            new Insert.OnConflict.Fail());

    assertSql(
        "INSERT INTO \"user\" (\"data\", \"prices\", \"labels\")"
            + " VALUES ($1::text::jsonb, $2::text[]::numeric[], $3)",
        insert);
  }

  @Test
  void insertsAndReturns() {
    assertSql(
        "INSERT INTO \"user\" (\"id\", \"username\", \"price\") VALUES ($1, $2, $3)"
            + " RETURNING \"id\", \"data\"::text",
        the.insert(new Insert.OnConflict.Fail(), the.id, the.data));
  }

  @Test
  void insertsTheEmptyRow() {
    assertSql(
        "INSERT INTO \"user\" DEFAULT VALUES RETURNING \"id\"",
        the.insert(List.of(), List.of(), new Insert.OnConflict.Fail(), the.id));
  }

  @Test
  void insertsManyRowsAsOneListPerColumn() {
    var lists = new Term.Parameter(the.price.type().list(), null);
    var insert =
        new Insert(
            the.user,
            List.of(the.price),
            List.of(lists),
            1,
            true,
            new Insert.OnConflict.Fail(),
            List.of(the.id));

    assertSql(
        "INSERT INTO \"user\" (\"price\") SELECT v0"
            + " FROM unnest($1::text[]::numeric[]) WITH ORDINALITY AS v(v0, n) ORDER BY n"
            + " RETURNING \"id\"",
        insert);
  }

  @Test
  void insertsManyRowsAsValues() {
    var value = new Term.Parameter(the.id.type(), null);
    var insert =
        new Insert(
            the.user,
            List.of(the.id),
            List.of(value),
            3,
            false,
            new Insert.OnConflict.Fail(),
            List.of());

    assertSql("INSERT INTO \"user\" (\"id\") VALUES ($1), ($2), ($3)", insert);
  }

  @Test
  void insertsOrSkips() {
    assertSql(
        "INSERT INTO \"user\" (\"id\", \"username\", \"price\") VALUES ($1, $2, $3)"
            + " ON CONFLICT DO NOTHING RETURNING \"id\"",
        the.insert(new Insert.OnConflict.Ignore(), the.id));
  }

  @Test
  void insertsOrReplaces() {
    assertSql(
        "INSERT INTO \"user\" (\"id\", \"username\", \"price\") VALUES ($1, $2, $3)"
            + " ON CONFLICT (\"id\") DO UPDATE SET \"username\" = excluded.\"username\","
            + " \"price\" = excluded.\"price\" RETURNING \"id\"",
        the.insert(the.replace(), the.id));
  }

  @Test
  void touchesTheRowIfNothingIsToBeReplaced() {
    assertSql(
        "INSERT INTO \"user\" (\"id\") VALUES ($1)"
            + " ON CONFLICT (\"id\") DO UPDATE SET \"id\" = excluded.\"id\"",
        the.insert(
            List.of(the.id),
            List.of(1L),
            new Insert.OnConflict.Replace(List.of(the.id), List.of())));
  }

  @Test
  void updatesFromParametersAndColumns() {
    assertSql(
        "UPDATE \"user\" SET \"username\" = $1, \"bio\" = $2 WHERE \"id\" = $3", the.update());
    assertSql(
        "UPDATE \"user\" SET \"username\" = \"bio\", \"bio\" = \"username\"",
        new Update(
            the.user,
            List.of(new Update.Change(the.name, the.bio), new Update.Change(the.bio, the.name)),
            null));
  }

  @Test
  void deletes() {
    assertSql("DELETE FROM \"user\" WHERE \"id\" = $1", the.delete());
  }
}
