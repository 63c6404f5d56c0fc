package dev.testudo.orm.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.ast.Insert;
import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Ordering.Nulls;
import dev.testudo.orm.ast.Statement;
import dev.testudo.orm.ast.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SqliteRendererTest {
  private final Samples the = new Samples();

  private static void assertSql(String expected, Statement statement) {
    assertEquals(expected, Dialects.SQLITE.render(statement).sql().text());
  }

  @Test
  void locksNoRowsBecauseTransactionsLockTheDatabase() {
    assertSql("SELECT `id` FROM `user` LIMIT ? OFFSET ?", the.page(1L, 2L, true));
    assertEquals(List.of("BEGIN IMMEDIATE"), Dialects.SQLITE.begin(TransactionMode.DEFAULT));
  }

  @Test
  void skipsRowsWithALimitOfNone() {
    assertSql("SELECT `id` FROM `user` LIMIT -1 OFFSET ?", the.page(null, 2L, false));
  }

  @Test
  void bindsDocumentsAsText() {
    assertSql(
        "INSERT INTO `user` (`data`) VALUES (?) RETURNING `data`",
        the.insert(List.of(the.data), List.of("[]"), new Insert.OnConflict.Fail(), the.data));
  }

  @Test
  void saysWhereNullsAreUnlessTheyAreSmallest() {
    assertSql(
        "SELECT `id` FROM `user` ORDER BY `bio` NULLS LAST, `bio` DESC",
        the.ordered(
            new Ordering(the.bio, false, Nulls.LARGEST), new Ordering(the.bio, true, Nulls.LAST)));
  }

  @Test
  void insertsSkipsAndReplaces() {
    String insert = "INSERT INTO `user` (`id`, `username`, `price`) VALUES (?, ?, ?)";

    assertSql(
        insert + " ON CONFLICT DO NOTHING RETURNING `id`",
        the.insert(new Insert.OnConflict.Ignore(), the.id));
    assertSql(
        insert
            + " ON CONFLICT (`id`) DO UPDATE SET `username` = excluded.`username`,"
            + " `price` = excluded.`price`",
        the.insert(the.replace()));
  }

  @Test
  void keepsNullsInTheComplement() {
    assertSql(
        "SELECT `id` FROM `user` WHERE (`bio` = ?) IS NOT TRUE",
        the.where(new Term.Not(the.eq(the.bio, "x"))));
  }

  @Test
  void updatesInTheGivenOrder() {
    assertSql("UPDATE `user` SET `username` = ?, `bio` = ? WHERE `id` = ?", the.update());
    assertSql("DELETE FROM `user` WHERE `id` = ?", the.delete());
  }
}
