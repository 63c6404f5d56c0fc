package dev.testudo.orm.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ReportTest {
  @Test
  void hasALineForEachPart() {
    assertEquals(
        "It failed.\n  sql: SELECT 1\n  Likely cause: it rains.\n  Wait.",
        Report.of("It failed.").sql("SELECT 1").likelyCause("it rains.").wayOut("Wait.").message());
  }

  @Test
  void leavesTheMiddleOfALongStatementOut() {
    String sql = "SELECT " + "x, ".repeat(100_000) + "y FROM z";
    var report = Report.of("It failed.").sql(sql).wayOut("Wait.");

    assertTrue(report.message().length() < 4_000, report.message());
    assertTrue(report.message().contains("SELECT x, x"), report.message());
    assertTrue(report.message().contains("[of " + sql.length() + " characters]"));
    assertTrue(report.message().endsWith("y FROM z\n  Wait."), report.message());
    assertEquals(sql, report.sql());
  }
}
