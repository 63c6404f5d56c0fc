package dev.testudo.orm.testing.compliance;

final class SqliteComplianceTest extends ComplianceSuite {
  SqliteComplianceTest() {
    super(Traits.SQLITE);
  }
}
