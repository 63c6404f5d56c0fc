package dev.testudo.orm.testing.compliance;

final class MySqlComplianceTest extends ComplianceSuite implements ServerBehaviour {
  MySqlComplianceTest() {
    super(Traits.MYSQL);
  }
}
