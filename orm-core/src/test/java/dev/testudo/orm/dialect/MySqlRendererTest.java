package dev.testudo.orm.dialect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Function;
import dev.testudo.orm.ast.Insert;
import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Ordering.Nulls;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Statement;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Term.Summary;
import dev.testudo.orm.ast.Update;
import dev.testudo.orm.type.Types;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MySqlRendererTest {
  private final Samples the = new Samples();

  private static void assertBoth(String expected, Statement statement) {
    assertMySql(expected, statement);
    assertMariaDb(expected, statement);
  }

  private static void assertMySql(String expected, Statement statement) {
    assertEquals(expected, Dialects.MYSQL.render(statement).sql().text());
  }

  private static void assertMariaDb(String expected, Statement statement) {
    assertEquals(expected, Dialects.MARIADB.render(statement).sql().text());
  }

  @Test
  void quotesWithBackticks() {
    assertBoth("SELECT `id` FROM `user` WHERE `username` = ?", the.where(the.eq(the.name, "x")));
  }

  @Test
  void padsAListToTheNextPowerOfTwoWithItsLastValue() {
    var list = new Term.InList(the.id, Types.LONG, List.of(1L, 2L, 3L, 4L, 5L));

    BoundSql bound = Dialects.MYSQL.render(the.where(list));

    assertEquals(
        "SELECT `id` FROM `user` WHERE `id` IN (?, ?, ?, ?, ?, ?, ?, ?)", bound.sql().text());
    assertArrayEquals(new Object[] {1L, 2L, 3L, 4L, 5L, 5L, 5L, 5L}, bound.values());
    assertEquals(8, bound.sql().types().size());
  }

  @Test
  void sortsByWhetherTheValueIsNullFirst() {
    Statement sorted =
        the.ordered(
            new Ordering(the.bio, false, Nulls.LARGEST),
            new Ordering(the.bio, true, Nulls.LARGEST),
            new Ordering(the.bio, false, Nulls.FIRST),
            new Ordering(the.bio, true, Nulls.LAST),
            new Ordering(the.id, false, Nulls.LARGEST));

    assertMariaDb(
        "SELECT `id` FROM `user` ORDER BY `bio` IS NULL, `bio`, `bio` IS NULL DESC, `bio` DESC,"
            + " `bio`, `bio` DESC, `id`",
        sorted);
    assertMySql(
        "SELECT `id` FROM `user` ORDER BY ANY_VALUE(`bio`) IS NULL, `bio`,"
            + " ANY_VALUE(`bio`) IS NULL DESC, `bio` DESC, `bio`, `bio` DESC, `id`",
        sorted);
  }

  @Test
  void findsRowsOfWhichAConditionIsUnknown() {
    Statement others = the.where(new Term.Not(the.eq(the.bio, "x")));

    assertMariaDb("SELECT `id` FROM `user` WHERE (`bio` = ?) IS NOT TRUE", others);
    assertMySql("SELECT `id` FROM `user` WHERE NOT COALESCE((`bio` = ?), FALSE)", others);
  }

  @Test
  void skipsRowsWithTheLargestLimit() {
    assertBoth(
        "SELECT `id` FROM `user` LIMIT 18446744073709551615 OFFSET ?", the.page(null, 2L, false));
    assertBoth("SELECT `id` FROM `user` LIMIT ? OFFSET ? FOR UPDATE", the.page(1L, 2L, true));
  }

  @Test
  void readsAndComparesDocumentsOfMySqlThroughCasts() {
    var select =
        new Select(
            List.of(the.data, the.labels),
            the.user,
            the.eq(the.data, "[]"),
            List.of(),
            null,
            null,
            false);

    assertMySql(
        "SELECT CAST(`data` AS CHAR), CAST(`labels` AS CHAR) FROM `user`"
            + " WHERE `data` = CAST(? AS JSON)",
        select);
    assertMariaDb("SELECT `data`, `labels` FROM `user` WHERE `data` = ?", select);
  }

  @Test
  void keepsTheTypeOfDatesAndTimesThatMySqlTakesForTexts() {
    var day = the.column("day", Types.DATE, true);
    var at = the.column("at", Types.INSTANT, true);
    Term left = nullIf(day, LocalDate.EPOCH);
    Term of = new Term.Aggregate(Summary.MAX, left, false, null, Types.DATE);
    Term some = new Term.Aggregate(Summary.MIN, at, false, the.active, Types.INSTANT);
    Term plain = new Term.Aggregate(Summary.MIN, at, false, null, Types.INSTANT);
    Term text = new Term.Aggregate(Summary.MIN, nullIf(the.bio, "x"), false, null, Types.TEXT);
    Statement chosen = the.selecting(left, of, some, plain, text);

    assertMySql(
        "SELECT CASE WHEN `day` = ? THEN NULL ELSE `day` END,"
            + " CAST(MAX(CASE WHEN `day` = ? THEN NULL ELSE `day` END) AS DATE),"
            + " CAST(MIN(CASE WHEN `is_active` THEN `at` END) AS DATETIME(6)), MIN(`at`),"
            + " MIN(NULLIF(`bio`, ?)) FROM `user`",
        chosen);
    assertMariaDb(
        "SELECT NULLIF(`day`, ?), MAX(NULLIF(`day`, ?)),"
            + " MIN(CASE WHEN `is_active` THEN `at` END), MIN(`at`),"
            + " MIN(NULLIF(`bio`, ?)) FROM `user`",
        chosen);
  }

  @Test
  void givesAYearASignWhereMySqlHasNone() {
    var day = the.column("day", Types.DATE, true);
    Term year = new Computation.Call(Function.YEAR, List.of(day), Types.INTEGER);

    assertMySql("SELECT CAST(YEAR(`day`) AS SIGNED) FROM `user`", the.selecting(year));
    assertMariaDb("SELECT YEAR(`day`) FROM `user`", the.selecting(year));
  }

  @Test
  void tellsNullFromEmptyWhereMySqlSortsComputedBytes() {
    var bytes = the.column("bytes", Types.BYTES, true);
    Term left = nullIf(bytes, new byte[] {1});
    var first = new Ordering(left, false, Nulls.FIRST);
    Term number = Computation.Windowed.rowNumber(List.of(left, bytes), List.of(first));

    assertMySql(
        "SELECT `id` FROM `user` ORDER BY ANY_VALUE(NULLIF(`bytes`, CAST(? AS BINARY))) IS NULL"
            + " DESC, NULLIF(`bytes`, CAST(? AS BINARY)), `bytes`",
        the.ordered(first, new Ordering(bytes, false, Nulls.FIRST)));
    assertMySql(
        "SELECT ROW_NUMBER() OVER (PARTITION BY ANY_VALUE(NULLIF(`bytes`, CAST(? AS BINARY))) IS NULL,"
            + " NULLIF(`bytes`, CAST(? AS BINARY)), `bytes` ORDER BY"
            + " ANY_VALUE(NULLIF(`bytes`, CAST(? AS BINARY))) IS NULL DESC,"
            + " NULLIF(`bytes`, CAST(? AS BINARY))) FROM `user`",
        the.selecting(number));
    assertMariaDb(
        "SELECT ROW_NUMBER() OVER (PARTITION BY NULLIF(`bytes`, CAST(? AS BINARY)), `bytes`"
            + " ORDER BY NULLIF(`bytes`, CAST(? AS BINARY))) FROM `user`",
        the.selecting(number));
  }

  private static Term nullIf(Term.Column column, Object none) {
    Term value = new Term.Parameter(column.type(), none);
    return new Computation.Call(Function.NULL_IF, List.of(column, value), column.type());
  }

  @Test
  void onlyMariaDbGivesBackWhatWasInserted() {
    Insert insert = the.insert(new Insert.OnConflict.Fail(), the.id);

    assertMySql("INSERT INTO `user` (`id`, `username`, `price`) VALUES (?, ?, ?)", insert);
    assertMariaDb(
        "INSERT INTO `user` (`id`, `username`, `price`) VALUES (?, ?, ?) RETURNING `id`", insert);
  }

  @Test
  void insertsTheEmptyRow() {
    assertMySql(
        "INSERT INTO `user` () VALUES ()",
        the.insert(List.of(), List.of(), new Insert.OnConflict.Fail()));
  }

  @Test
  void insertsOrReplaces() {
    assertMySql(
        "INSERT INTO `user` (`id`, `username`, `price`) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE"
            + " `username` = VALUES(`username`), `price` = VALUES(`price`)",
        the.insert(the.replace(), the.id));
  }

  @Test
  void refusesToSkipRowsThatCollide() {
    Insert insert = the.insert(new Insert.OnConflict.Ignore());

    assertThrows(IllegalStateException.class, () -> Dialects.MYSQL.render(insert));
    assertThrows(IllegalStateException.class, () -> Dialects.MARIADB.render(insert));
  }

  @Test
  void assignsAColumnAfterThoseThatReadIt() {
    var update =
        new Update(
            the.user,
            List.of(
                new Update.Change(the.name, new Term.Parameter(the.name.type(), "y")),
                new Update.Change(the.bio, the.name)),
            null);

    assertBoth("UPDATE `user` SET `bio` = `username`, `username` = ?", update);
  }

  @Test
  void refusesToExchangeTwoColumns() {
    var update =
        new Update(
            the.user,
            List.of(new Update.Change(the.name, the.bio), new Update.Change(the.bio, the.name)),
            null);

    var failure = assertThrows(IllegalStateException.class, () -> Dialects.MYSQL.render(update));

    assertTrue(failure.getMessage().contains("[username, bio]"), failure.getMessage());
  }
}
