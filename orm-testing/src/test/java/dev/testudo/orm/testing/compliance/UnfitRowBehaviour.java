package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.SqlSyntaxException;
import dev.testudo.orm.testing.compliance.model.Line;
import dev.testudo.orm.testing.compliance.model.LineKey;
import dev.testudo.orm.testing.compliance.model.LineManager;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Rows that others have written, and that do not fit the model. */
interface UnfitRowBehaviour extends Behaviour {

  /** Works on a table of lines in which every column but the key takes anything. */
  private void withLooseTable(Consumer<Orm> work) {
    Orm fresh = bench().fresh();
    try {
      Bench.raw(
          fresh,
          "CREATE TABLE order_line (order_id BIGINT NOT NULL, line INTEGER NOT NULL,"
              + " article VARCHAR(40), amount BIGINT, PRIMARY KEY (order_id, line))");
      work.accept(fresh);
    } finally {
      fresh.close().await();
    }
  }

  private static void insert(Orm orm, int line, String article, String amount) {
    Bench.raw(
        orm,
        "INSERT INTO order_line (order_id, line, article, amount) VALUES (1, "
            + line
            + ", "
            + article
            + ", "
            + amount
            + ")");
  }

  @Test
  default void aNumberThatDoesNotFitTheFieldIsNeverCutOff() {
    withLooseTable(
        orm -> {
          insert(orm, 1, "'fits'", "2147483647");
          insert(orm, 2, "'larger'", "2147483648");
          var lines = new LineManager(orm);

          var failure = Failures.of(DataException.class, lines.get(new LineKey(1, 2)));

          assertTrue(failure.getMessage().contains("Line.amount"), failure.getMessage());
          assertTrue(failure.getMessage().contains("\n  sql: "), failure.getMessage());
          assertFalse(failure.getMessage().contains("2147483648"), failure.getMessage());
          Failures.of(DataException.class, lines.all().list());
          assertEquals(Integer.MAX_VALUE, lines.get(new LineKey(1, 1)).await().amount);
        });
  }

  @Test
  default void nullWhereTheModelHasNoneIsToldByTheField() {
    withLooseTable(
        orm -> {
          insert(orm, 1, "'fits'", "1");
          insert(orm, 2, "NULL", "1");
          insert(orm, 3, "'x'", "NULL");
          var lines = new LineManager(orm);

          var text = Failures.of(DataException.class, lines.get(new LineKey(1, 2)));
          var number = Failures.of(DataException.class, lines.get(new LineKey(1, 3)));

          assertTrue(text.getMessage().contains("Line.article"), text.getMessage());
          assertTrue(number.getMessage().contains("Line.amount"), number.getMessage());
          assertTrue(text.getMessage().contains("NULL"), text.getMessage());
          assertEquals("fits", lines.get(new LineKey(1, 1)).await().article);
        });
  }

  @Test
  default void aMissingColumnIsToldByItsName() {
    Orm fresh = bench().fresh();
    try {
      Bench.raw(fresh, "CREATE TABLE order_line (order_id BIGINT, line INTEGER, amount INTEGER)");
      var lines = new LineManager(fresh);

      for (var future : List.of(lines.all().list(), lines.create(new Line(1, 1, "a", 1)))) {
        var failure = Failures.of(SqlSyntaxException.class, future);
        assertTrue(failure.getMessage().contains("article"), failure.getMessage());
      }
    } finally {
      fresh.close().await();
    }
  }
}
