package dev.testudo.orm.testing.compliance;

final class PostgresComplianceTest extends ComplianceSuite implements ServerBehaviour {
  PostgresComplianceTest() {
    super(Traits.POSTGRES);
  }
}
