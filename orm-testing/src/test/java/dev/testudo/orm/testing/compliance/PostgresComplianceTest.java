package dev.testudo.orm.testing.compliance;

final class PostgresComplianceTest extends ComplianceSuite {
  PostgresComplianceTest() {
    super(Traits.POSTGRES);
  }
}
