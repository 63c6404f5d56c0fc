package dev.testudo.orm.testing.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.dialect.Dialects;
import dev.testudo.orm.testing.server.Engine;
import org.junit.jupiter.api.Test;

final class MySqlCollationTest {

  /** The tests' MySQL is older than the collation, so another one of its own age stands for it. */
  @Test
  void theCollationInTheVersionedCommentWins() {
    String table = Dialects.MYSQL.create(Tables.item(null)).get(0);
    assertTrue(table.contains("COLLATE utf8mb4_0900_as_cs /*!80017 COLLATE utf8mb4_0900_bin */"));

    try (var database = OpenDatabase.of(Engine.MYSQL)) {
      database.execute(
          table.replace("/*!80017 COLLATE utf8mb4_0900_bin */", "/*!80000 COLLATE utf8mb4_bin */"));

      assertEquals(
          "utf8mb4_bin",
          database.text(
              "SELECT table_collation FROM information_schema.tables WHERE table_schema ="
                  + " DATABASE()"));
    }
  }
}
