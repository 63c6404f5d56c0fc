package dev.testudo.orm.testing.compliance;

final class MariaDbComplianceTest extends ComplianceSuite implements ServerBehaviour {
  MariaDbComplianceTest() {
    super(Traits.MARIADB);
  }
}
