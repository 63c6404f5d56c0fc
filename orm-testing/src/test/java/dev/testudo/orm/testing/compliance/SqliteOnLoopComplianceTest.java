package dev.testudo.orm.testing.compliance;

final class SqliteOnLoopComplianceTest extends OnLoopSuite {
  SqliteOnLoopComplianceTest() {
    super(Traits.SQLITE);
  }
}
