package dev.testudo.orm.dialect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.testudo.orm.ast.Insert;
import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Ordering.Nulls;
import dev.testudo.orm.ast.Statement;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.type.Types;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class H2RendererTest {
  private final Samples the = new Samples();

  private static void assertSql(String expected, Statement statement) {
    assertEquals(expected, Dialects.H2.render(statement).sql().text());
  }

  @Test
  void marksDocumentsAndArraysAsJson() {
    assertSql(
        "INSERT INTO \"user\" (\"data\", \"labels\") VALUES (? FORMAT JSON, ? FORMAT JSON)",
        the.insert(
            List.of(the.data, the.labels),
            List.of("[]", List.of("a")),
            new Insert.OnConflict.Fail()));
    assertSql(
        "SELECT \"id\" FROM \"user\" WHERE \"data\" = ? FORMAT JSON",
        the.where(the.eq(the.data, "[]")));
  }

  @Test
  void saysWhereNullsAreUnlessTheyAreSmallest() {
    assertSql(
        "SELECT \"id\" FROM \"user\" ORDER BY \"bio\" NULLS LAST, \"bio\" DESC NULLS FIRST,"
            + " \"bio\", \"id\"",
        the.ordered(
            new Ordering(the.bio, false, Nulls.LARGEST),
            new Ordering(the.bio, true, Nulls.LARGEST),
            new Ordering(the.bio, false, Nulls.FIRST),
            new Ordering(the.id, false, Nulls.LARGEST)));
  }

  @Test
  void bindsEachValueOfAList() {
    assertSql(
        "SELECT \"id\" FROM \"user\" WHERE \"id\" IN (?, ?, ?, ?)",
        the.where(new Term.InList(the.id, Types.LONG, List.of(1L, 2L, 3L))));
    assertSql(
        "SELECT \"id\" FROM \"user\" WHERE \"id\" IN (?)",
        the.where(new Term.InList(the.id, Types.LONG, List.of(1L))));
  }

  @Test
  void looksIntoALongListAsOneValue() {
    List<Object> ids = LongStream.range(0, 200).<Object>mapToObj(i -> i).toList();

    BoundSql sql = Dialects.H2.render(the.where(new Term.InList(the.id, Types.LONG, ids)));

    assertEquals(
        "SELECT \"id\" FROM \"user\" WHERE \"id\" IN"
            + " (SELECT CAST(testudo_element(\"X\", ?) AS bigint) FROM SYSTEM_RANGE(0, ?))",
        sql.sql().text());
    assertArrayEquals(new Object[] {new ValueList(ids), 199}, sql.values());
  }

  @Test
  void pages() {
    assertSql("SELECT \"id\" FROM \"user\" LIMIT ? OFFSET ? FOR UPDATE", the.page(1L, 2L, true));
    assertSql("SELECT \"id\" FROM \"user\" OFFSET ?", the.page(null, 2L, false));
  }

  @Test
  void givesBackWhatWasInsertedFromTheFinalTable() {
    assertSql(
        "SELECT \"id\", \"data\" FROM FINAL TABLE"
            + " (INSERT INTO \"user\" (\"id\", \"username\", \"price\") VALUES (?, ?, ?))",
        the.insert(new Insert.OnConflict.Fail(), the.id, the.data));
    assertSql(
        "SELECT \"id\" FROM FINAL TABLE (INSERT INTO \"user\" DEFAULT VALUES)",
        the.insert(List.of(), List.of(), new Insert.OnConflict.Fail(), the.id));
  }

  @Test
  void mergesToReplace() {
    String merge =
        "MERGE INTO \"user\" t0 USING (VALUES (CAST(? AS bigint), CAST(? AS varchar),"
            + " CAST(? AS numeric(10, 2)))) t1 (\"id\", \"username\", \"price\")"
            + " ON t0.\"id\" = t1.\"id\" WHEN MATCHED THEN UPDATE SET"
            + " \"username\" = t1.\"username\", \"price\" = t1.\"price\" WHEN NOT MATCHED THEN"
            + " INSERT (\"id\", \"username\", \"price\")"
            + " VALUES (t1.\"id\", t1.\"username\", t1.\"price\")";

    assertSql(merge, the.insert(the.replace()));
    assertSql("SELECT \"id\" FROM FINAL TABLE (" + merge + ")", the.insert(the.replace(), the.id));
  }

  @Test
  void refusesToSkipRowsThatCollide() {
    Insert insert = the.insert(new Insert.OnConflict.Ignore());

    assertThrows(IllegalStateException.class, () -> Dialects.H2.render(insert));
  }
}
