package dev.testudo.orm.testing.compliance;

final class MySqlComplianceTest extends ComplianceSuite {
  MySqlComplianceTest() {
    super(Traits.MYSQL);
  }
}
